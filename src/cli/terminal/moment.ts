// Times and sizes as editors read them.

import { localDateTime } from '../../domain/time.ts';

/** An RFC 3339 time as `2026-11-22 16:00 +08:00` in the editor's zone; what is no time stays as it is. */
export function showMoment(at: string, timeZone: string): string {
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return at;
  const local = localDateTime(instant, timeZone);
  return `${local.slice(0, 16).replace('T', ' ')} ${showOffset(instant, local)}`;
}

/** How far a local time is from UTC, as `+08:00`. */
function showOffset(instant: number, local: string): string {
  const minutes = Math.round((Date.parse(`${local}Z`) - instant) / 60_000);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const digits = [hours, rest].map((number) => String(number).padStart(2, '0')).join(':');
  return `${minutes < 0 ? '-' : '+'}${digits}`;
}

/** A number of bytes as `8.6 KB`. */
export function showBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
