// The counts of open articles by year and month.

import { all } from '../domain/collection.ts';
import type { Overview } from '../domain/stored-records.ts';
import { measureCollection } from './positions.ts';

/** Years and months that have articles, newest first, from the collections' counters. */
export function overviewRecord(sql: SqlStorage): Overview {
  const years = namesUnder(sql, 'year:');
  const months = namesUnder(sql, 'month:');
  return {
    total: measureCollection(sql, all).total,
    years: years.map(({ name: year, total }) => ({
      year,
      total,
      months: months
        .filter(({ name }) => name.startsWith(`${year}-`))
        .map(({ name: month, total }) => ({ month, total })),
    })),
  };
}

function namesUnder(sql: SqlStorage, prefix: string): { name: string; total: number }[] {
  return sql
    .exec<{ name: string; total: number }>(
      // ';' is the character after ':', so that this range is the prefix, by the primary key.
      'SELECT name, total FROM collection WHERE name > ? AND name < ? AND total > 0 ORDER BY name DESC',
      prefix,
      prefix.replace(':', ';'),
    )
    .toArray()
    .map(({ name, total }) => ({ name: name.slice(prefix.length), total }));
}
