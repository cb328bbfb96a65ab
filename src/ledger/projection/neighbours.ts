// The articles before and after one in the archive's order: by document date, and by opening within a day.

import { type ArticleRow, selectArticles } from '../article-rows.ts';

/** The open articles next to a place in the archive, the one that stands there left out. */
export function findNeighbours(
  sql: SqlStorage,
  place: Pick<ArticleRow, 'id' | 'issued' | 'opened'>,
): { previous: ArticleRow | undefined; next: ArticleRow | undefined } {
  const side = (comparison: '<' | '>', order: 'ASC' | 'DESC') =>
    selectArticles(
      sql,
      `WHERE opened IS NOT NULL AND withdrawn IS NULL AND (issued, opened) ${comparison} (?, ?) AND id <> ?
       ORDER BY issued ${order}, opened ${order} LIMIT 1`,
      place.issued,
      place.opened,
      place.id,
    )[0];
  return { previous: side('<', 'DESC'), next: side('>', 'ASC') };
}
