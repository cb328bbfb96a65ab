// The addresses under which articles were known before they came here, and where they lead now.

import type { Article } from '../domain/article.ts';

/** An alias that belongs to another article, and that article's id. */
export interface TakenAlias {
  readonly reason: 'alias-taken';
  readonly alias: string;
  readonly by: string;
}

/**
 * The first alias that another article's present text lists, be it open or not; undefined where all
 * are free. One that another article no longer lists may be taken over: it then leads here.
 */
export function findTakenAlias(
  sql: SqlStorage,
  { id, aliases = [] }: Pick<Article, 'id' | 'aliases'>,
): TakenAlias | undefined {
  for (const alias of aliases) {
    const holder = sql
      .exec<{ article: string }>(
        'SELECT article FROM alias WHERE address = ? AND article <> ? AND is_listed = 1',
        alias,
        id,
      )
      .toArray()[0];
    if (holder) return { reason: 'alias-taken', alias, by: holder.article };
  }
  return undefined;
}

/**
 * Stores an article's aliases, within the caller's transaction. One that was taken out of an article
 * that has opened leads to it all the same, as a former slug does, until another article lists it; of
 * one that readers never saw nothing is kept.
 */
export function settleAliases(
  sql: SqlStorage,
  { id, aliases = [] }: Pick<Article, 'id' | 'aliases'>,
  hasOpened: boolean,
): void {
  if (hasOpened) sql.exec('UPDATE alias SET is_listed = 0 WHERE article = ? AND is_listed = 1', id);
  else sql.exec('DELETE FROM alias WHERE article = ?', id);
  for (const alias of aliases) {
    sql.exec(
      `INSERT INTO alias (address, article, is_listed) VALUES (?, ?, 1)
       ON CONFLICT (address) DO UPDATE SET article = excluded.article, is_listed = 1`,
      alias,
      id,
    );
  }
}
