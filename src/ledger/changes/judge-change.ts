// Whether a change may be stored: who holds the slug, which revision was edited, what kind of change it is.

import type { Article } from '../../domain/article.ts';
import type { ChangeKind, Revision } from '../../domain/revision.ts';
import type { Site } from '../../domain/site.ts';
import { isoInstant } from '../../domain/time.ts';
import { findTakenAlias, type TakenAlias } from '../aliases.ts';
import { type Existing, findArticle } from '../article-rows.ts';
import { readUpdated } from './read-updated.ts';

/** What is asked: from which revision (null: a new article), as which kind of change, by whom, when. */
export interface Change {
  readonly base: number | null;
  readonly kind: ChangeKind | undefined;
  readonly note: string | undefined;
  /** The id or slug under which the article was addressed, where it was. */
  readonly reference: string | undefined;
  /** When an article that is not open is to open, in milliseconds; undefined where its source or the present tells. */
  readonly opening: number | undefined;
  /** How subscribers hear of it, if it is new: `each`, `none`, or the id of the digest that lists it. */
  readonly announcement: string;
  /** Set where subscribers of the collections that it joins are to hear of it, whatever its kind. */
  readonly isToldWhereItJoins?: true;
  readonly editor: string;
  /** What the clock says. */
  readonly now: number;
}

/** Why an article was not stored. */
export type StoreFailure =
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
    judgeSlug(sql, article, existing !== undefined) ??
    findTakenAlias(sql, article) ??
    judgeBase(existing?.current, change.base) ??
    judgeOpening(existing, article, change) ??
    judgeUpdated(sql, existing, article, { ...change, timeZone }) ??
    (existing && judgeKind(existing, change))
  );
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
  const isLater = asked !== undefined && asked > change.now;
  return !existing && isDigest(change.announcement) && isLater
    ? { reason: 'digest-scheduled' }
    : undefined;
}

/** True for the id of a digest, which announces several articles in one entry. */
function isDigest(announcement: string): boolean {
  return announcement.startsWith('urn:');
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
