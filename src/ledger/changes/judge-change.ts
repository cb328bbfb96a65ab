// Whether a change may be stored: who holds the slug, which revision was edited, what kind of change it is.

import type { Article } from '../../domain/article.ts';
import type { ChangeKind, Revision } from '../../domain/revision.ts';
import type { Action, Forbidden } from '../../domain/scopes.ts';
import type { Site } from '../../domain/site.ts';
import { isoInstant } from '../../domain/time.ts';
import { findTakenAlias, type TakenAlias } from '../aliases.ts';
import { type Existing, findArticle, stateOf } from '../article-rows.ts';
import { type Asking, judgeAction } from '../judge-action.ts';
import { openingTime } from './opening-time.ts';
import { readUpdated } from './read-updated.ts';

/** What is asked: from which revision (null: a new article), as which kind of change, by whom, when. */
export interface Change extends Asking {
  readonly base: number | null;
  readonly kind: ChangeKind | undefined;
  readonly note: string | undefined;
  /** The id or slug under which the article was addressed, where it was. */
  readonly reference: string | undefined;
  /** When an article that is not open is to open, in milliseconds; undefined where its source or the present tells. */
  readonly opening: number | undefined;
  /** Set where it is to be a draft, which does not open. */
  readonly isDraft: boolean;
  /**
   * How subscribers hear of it, if it is new or a draft that is opened: `each`, `none`, or the id of
   * the digest that lists it; undefined where that is not told.
   */
  readonly announcement: string | undefined;
  /** Set where subscribers of the collections that it joins are to hear of it, whatever its kind. */
  readonly isToldWhereItJoins?: true;
  readonly editor: string;
}

/** Why an article was not stored. */
export type StoreFailure =
  | Forbidden
  | { reason: 'stale-base'; current?: Revision }
  | { reason: 'slug-taken'; slug: string; by: string }
  | { reason: 'id-changed'; slug: string; id: string }
  | { reason: 'reference-mismatch'; reference: string; id: string; slug: string }
  | { reason: 'kind-missing'; current: Revision }
  | { reason: 'note-missing' }
  | { reason: 'published-fixed'; published: string }
  | { reason: 'published-in-source' }
  | { reason: 'updated-fixed'; updated: string }
  | { reason: 'updated-later' }
  | TakenAlias
  | { reason: 'digest-scheduled' }
  | { reason: 'not-a-draft'; state: 'open' | 'scheduled' | 'withdrawn' }
  | { reason: 'withdrawn'; current: Revision };

/** Why a change may not be stored; undefined where it may. */
export function judgeChange(
  sql: SqlStorage,
  { timeZone }: Pick<Site, 'timeZone'>,
  existing: Existing | undefined,
  article: Article,
  change: Change,
): StoreFailure | undefined {
  return (
    judgeAction(sql, change, actionOf(existing, change)) ??
    judgeSlug(sql, article, existing !== undefined) ??
    findTakenAlias(sql, article) ??
    judgeBase(existing?.current, change.base) ??
    judgeDraft(existing, change) ??
    judgeOpening(sql, existing, article, change) ??
    judgeUpdated(sql, existing, article, { ...change, timeZone }) ??
    (existing && judgeKind(existing, change))
  );
}

/** What the change is to who makes it: that depends on whether readers have the article. */
function actionOf(existing: Existing | undefined, { isDraft }: Change): Action {
  if (existing && existing.row.opened !== null) return 'change';
  const isHidden = !existing || stateOf(existing.row) === 'draft';
  return isDraft && isHidden ? 'keep-draft' : 'open';
}

/** What is open or scheduled becomes no draft by being sent again: that is withdrawing, or cancelling. */
function judgeDraft(existing: Existing | undefined, { isDraft }: Change): StoreFailure | undefined {
  const state = existing ? stateOf(existing.row) : 'draft';
  return isDraft && state !== 'draft' ? { reason: 'not-a-draft', state } : undefined;
}

/** Why the address under which an article was sent is not its own. */
export function judgeReference(
  existing: Existing | undefined,
  { id, slug }: Article,
  reference: string | undefined,
): StoreFailure | undefined {
  if (reference === undefined || [id, slug, existing?.row.slug].includes(reference)) {
    return undefined;
  }
  return { reason: 'reference-mismatch', reference, id, slug };
}

/** A slug belongs to one article for ever, the slugs that it had before included. */
function judgeSlug(sql: SqlStorage, article: Article, isKnown: boolean): StoreFailure | undefined {
  const holder = findArticle(sql, article.slug);
  if (holder && holder.id !== article.id) {
    return isKnown
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

/** What readers were told of the time before an article came here stands, as `published` does. */
function judgeUpdated(
  sql: SqlStorage,
  existing: Existing | undefined,
  { updated }: Article,
  { now, timeZone }: Pick<Change, 'now'> & Pick<Site, 'timeZone'>,
): StoreFailure | undefined {
  if (updated === undefined) return undefined;
  if (updated > now) return { reason: 'updated-later' };
  if (!existing || existing.row.opened === null || updated === existing.row.updated) {
    return undefined;
  }
  const { row, current } = existing;
  const isAsBefore = readUpdated(sql, row.id, current.number, timeZone) === updated;
  return isAsBefore ? undefined : { reason: 'updated-fixed', updated: isoInstant(row.updated) };
}

/** Why a change of another revision than the present one may not be stored. */
export function judgeBase(
  current: Revision | undefined,
  base: number | null,
): Extract<StoreFailure, { reason: 'stale-base' }> | undefined {
  if ((current?.number ?? null) === base) return undefined;
  return { reason: 'stale-base', ...(current ? { current } : {}) };
}

/** The instant of publication has one source, and stands once the article is open. */
function judgeOpening(
  sql: SqlStorage,
  existing: Existing | undefined,
  article: Article,
  change: Change,
): StoreFailure | undefined {
  const asked = change.opening ?? article.published;
  if (change.opening !== undefined && article.published !== undefined) {
    return { reason: 'published-in-source' };
  }
  if (existing && existing.row.opened !== null) {
    return asked === undefined || asked === existing.row.published
      ? undefined
      : { reason: 'published-fixed', published: isoInstant(existing.row.published) };
  }
  const { now, opening } = change;
  return announcesNow(existing, change) &&
    openingTime(sql, existing?.row, article, { opening, at: now }) > now
    ? { reason: 'digest-scheduled' }
    : undefined;
}

/** True where the article is to be listed in a digest, which announces several articles in one entry. */
function announcesNow(existing: Existing | undefined, { announcement, isDraft }: Change): boolean {
  const isHidden = !existing || stateOf(existing.row) === 'draft';
  return isHidden && !isDraft && (announcement?.startsWith('urn:') ?? false);
}

/** What readers have not seen yet may be changed without a word. */
function judgeKind({ row, current }: Existing, change: Change): StoreFailure | undefined {
  if (row.opened === null) return undefined;
  if (row.withdrawn !== null) return { reason: 'withdrawn', current };
  if (change.kind !== 'minor' && change.kind !== 'correction') {
    return { reason: 'kind-missing', current };
  }
  return change.kind === 'correction' && !change.note ? { reason: 'note-missing' } : undefined;
}
