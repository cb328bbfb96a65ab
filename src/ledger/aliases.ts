// The addresses under which articles were known before they came here, and where they lead now.

import { judgeAlias } from '../domain/alias.ts';
import type { Article } from '../domain/article.ts';
import { parseFrontMatter, splitSource } from '../domain/front-matter.ts';
import { type ArticleRow, readSource } from './article-rows.ts';
import { appendEvent } from './events.ts';

/** An alias that belongs to another article, and that article's id. */
export interface TakenAlias {
  readonly reason: 'alias-taken';
  readonly alias: string;
  readonly by: string;
}

/**
 * The first alias that another article's present text lists, be it open or not; undefined where all
 * are free. One that another article no longer lists may be taken over: it leads here once this is open.
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

/** Who does what leads an alias elsewhere, and the instant of it. */
export interface Claim {
  readonly editor: string;
  readonly at: number;
}

/**
 * Stores an article's aliases, within the caller's transaction. One that was taken out of an article
 * that has opened leads to it all the same, as a former slug does, until another article that readers
 * have lists it; of one that readers never saw nothing is kept, and it takes nothing from another.
 */
export function settleAliases(
  sql: SqlStorage,
  { id, aliases = [] }: Pick<Article, 'id' | 'aliases'>,
  hasOpened: boolean,
  claim: Claim,
): void {
  if (hasOpened) {
    sql.exec('UPDATE alias SET is_listed = 0 WHERE article = ? AND is_listed = 1', id);
    claimAll(sql, id, aliases, claim);
    return;
  }
  sql.exec('DELETE FROM alias WHERE article = ?', id);
  for (const alias of aliases) {
    const store = 'INSERT INTO alias (address, article, is_listed) VALUES (?, ?, 1)';
    sql.exec(`${store} ON CONFLICT DO NOTHING`, alias, id);
  }
}

/** Gives an article that opens the aliases of its text, within the caller's transaction: those that others left lead to it now. */
export function claimAliases(
  sql: SqlStorage,
  { id, revision }: Pick<ArticleRow, 'id' | 'revision'>,
  claim: Claim,
): void {
  claimAll(sql, id, listedAliases(readSource(sql, id, revision) ?? ''), claim);
}

/** The aliases of a source that is known to be an article's. */
function listedAliases(source: string): string[] {
  const split = splitSource(source);
  if (!('frontMatter' in split)) return [];
  const { aliases } = parseFrontMatter(split.frontMatter).values;
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias) => {
    const verdict = judgeAlias(String(alias));
    return verdict.ok ? [verdict.address] : [];
  });
}

/** One that another article has listed meanwhile stays there: who opens by the clock cannot be refused. */
function claimAll(sql: SqlStorage, id: string, aliases: readonly string[], claim: Claim): void {
  for (const alias of aliases) {
    const query = 'SELECT article, is_listed FROM alias WHERE address = ?';
    const [holder] = sql.exec<{ article: string; is_listed: number }>(query, alias).toArray();
    if (holder && holder.article !== id) {
      if (holder.is_listed === 1) continue;
      // What an article loses is told of it, so that an export of what has changed tells it too.
      const detail = { alias, to: id };
      appendEvent(sql, { ...claim, type: 'alias-moved', subject: holder.article, detail });
    }
    sql.exec(
      `INSERT INTO alias (address, article, is_listed) VALUES (?, ?, 1)
       ON CONFLICT (address) DO UPDATE SET article = excluded.article, is_listed = 1`,
      alias,
      id,
    );
  }
}
