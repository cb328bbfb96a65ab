// Whether two answers hold the same document.

import type { Answer } from './ask.ts';

/** True where the unpacked bytes are the same. */
export function isSameBytes(one: Pick<Answer, 'bytes'>, other: Pick<Answer, 'bytes'>): boolean {
  return Buffer.compare(one.bytes, other.bytes) === 0;
}
