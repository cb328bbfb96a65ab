// The canonical source of a revision: the bytes that its SHA-256 stands for.

import type { Problem } from './problem.ts';
import { sha256 } from './sha256.ts';

/** The text of a source, or the problem that keeps it from being read. */
export type DecodedSource = { ok: true; source: string } | { ok: false; problem: Problem };

/**
 * Decodes a source strictly as UTF-8 and makes it canonical: no byte order mark, LF line ends, one
 * line end at the end. Nothing else is touched: no Unicode normalization, which would change what
 * was written.
 */
export function decodeSource(bytes: Uint8Array): DecodedSource {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    return { ok: true, source: canonicalSource(text) };
  } catch {
    const byte = String(firstInvalidByte(bytes));
    const problem: Problem = {
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'not-utf8',
      data: { byte },
    };
    return { ok: false, problem };
  }
}

/** The canonical form of a source that is text already. */
export function canonicalSource(text: string): string {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // Walked back by hand: a pattern for the line ends at the end takes quadratic time on those within.
  let end = lines.length;
  while (lines[end - 1] === '\n') end -= 1;
  return `${lines.slice(0, end)}\n`;
}

/** The position, counted from 1, of the first byte that is not part of valid UTF-8. */
function firstInvalidByte(bytes: Uint8Array): number {
  const lenient = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let position = 0;
  for (const character of lenient) {
    const encoded = encoder.encode(character);
    if (encoded.some((byte, index) => bytes[position + index] !== byte)) return position + 1;
    position += encoded.length;
  }
  return position + 1;
}

/** The SHA-256 of a canonical source, as 64 hexadecimal digits. */
export function hashSource(source: string): string {
  return sha256(source);
}
