// Times and sizes as editors read them.

import { localDateTime } from '../../domain/time.ts';

/** An RFC 3339 time as `2026-11-22 16:00` in the editor's zone; what is no time stays as it is. */
export function showMoment(at: string, timeZone: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return at;
  return localDateTime(instant, timeZone).slice(0, 16).replace('T', ' ');
}

/** A number of bytes as `8.6 KB`. */
export function showBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
