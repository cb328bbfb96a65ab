// Stores one article within the caller's transaction: the revision, the event, the positions and the dirty keys.

import { articlePath } from '../domain/addresses.ts';
import type { PutOutcome } from '../domain/publishing-api.ts';
import type { ChangeKind } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import { isoInstant } from '../domain/time.ts';
import { type ArticleRow, findArticle, readRevision } from './article-rows.ts';
import {
  type Change,
  type Existing,
  judgeChange,
  judgeReference,
  type StoreFailure,
} from './judge-change.ts';
import { markOpenArticle, openIfDue } from './open-articles.ts';
import type { PreparedArticle } from './prepare-article.ts';
import { nextInstant } from './state.ts';
import { writeArticle } from './write-article.ts';

/**
 * Stores an article as a new revision, or finds that its present revision has the same source.
 * Within the caller's transaction, which must be rolled back where this returns a failure.
 */
export function storeArticle(
  sql: SqlStorage,
  site: Site,
  prepared: PreparedArticle,
  change: Change,
): PutOutcome | StoreFailure {
  const { article, sha256 } = prepared;
  const existing = findExisting(sql, article.id);
  const mismatch = judgeReference(existing, article, change.reference);
  if (mismatch) return mismatch;
  if (existing?.current.sha256 === sha256 && existing.row.slug === article.slug) {
    return describe(site, existing.row, sha256, 'unchanged');
  }
  const failure = judgeChange(sql, existing, article, change);
  if (failure) return failure;
  const at = nextInstant(sql, change.now);
  const kind = kindOf(existing, change);
  const row = nextRow(existing?.row, prepared, kind, at);
  const { editor, note } = change;
  writeArticle(sql, row, {
    kind,
    note: note || undefined,
    editor,
    at,
    sha256,
    source: prepared.source,
  });
  if (existing && existing.row.slug !== row.slug) redirect(sql, existing.row, row);
  const open = openIfDue(sql, row, editor, at);
  if (existing && existing.row.opened !== null) markOpenArticle(sql, row, existing.row);
  return describe(site, open, sha256, existing ? 'updated' : 'created');
}

function findExisting(sql: SqlStorage, id: string): Existing | undefined {
  const row = findArticle(sql, id);
  const current = row && readRevision(sql, id, row.revision);
  return current && { row, current };
}

/** A correction is of what readers have read: before an article opens every change is minor. */
function kindOf(existing: Existing | undefined, change: Change): ChangeKind {
  if (!existing) return 'publish';
  return existing.row.opened === null ? 'minor' : (change.kind ?? 'minor');
}

function nextRow(
  before: ArticleRow | undefined,
  { article, summary }: PreparedArticle,
  kind: ChangeKind,
  at: number,
): ArticleRow {
  const { id, slug, title, issuer, issued, lang, topics } = article;
  const open = before && before.opened !== null ? before : undefined;
  const published = open?.published ?? article.published ?? at;
  return {
    ...{ id, slug, title, issuer, issued, lang, topics, summary, published },
    revision: (before?.revision ?? 0) + 1,
    importedFrom: article.source ?? null,
    updated: kind === 'correction' ? at : (open?.updated ?? published),
    opened: open?.opened ?? null,
  };
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
