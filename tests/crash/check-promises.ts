// Compares what the ledger holds with what editors were promised.

import type { Changes, Journal } from './journal.ts';

interface RevisionRow extends Record<string, SqlStorageValue> {
  readonly article: string;
  readonly number: number;
  readonly sha256: string;
  readonly source: string;
}

/** Every broken promise, as sentences: lost, altered, half stored, or stored though nobody asked. */
export function findBrokenPromises(sql: SqlStorage, journal: Journal): string[] {
  const rows = sql
    .exec<RevisionRow>('SELECT article, number, sha256, source FROM revision')
    .toArray();
  const stored = new Map(rows.map((row) => [`${row.article} ${row.number}`, row]));
  const asked = new Set([
    ...journal.acknowledged.map(({ id, revision }) => `${id} ${revision}`),
    ...[...journal.doubtful.values()].flat().map(({ id, base }) => `${id} ${(base ?? 0) + 1}`),
  ]);
  return [
    ...journal.complaints,
    ...journal.acknowledged.flatMap(({ id, revision, source, sha256 }) => {
      const row = stored.get(`${id} ${revision}`);
      if (!row) return [`${id} revision ${revision} was acknowledged and is lost`];
      return row.source === source && row.sha256 === sha256
        ? []
        : [`${id} revision ${revision} is not what was acknowledged`];
    }),
    ...[...journal.doubtful.values()].flatMap((changes) => findHalf(stored, changes)),
    ...[...stored.keys()]
      .filter((name) => !asked.has(name))
      .map((name) => `${name} was never asked for`),
  ];
}

/** A request without an answer is there whole, or not at all. */
function findHalf(stored: ReadonlyMap<string, RevisionRow>, changes: Changes): string[] {
  const there = changes.filter(
    ({ id, base, sha256 }) => stored.get(`${id} ${(base ?? 0) + 1}`)?.sha256 === sha256,
  );
  return there.length === 0 || there.length === changes.length
    ? []
    : [`of a batch of ${changes.length} only ${there.length} are there: ${changes[0]?.slug}`];
}
