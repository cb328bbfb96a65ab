// Stores one article within the caller's transaction: the revision, the event, the positions and the dirty keys.

import { articlePath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import type { PutOutcome } from '../domain/publishing-api.ts';
import type { ChangeKind, Revision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import { isoInstant } from '../domain/time.ts';
import { type ArticleRow, findArticle, readRevision } from './article-rows.ts';
import { appendEvent } from './events.ts';
import { markOpenArticle, openIfDue } from './open-articles.ts';
import type { PreparedArticle } from './prepare-article.ts';
import { nextInstant } from './state.ts';

/** What is asked: from which revision (null: a new article), as which kind of change, by whom, when. */
export interface Change {
  readonly base: number | null;
  readonly kind: ChangeKind | undefined;
  readonly note: string | undefined;
  /** The id or slug under which the article was addressed, where it was. */
  readonly reference: string | undefined;
  readonly editor: string;
  /** What the clock says. */
  readonly now: number;
}

/** A change that will be stored, at an instant unlike any before. */
type StoredChange = Change & { readonly at: number };

/** Why an article was not stored. */
export type StoreFailure =
  | { reason: 'stale-base'; current?: Revision }
  | { reason: 'slug-taken'; slug: string; by: string }
  | { reason: 'id-changed'; slug: string; id: string }
  | { reason: 'reference-mismatch'; reference: string; id: string; slug: string }
  | { reason: 'kind-missing'; current: Revision }
  | { reason: 'note-missing' }
  | { reason: 'published-fixed'; published: string };

/**
 * Stores an article as a new revision, or finds that its present revision has the same source.
 * Within the caller's transaction, which must be rolled back where this returns a failure.
 */
export function storeArticle(
  sql: SqlStorage,
  site: Site,
  prepared: PreparedArticle,
  request: Change,
): PutOutcome | StoreFailure {
  const { article } = prepared;
  const existing = findArticle(sql, article.id);
  const mismatch = judgeReference(existing, article, request.reference);
  if (mismatch) return mismatch;
  const current = existing && readRevision(sql, existing.id, existing.revision);
  if (existing && current?.sha256 === prepared.sha256 && existing.slug === article.slug) {
    return describe(site, existing, prepared.sha256, 'unchanged');
  }
  const failure =
    judgeSlug(sql, article) ??
    judgeBase(existing, current, request) ??
    (existing && current && judgeUpdate(existing, current, article, request));
  if (failure) return failure;
  const change = { ...request, at: nextInstant(sql, request.now) };
  const kind = existing ? (change.kind ?? 'minor') : 'publish';
  const row = writeRows(sql, existing, prepared, kind, change);
  if (existing && existing.slug !== row.slug) redirect(sql, existing, row);
  const open = openIfDue(sql, row, change.editor, change.at);
  if (existing && existing.opened !== null) markOpenArticle(sql, row, existing);
  return describe(site, open, prepared.sha256, existing ? 'updated' : 'created');
}

function judgeReference(
  existing: ArticleRow | undefined,
  { id, slug }: Article,
  reference: string | undefined,
): StoreFailure | undefined {
  if (reference === undefined || [id, slug, existing?.slug].includes(reference)) return undefined;
  return { reason: 'reference-mismatch', reference, id, slug };
}

function judgeSlug(sql: SqlStorage, article: Article): StoreFailure | undefined {
  const holder = findArticle(sql, article.slug);
  if (holder && holder.id !== article.id) {
    const known = findArticle(sql, article.id) !== undefined;
    return known
      ? { reason: 'slug-taken', slug: article.slug, by: holder.id }
      : { reason: 'id-changed', slug: article.slug, id: holder.id };
  }
  const former = sql
    .exec<{ article: string }>(
      'SELECT article FROM redirect WHERE slug = ? AND article <> ?',
      article.slug,
      article.id,
    )
    .toArray()[0];
  return former && { reason: 'slug-taken', slug: article.slug, by: former.article };
}

function judgeBase(
  existing: ArticleRow | undefined,
  current: Revision | undefined,
  change: Change,
): StoreFailure | undefined {
  if ((existing?.revision ?? null) === change.base) return undefined;
  return { reason: 'stale-base', ...(current ? { current } : {}) };
}

function judgeUpdate(
  existing: ArticleRow,
  current: Revision,
  article: Article,
  change: Change,
): StoreFailure | undefined {
  if (existing.opened === null) return undefined;
  if (article.published !== undefined && article.published !== existing.published) {
    return { reason: 'published-fixed', published: isoInstant(existing.published) };
  }
  if (change.kind !== 'minor' && change.kind !== 'correction') {
    return { reason: 'kind-missing', current };
  }
  const noteMissing = change.kind === 'correction' && !change.note?.trim();
  return noteMissing ? { reason: 'note-missing' } : undefined;
}

function writeRows(
  sql: SqlStorage,
  existing: ArticleRow | undefined,
  prepared: PreparedArticle,
  kind: ChangeKind,
  change: StoredChange,
): ArticleRow {
  const { article } = prepared;
  const published =
    existing && existing.opened !== null ? existing.published : (article.published ?? change.at);
  const row: ArticleRow = {
    id: article.id,
    slug: article.slug,
    revision: (existing?.revision ?? 0) + 1,
    title: article.title,
    issuer: article.issuer,
    issued: article.issued,
    lang: article.lang,
    topics: article.topics,
    summary: prepared.summary,
    importedFrom: article.source ?? null,
    published,
    updated: kind === 'correction' ? change.at : existing?.opened ? existing.updated : published,
    opened: existing?.opened ?? null,
  };
  writeArticle(sql, row);
  writeRevision(sql, row, prepared, kind, change);
  return row;
}

/** Inserts or replaces an article's row. */
function writeArticle(sql: SqlStorage, row: ArticleRow): void {
  const columns = {
    id: row.id,
    slug: row.slug,
    revision: row.revision,
    title: row.title,
    issuer: row.issuer,
    issued: row.issued,
    lang: row.lang,
    topics: JSON.stringify(row.topics),
    summary: row.summary,
    imported_from: JSON.stringify(row.importedFrom),
    published: row.published,
    updated: row.updated,
    opened: row.opened,
  };
  const names = Object.keys(columns);
  sql.exec(
    `INSERT INTO article (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    ...Object.values(columns),
  );
}

function writeRevision(
  sql: SqlStorage,
  row: ArticleRow,
  prepared: PreparedArticle,
  kind: ChangeKind,
  change: StoredChange,
): void {
  const note = change.note?.trim() || null;
  sql.exec(
    `INSERT INTO revision (article, number, kind, note, editor, at, sha256, source)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    row.id,
    row.revision,
    kind,
    note,
    change.editor,
    change.at,
    prepared.sha256,
    prepared.source,
  );
  const { revision, slug } = row;
  const detail = { revision, slug, sha256: prepared.sha256, ...(note ? { note } : {}) };
  appendEvent(sql, { at: change.at, editor: change.editor, type: kind, subject: row.id, detail });
}

/** The former slug leads to the article; the present one no longer leads anywhere else. */
function redirect(sql: SqlStorage, former: ArticleRow, row: ArticleRow): void {
  sql.exec('DELETE FROM redirect WHERE slug = ?', row.slug);
  if (former.opened === null) return;
  sql.exec(
    'INSERT INTO redirect (slug, article) VALUES (?, ?) ON CONFLICT DO NOTHING',
    former.slug,
    row.id,
  );
}

function describe(
  site: Site,
  row: ArticleRow,
  sha256: string,
  outcome: PutOutcome['outcome'],
): PutOutcome {
  return {
    outcome,
    id: row.id,
    slug: row.slug,
    state: row.opened === null ? 'scheduled' : 'open',
    revision: row.revision,
    sha256,
    published: isoInstant(row.published),
    updated: isoInstant(row.updated),
    url: site.origin + articlePath(row.slug),
  };
}
