// The counts of articles by year and month, topic and issuer, and what came last.

import { all, type NamedKind } from '../../domain/collection.ts';
import type { NamedCount, Overview } from '../../domain/stored-records.ts';
import { toListItem } from '../article-rows.ts';
import { measureCollection } from '../positions.ts';
import { latestArticles } from './list-records.ts';

/** How many of the newest bulletins it names. */
const newestShown = 5;

/** Everything that there is to find, from the collections' counters. */
export function overviewRecord(sql: SqlStorage): Overview {
  const years = countsUnder(sql, 'year').filter(({ total }) => total > 0);
  const months = countsUnder(sql, 'month').filter(({ total }) => total > 0);
  return {
    total: measureCollection(sql, all).total,
    years: years.toReversed().map(({ name: year, total }) => ({
      year,
      total,
      months: months
        .toReversed()
        .filter(({ name }) => name.startsWith(`${year}-`))
        .map(({ name: month, total }) => ({ month, total })),
    })),
    topics: countsUnder(sql, 'topic'),
    issuers: countsUnder(sql, 'issuer'),
    newest: latestArticles(sql, newestShown).slice(0, newestShown).map(toListItem),
  };
}

/** The collections of a kind in the order of their names' code points. */
function countsUnder(sql: SqlStorage, kind: NamedKind | 'year' | 'month'): NamedCount[] {
  return sql
    .exec<{ name: string; total: number }>(
      // ';' is the character after ':', so that this range is the prefix, by the primary key.
      'SELECT name, total FROM collection WHERE name > ? AND name < ? ORDER BY name',
      `${kind}:`,
      `${kind};`,
    )
    .toArray()
    .map(({ name, total }) => ({ name: name.slice(kind.length + 1), total }));
}
