// Which feeds a change touches: what it marks to be written anew.

import type { Collection } from '../../domain/collection.ts';
import { parseKey } from '../../domain/kv-keys.ts';

/** A collection whose feeds are touched, and which of its closed volumes are. */
export interface TouchedFeed {
  readonly collection: Collection;
  readonly volumes: readonly number[];
}

/** The keys of feeds that wait to be written, with their generations. */
export function readMarks(sql: SqlStorage): ReadonlyMap<string, number> {
  const marks = sql.exec<{ key: string; generation: number }>(
    `SELECT key, generation FROM projection INDEXED BY projection_dirty
     WHERE generation > written AND (key GLOB 'feed:*' OR key GLOB 'volume-feed:*')`,
  );
  return new Map(marks.toArray().map(({ key, generation }) => [key, generation]));
}

/** The collections that were marked since `before`, in the order of their names. */
export function findTouched(
  sql: SqlStorage,
  before: ReadonlyMap<string, number>,
): readonly TouchedFeed[] {
  const touched = new Map<Collection, Set<number>>();
  for (const [key, generation] of readMarks(sql)) {
    const parsed = parseKey(key);
    if (before.get(key) === generation || !parsed || !('format' in parsed)) continue;
    const volumes = touched.get(parsed.collection) ?? new Set();
    if (parsed.kind === 'volume-feed') volumes.add(parsed.volume);
    touched.set(parsed.collection, volumes);
  }
  return [...touched]
    .map(([collection, volumes]) => ({ collection, volumes: [...volumes].sort((a, b) => a - b) }))
    .sort((a, b) => (a.collection < b.collection ? -1 : 1));
}
