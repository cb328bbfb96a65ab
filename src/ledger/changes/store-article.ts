// Stores one article within the caller's transaction: the revision, the event, the positions and the dirty keys.

import { articlePath } from '../../domain/addresses.ts';
import type { PutOutcome } from '../../domain/publishing-api.ts';
import { type ChangeKind, isNoticeKind } from '../../domain/revision.ts';
import type { Site } from '../../domain/site.ts';
import { isoInstant } from '../../domain/time.ts';
import { settleAliases } from '../aliases.ts';
import { type ArticleRow, type Existing, findExisting, stateOf } from '../article-rows.ts';
import { appendEvent } from '../events.ts';
import { noteUses } from '../media-rows.ts';
import { noteChange, positionsOf, takePositions } from '../positions.ts';
import { markShown } from '../projection/mark-shown.ts';
import { indexArticle } from '../search/index-rows.ts';
import { nextInstant } from '../state.ts';
import { type Change, judgeChange, judgeReference, type StoreFailure } from './judge-change.ts';
import { nextAnnouncement, nextRow } from './next-row.ts';
import { openIfDue } from './open-articles.ts';
import { openingTime } from './opening-time.ts';
import type { PreparedArticle } from './prepare-article.ts';
import { writeArticle, writeRow } from './write-article.ts';

/**
 * Stores an article as a new revision, or finds that its present revision has the same source.
 * Within the caller's transaction, which must be rolled back where this returns a failure, and end
 * with `settleQuietly`.
 */
export function storeArticle(
  sql: SqlStorage,
  site: Site,
  prepared: PreparedArticle,
  change: Change,
): PutOutcome | StoreFailure {
  const { article } = prepared;
  const existing = findExisting(sql, article.id);
  const mismatch = judgeReference(existing, article, change.reference);
  if (mismatch) return mismatch;
  const isSame = existing !== undefined && hasSource(existing, prepared);
  if (isSame && isAsAsked(existing.row, change)) {
    return describeOutcome(site, existing.row, prepared.sha256, 'unchanged');
  }
  const failure = judgeChange(sql, site, existing, article, change);
  if (failure) return failure;
  const row = isSame
    ? reschedule(sql, existing, prepared, change)
    : storeRevision(sql, existing, prepared, change);
  return describeOutcome(site, row, prepared.sha256, existing ? 'updated' : 'created');
}

function hasSource({ row, current }: Existing, { article, sha256 }: PreparedArticle): boolean {
  return current.sha256 === sha256 && row.slug === article.slug;
}

/**
 * True where the article is where it is asked to be: sending the same again then changes nothing. Nor
 * does sending a draft again that somebody has opened since.
 */
function isAsAsked(row: ArticleRow, { opening, isDraft }: Change): boolean {
  if (isDraft) return true;
  return stateOf(row) !== 'draft' && (opening === undefined || opening === row.published);
}

/** Another time of opening is no revision, nor is opening a draft: nothing of the article changes. */
function reschedule(
  sql: SqlStorage,
  { row }: Existing,
  { article }: PreparedArticle,
  change: Change,
): ArticleRow {
  const { opening, editor, now } = change;
  const at = nextInstant(sql, now);
  const published = openingTime(sql, row, article, { opening, at });
  const announcement = nextAnnouncement(row, change);
  const updated = article.updated ?? published;
  const moved = { ...row, published, updated, announcement, withdrawn: null };
  writeRow(sql, moved);
  // Of what opens at once the log says just that.
  if (published > at) {
    const detail = { slug: row.slug, published };
    appendEvent(sql, { at, editor, type: 'scheduled', subject: row.id, detail });
  }
  return openIfDue(sql, moved, editor, at);
}

function storeRevision(
  sql: SqlStorage,
  existing: Existing | undefined,
  prepared: PreparedArticle,
  change: Change,
): ArticleRow {
  const { editor } = change;
  // Nobody has read what is not open: there is nothing to tell readers about it.
  const note = existing && existing.row.opened === null ? undefined : change.note;
  const { sha256, source } = prepared;
  const at = nextInstant(sql, change.now);
  const kind = kindOf(existing, change);
  const row = nextRow(sql, existing?.row, prepared, { ...change, kind, at });
  const revision = { kind, note: note || undefined, editor, at, sha256, source };
  writeArticle(sql, row, revision, describePlace(row, at));
  const { files = {}, source: original } = prepared.article;
  noteUses(sql, row, { inText: Object.values(files), original: original?.sha256 });
  const hasOpened = existing !== undefined && existing.row.opened !== null;
  settleAliases(sql, prepared.article, hasOpened, { editor, at });
  if (existing && existing.row.slug !== row.slug) redirect(sql, existing.row, row);
  if (hasOpened) show(sql, existing.row, row, { ...change, kind, at });
  return openIfDue(sql, row, editor, at);
}

/** What the log says of an article that readers do not get with this revision. */
function describePlace(row: ArticleRow, at: number): Record<string, number> {
  if (stateOf(row) === 'draft') return { draft: 1 };
  return row.opened === null && row.published > at ? { published: row.published } : {};
}

/** A correction is of what readers have read: before an article opens every change is minor. */
function kindOf(existing: Existing | undefined, change: Change): ChangeKind {
  if (!existing) return 'publish';
  return existing.row.opened === null ? 'minor' : (change.kind ?? 'minor');
}

/** Brings an open article before readers as it is now. */
function show(
  sql: SqlStorage,
  before: ArticleRow,
  row: ArticleRow,
  change: Pick<Change, 'isToldWhereItJoins'> & { kind: ChangeKind; at: number },
): void {
  const held = positionsOf(sql, row.id);
  const positions = takePositions(sql, row);
  if (isNoticeKind(change.kind)) noteChange(sql, positions, change.at);
  else if (change.isToldWhereItJoins) {
    const isHeld = new Set(held.map(({ collection }) => collection));
    const joined = positions.filter(({ collection }) => !isHeld.has(collection));
    noteChange(sql, joined, change.at);
  }
  indexArticle(sql, row);
  markShown(sql, row, { row: before, positions: held });
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

/** What happened to an article, as the publishing API answers it. */
export function describeOutcome(
  site: Site,
  row: ArticleRow,
  sha256: string,
  outcome: PutOutcome['outcome'],
): PutOutcome {
  return {
    outcome,
    id: row.id,
    slug: row.slug,
    state: stateOf(row),
    revision: row.revision,
    sha256,
    published: isoInstant(row.published),
    updated: isoInstant(row.updated),
    url: site.origin + articlePath(row.slug),
  };
}
