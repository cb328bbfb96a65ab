// The record under a slug: the article, or the redirect to where it went.

import { derivedScriptOf } from '../../domain/chinese-script.ts';
import { pathOfMedia } from '../../domain/media/media-facts.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import type {
  ArticleRecord,
  DerivedEdition,
  StoredArticle,
  WithdrawnArticle,
} from '../../domain/stored-records.ts';
import { isoInstant } from '../../domain/time.ts';
import {
  type ArticleRow,
  findArticle,
  readRevisions,
  readSource,
  selectArticles,
  toListItem,
} from '../article-rows.ts';
import { findMedia } from '../media-rows.ts';
import { openDeriver } from './derive-edition.ts';
import { findNeighbours } from './neighbours.ts';
import { renderBody } from './render-body.ts';

/** The record for a slug; undefined where readers find nothing there, be it unknown or not yet open. */
export function articleRecord(sql: SqlStorage, slug: string): ArticleRecord | undefined {
  const row = findArticle(sql, slug);
  if (row?.opened === null) return undefined;
  if (row) return row.withdrawn === null ? storedArticle(sql, row) : withdrawnArticle(sql, row);
  const target = selectArticles(
    sql,
    'JOIN redirect ON redirect.article = article.id WHERE redirect.slug = ? AND opened IS NOT NULL',
    slug,
  )[0];
  return target && { type: 'redirect', slug: target.slug };
}

/** What readers see in the place of a withdrawn article. */
function withdrawnArticle(sql: SqlStorage, row: ArticleRow): WithdrawnArticle {
  const revisions = publicRevisions(sql, row);
  return {
    type: 'withdrawn',
    ...toListItem(row),
    id: row.id,
    published: isoInstant(row.published),
    withdrawn: isoInstant(row.updated),
    reason: revisions.at(-1)?.note ?? '',
    revisions,
  };
}

/** Those that readers could read. The first of them is the publication, whatever was done before it. */
function publicRevisions(sql: SqlStorage, row: ArticleRow): PublicRevision[] {
  return readRevisions(sql, row.id)
    .filter(({ number }) => number >= row.firstRevision)
    .map(({ editor: _, ...revision }) => {
      if (revision.number > row.firstRevision) return revision;
      const { number, sha256, at } = revision;
      const opened = Math.max(Date.parse(at), row.published);
      return { number, kind: 'publish', at: isoInstant(opened), sha256 };
    });
}

/** The raw file, with what is needed to offer it where the ledger has it. */
function withOriginal(sql: SqlStorage, origin: NonNullable<ArticleRow['importedFrom']>) {
  const media = findMedia(sql, origin.sha256);
  return media ? { ...origin, path: pathOfMedia(media), size: media.size } : origin;
}

/** An open article as readers see it, with its neighbours. */
function storedArticle(sql: SqlStorage, row: ArticleRow): StoredArticle {
  const source = readSource(sql, row.id, row.revision) ?? '';
  const { html, headings, images, attachments } = renderBody(sql, source, row.slug);
  const neighbours = findNeighbours(sql, row);
  const { previous, next } = neighbours;
  const revisions = publicRevisions(sql, row);
  const derived = derivedEdition(sql, row, { source, revisions, ...neighbours });
  return {
    type: 'article',
    ...toListItem(row),
    id: row.id,
    topics: [...row.topics],
    summary: row.summary,
    published: isoInstant(row.published),
    updated: isoInstant(row.updated),
    html,
    headings: [...headings],
    source,
    ...(images.length > 0 ? { images: [...images] } : {}),
    ...(attachments.length > 0 ? { attachments: [...attachments] } : {}),
    ...(row.importedFrom ? { importedFrom: withOriginal(sql, row.importedFrom) } : {}),
    revisions,
    ...(previous ? { previous: toListItem(previous) } : {}),
    ...(next ? { next: toListItem(next) } : {}),
    ...(derived ? { derived } : {}),
  };
}

interface Shown extends ReturnType<typeof findNeighbours> {
  readonly source: string;
  readonly revisions: readonly PublicRevision[];
}

/** The edition in the other script; undefined where the article is not in a Chinese one. */
function derivedEdition(
  sql: SqlStorage,
  row: ArticleRow,
  { source, revisions, previous, next }: Shown,
): DerivedEdition | undefined {
  const lang = derivedScriptOf(row.lang);
  if (!lang) return undefined;
  const { text, body } = openDeriver(sql, lang);
  const { html, headings } = body(sql, source, row.slug);
  const notes = revisions.flatMap(({ number, note }) =>
    note === undefined ? [] : [[String(number), text(note)] as const],
  );
  // A neighbour in this script already is shown as it is.
  const titleOf = (neighbour: ArticleRow | undefined) =>
    neighbour && derivedScriptOf(neighbour.lang) === lang ? text(neighbour.title) : undefined;
  const [earlier, later] = [titleOf(previous), titleOf(next)];
  return {
    lang,
    title: text(row.title),
    summary: text(row.summary),
    html,
    headings: [...headings],
    issuer: text(row.issuer),
    topics: row.topics.map(text),
    notes: Object.fromEntries(notes),
    ...(earlier === undefined ? {} : { previous: earlier }),
    ...(later === undefined ? {} : { next: later }),
  };
}
