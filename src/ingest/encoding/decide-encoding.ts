/** Tells from the contents which encoding a text is in: UTF-8 strictly, else GB18030 against Big5. */
import { likelihoodOf } from './likelihood.ts';

/** The encodings that raw text comes in, by their names in the Encoding Standard (WHATWG). */
export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

/**
 * Why an encoding was taken: the editor asked for it; a byte-order mark or the page says so; the bytes are
 * valid UTF-8, or valid in no other; or its characters are far commoner than the other's.
 */
export type EncodingReason = 'asked' | 'mark' | 'declared' | 'valid' | 'only' | 'commoner';

/** Both readings of bytes that may be either, from their first place outside ASCII. */
export interface EncodingReadings {
  readonly gb18030: string;
  readonly big5: string;
}

/** The text without its byte-order mark, in the encoding decided; or that nothing fits, or both do. */
export type EncodingDecision =
  | {
      readonly ok: true;
      readonly text: string;
      readonly encoding: Encoding;
      readonly reason: EncodingReason;
      readonly bom: boolean;
    }
  | { readonly ok: false; readonly reason: 'none' }
  | { readonly ok: false; readonly reason: 'either'; readonly readings: EncodingReadings };

/** The one reading must be so many times as likely as the other, as a logarithm: a hundred times. */
const convincing = Math.log(100);
/** How much of a text is judged: more cannot change the verdict, and takes time. */
const longestSample = 20_000;
const longestReading = 40;

/** Decides from the bytes alone; `declared` is what the document says of itself, and counts where the bytes are valid in it. */
export function decideEncoding(bytes: Uint8Array, declared?: Encoding): EncodingDecision {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) {
    const text = decodeStrictly(bytes, marked);
    if (text !== undefined) return decided(text, marked, 'mark');
    return { ok: false, reason: 'none' };
  }
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined && !isAccident(bytes, utf8)) return decided(utf8, 'utf-8', 'valid');
  const asDeclared = declared && decodeStrictly(bytes, declared);
  if (declared && asDeclared !== undefined) return decided(asDeclared, declared, 'declared');
  return decideBetween(decodePlausibly(bytes, 'gb18030'), decodePlausibly(bytes, 'big5'));
}

/** The text where every byte is valid in the encoding; undefined otherwise. A byte-order mark stays. */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Some platforms decode lone bytes, against the standard, to control characters and the end of the private ones: no text. */
function decodePlausibly(bytes: Uint8Array, encoding: Encoding): string | undefined {
  const text = decodeStrictly(bytes, encoding);
  return text === undefined || /[\u0080-\u009f\uf8f0-\uf8ff]/.test(text) ? undefined : text;
}

/** What is valid in UTF-8 need only be ten times as likely in the other: nobody writes such letters. */
const suspicious = Math.log(10);
/** No text that is longer is valid in UTF-8 by accident. */
const longestAccident = 60;

/**
 * A few words of GB 2312, such as 通知, are valid in UTF-8 too, and spell letters there that no text has
 * together.
 */
function isAccident(bytes: Uint8Array, utf8: string): boolean {
  if (bytes.length > longestAccident || /^\p{ASCII}*$/u.test(utf8)) return false;
  const gb18030 = decodePlausibly(bytes, 'gb18030');
  return gb18030 !== undefined && likelihoodOf(gb18030) - likelihoodOf(utf8) >= suspicious;
}

function decideBetween(gb18030: string | undefined, big5: string | undefined): EncodingDecision {
  if (gb18030 === undefined && big5 === undefined) return { ok: false, reason: 'none' };
  if (big5 === undefined) return decided(gb18030 ?? '', 'gb18030', 'only');
  if (gb18030 === undefined) return decided(big5, 'big5', 'only');
  const lead = likelihoodOf(sample(gb18030)) - likelihoodOf(sample(big5));
  if (lead >= convincing) return decided(gb18030, 'gb18030', 'commoner');
  if (-lead >= convincing) return decided(big5, 'big5', 'commoner');
  return {
    ok: false,
    reason: 'either',
    readings: { gb18030: showReading(gb18030), big5: showReading(big5) },
  };
}

function decided(text: string, encoding: Encoding, reason: EncodingReason): EncodingDecision {
  const bom = text.startsWith('\uFEFF');
  return { ok: true, text: bom ? text.slice(1) : text, encoding, reason, bom };
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function sample(text: string): string {
  return text.slice(0, longestSample);
}

function showReading(text: string): string {
  const from = Math.max(0, text.search(/[^\p{ASCII}]/u));
  const shown = text.slice(from).split('\n', 1)[0] ?? '';
  return Array.from(shown).slice(0, longestReading).join('');
}
