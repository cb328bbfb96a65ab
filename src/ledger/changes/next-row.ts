// What an article's row becomes with a new revision.

import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import type { ChangeKind } from '../../domain/revision.ts';
import { type ArticleRow, readSource } from '../article-rows.ts';
import type { PreparedArticle } from './prepare-article.ts';

/** What decides about the row besides the article itself. `at` is the instant of the change. */
export interface RowChange {
  readonly kind: ChangeKind;
  readonly at: number;
  readonly opening: number | undefined;
  readonly announcement: string;
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
  const published =
    open?.published ??
    change.opening ??
    article.published ??
    (before && keptOpening(sql, before, change.at)) ??
    change.at;
  return {
    ...{ id, slug, title, issuer, issued, lang, topics, summary, published },
    revision: (before?.revision ?? 0) + 1,
    importedFrom: article.source ?? null,
    updated:
      change.kind === 'correction' ? change.at : (open?.updated ?? article.updated ?? published),
    opened: open?.opened ?? null,
    firstRevision: before?.firstRevision ?? 1,
    announcement: before?.announcement ?? change.announcement,
    withdrawn: null,
  };
}

/**
 * The time of opening that was set beside the source outlives an edit; one that stood in the source
 * and was taken out of it does not: the article then opens now. One that was cancelled and has passed
 * did not come: the article opens now as well.
 */
function keptOpening(sql: SqlStorage, before: ArticleRow, now: number): number | undefined {
  const split = splitSource(readSource(sql, before.id, before.revision) ?? '');
  if (!('frontMatter' in split)) return undefined;
  const wasInSource = parseFrontMatter(split.frontMatter).values.published !== undefined;
  if (wasInSource) return undefined;
  return before.withdrawn === null ? before.published : Math.max(before.published, now);
}
