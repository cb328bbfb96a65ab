// Where the time of a drain goes, by kind of key.

import { parseKey } from '../../src/domain/kv-keys.ts';
import { number, renderTable } from './table.ts';
import type { KvWrite, Measurement } from './worker/measurement.ts';

/** A table of the kinds of keys: writes, rows read and milliseconds per publication, and share of the time. */
export function renderDrainProfile(measurements: readonly Measurement[]): string {
  const writes = measurements.flatMap((measurement) => measurement.writes);
  const total = sum(writes, 'milliseconds');
  const kinds = Map.groupBy(writes, ({ key }) => nameKind(key));
  const rows = [...kinds].map(([kind, group]) => {
    const time = sum(group, 'milliseconds');
    return {
      time,
      cells: [
        kind,
        number(group.length / measurements.length),
        number(sum(group, 'rowsRead') / measurements.length),
        number(time / measurements.length),
        `${Math.round((time / total) * 100)} %`,
      ],
    };
  });
  return renderTable([
    ['kind', 'writes', 'rows read', 'ms', 'share'],
    ...rows.toSorted((a, b) => b.time - a.time).map(({ cells }) => cells),
  ]);
}

function nameKind(key: string): string {
  const parsed = parseKey(key);
  return parsed?.kind === 'feed' ? `feed ${parsed.format}` : (parsed?.kind ?? key);
}

function sum(writes: readonly KvWrite[], field: 'milliseconds' | 'rowsRead'): number {
  return writes.reduce((total, write) => total + write[field], 0);
}
