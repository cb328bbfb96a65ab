/** Raw bytes to text: strict UTF-8, or the encoding that the caller names; everything else is refused with a reason. */
import { type BinaryKind, binaryKind } from './file-signatures.ts';

/** The encodings that raw text comes in, by their names in the Encoding Standard (WHATWG). */
export type Encoding = 'utf-8' | 'gb18030' | 'big5';

/** Why bytes cannot be imported. `offset` counts bytes from 0. */
export type Refusal =
  | { reason: 'empty' }
  | { reason: 'not-text'; kind: BinaryKind }
  | { reason: 'bad-encoding'; encoding: Encoding; offset: number };

/** The text without its byte-order mark, and whether it had one; or why the bytes are refused. */
export type Decoded = { ok: true; text: string; bom: boolean } | { ok: false; refusal: Refusal };

/**
 * The text, without its byte-order mark. UTF-8 is checked strictly: one wrong byte refuses the file.
 * Guessing between GB18030 and Big5 belongs in front of this function, which only ever obeys `encoding`.
 */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding = 'utf-8'): Decoded {
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  const kind = binaryKind(bytes);
  if (kind !== undefined) return refuse({ reason: 'not-text', kind });
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) {
    return refuse({ reason: 'bad-encoding', encoding, offset: firstBadByte(bytes, encoding) });
  }
  const bom = text.startsWith('\uFEFF');
  const body = bom ? text.slice(1) : text;
  return body.trim() === '' ? refuse({ reason: 'empty' }) : { ok: true, text: body, bom };
}

function refuse(refusal: Refusal): Decoded {
  return { ok: false, refusal };
}

function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Where the first character that does not decode begins (in UTF-8; in the others, its last good byte), found by halving. */
function firstBadByte(bytes: Uint8Array, encoding: Encoding): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodesSoFar(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  if (encoding !== 'utf-8') return good;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const whole = decoder.decode(bytes.subarray(0, good), { stream: true });
  return new TextEncoder().encode(whole).length;
}

function decodesSoFar(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
