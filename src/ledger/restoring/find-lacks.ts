// What a restored ledger lacks of what the export promised: it must not open with less.

import type { RestorationStart } from '../../domain/keeping-api.ts';
import { findBrokenEvent } from '../events.ts';
import { lastEvent } from '../exporting/export-head.ts';
import { countKept } from '../exporting/read-rows.ts';

/** Queries of which every row is something that is not there. */
const lacks: Readonly<Record<string, string>> = {
  'the bytes of a file': `SELECT sha256 AS what FROM media WHERE size IS NOT
    (SELECT sum(length(bytes)) FROM media_chunk WHERE media_chunk.sha256 = media.sha256)`,
  'the revision that an article shows': `SELECT id AS what FROM article WHERE NOT EXISTS
    (SELECT 1 FROM revision WHERE revision.article = id AND number = article.revision)`,
  'the event of a revision': `SELECT article || ' ' || number AS what FROM revision AS stored
    WHERE NOT EXISTS (SELECT 1 FROM event WHERE subject = article
      AND json_extract(detail, '$.revision') = stored.number
      AND json_extract(detail, '$.sha256') = sha256)`,
};

/** Of each kind so many are named. */
const mostNamed = 20;

/** Everything that is missing or contradicts itself, as sentences; empty where the ledger is whole. */
export function findLacks(sql: SqlStorage, { counts, event }: RestorationStart): string[] {
  const there = countKept(sql);
  const wrong = Object.entries(counts)
    .filter(([table, promised]) => (there[table] ?? 0) !== promised)
    .map(([table, promised]) => `${table}: ${there[table] ?? 0} of ${promised} rows are there`);
  if (wrong.length > 0) return wrong;
  const broken = findBrokenEvent(sql);
  const last = lastEvent(sql);
  return [
    ...(broken === undefined ? [] : [`the hash of event ${broken} does not follow from the log`]),
    ...(last.number === event.number && last.hash === event.hash
      ? []
      : [`the last event is ${last.number} with the hash ${last.hash}`]),
    ...Object.entries(lacks).flatMap(([name, query]) => namesOf(sql, name, query)),
  ];
}

function namesOf(sql: SqlStorage, name: string, query: string): string[] {
  return sql
    .exec<{ what: string }>(`${query} LIMIT ${mostNamed}`)
    .toArray()
    .map(({ what }) => `${name} is missing: ${what}`);
}
