// What an article's row becomes with a new revision.

import type { ChangeKind } from '../../domain/revision.ts';
import { type ArticleRow, stateOf } from '../article-rows.ts';
import { openingTime } from './opening-time.ts';
import type { PreparedArticle } from './prepare-article.ts';

/** What decides about the row besides the article itself. `at` is the instant of the change. */
export interface RowChange {
  readonly kind: ChangeKind;
  readonly at: number;
  readonly opening: number | undefined;
  readonly announcement: string | undefined;
  readonly isDraft: boolean;
}

/** The row of an article with a new revision; `before` is the row that it had. */
export function nextRow(
  sql: SqlStorage,
  before: ArticleRow | undefined,
  { article, summary }: PreparedArticle,
  change: RowChange,
): ArticleRow {
  const { id, slug, title, issuer, issued, lang, topics } = article;
  const open = before && before.opened !== null ? before : undefined;
  const published = open?.published ?? openingTime(sql, before, article, change);
  return {
    ...{ id, slug, title, issuer, issued, lang, topics, summary, published },
    revision: (before?.revision ?? 0) + 1,
    importedFrom: article.source ?? null,
    updated:
      change.kind === 'correction' ? change.at : (open?.updated ?? article.updated ?? published),
    opened: open?.opened ?? null,
    firstRevision: before?.firstRevision ?? 1,
    announcement: nextAnnouncement(before, change),
    withdrawn: change.isDraft ? (before?.withdrawn ?? change.at) : null,
  };
}

/**
 * How subscribers hear of the article when it opens. It is settled by the request that opens it or
 * puts it on the schedule, not by the one that keeps it as a draft.
 */
export function nextAnnouncement(
  before: ArticleRow | undefined,
  { announcement, isDraft }: Pick<RowChange, 'announcement' | 'isDraft'>,
): string {
  const settled = before?.announcement ?? 'each';
  const isSettled = isDraft || (before !== undefined && stateOf(before) !== 'draft');
  return isSettled ? settled : (announcement ?? settled);
}
