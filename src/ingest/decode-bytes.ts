/** Raw bytes to text: in the encoding that the caller names, or that the contents show; everything else is refused with a reason. */
import {
  decideEncoding,
  decodeStrictly,
  type Encoding,
  type EncodingDecision,
  type EncodingReadings,
  type EncodingReason,
} from './encoding/decide-encoding.ts';
import { type BinaryKind, binaryKind } from './file-signatures.ts';

/** Why bytes cannot be imported. `offset` counts bytes from 0; `damage` is what a document's reader says. */
export type Refusal =
  | { reason: 'empty' }
  | { reason: 'not-text'; kind: BinaryKind }
  | { reason: 'bad-encoding'; encoding: Encoding; offset: number }
  | { reason: 'either-encoding'; readings: EncodingReadings }
  | { reason: 'damaged'; damage: string }
  | { reason: 'too-large' }
  | { reason: 'no-text-in-it' };

/** The text without its byte-order mark, and how it was read; or why the bytes are refused. */
export type Decoded =
  | { ok: true; text: string; bom: boolean; encoding: Encoding; why: EncodingReason }
  | { ok: false; refusal: Refusal };

/** What is known of the encoding: the editor's word is obeyed, the document's own is held against the bytes. */
export interface EncodingHints {
  readonly asked?: Encoding | undefined;
  readonly declared?: Encoding | undefined;
}

/**
 * The text, without its byte-order mark. An encoding that was asked for is checked strictly: one wrong
 * byte refuses the file. Where none was, the contents decide; where they do not, the editor has to.
 */
export function decodeBytes(bytes: Uint8Array, { asked, declared }: EncodingHints = {}): Decoded {
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  const kind = binaryKind(bytes);
  if (kind !== undefined) return refuse({ reason: 'not-text', kind });
  const decision = asked ? obey(bytes, asked) : decideEncoding(bytes, declared);
  if (!decision.ok) return refuse(refusalOf(decision, bytes, asked ?? 'utf-8'));
  const { text, bom, encoding, reason } = decision;
  if (text.trim() === '') return refuse({ reason: 'empty' });
  return { ok: true, text, bom, encoding, why: reason };
}

function obey(bytes: Uint8Array, encoding: Encoding): EncodingDecision {
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined) return { ok: false, reason: 'none' };
  const bom = text.startsWith('\uFEFF');
  return { ok: true, text: bom ? text.slice(1) : text, encoding, reason: 'asked', bom };
}

function refusalOf(
  decision: Extract<EncodingDecision, { ok: false }>,
  bytes: Uint8Array,
  encoding: Encoding,
): Refusal {
  if (decision.reason === 'either') {
    return { reason: 'either-encoding', readings: decision.readings };
  }
  return { reason: 'bad-encoding', encoding, offset: firstBadByte(bytes, encoding) };
}

function refuse(refusal: Refusal): Decoded {
  return { ok: false, refusal };
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
