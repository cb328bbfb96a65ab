/** The inserter that tears characters: it replaces bytes in GBK text without minding where characters begin. */
import { pinyin } from 'pinyin-pro';
import { gbkTable } from '../../src/ingest/gbk-table.ts';

/** What the text becomes when the characters are glossed in this order, byte by byte, and the bytes are read as GBK again. */
export function insertGlossesBytewise(text: string, characters: readonly string[]): string {
  let bytes = encode(text);
  for (const character of characters) {
    const pattern = encode(character);
    const gloss = toneBytes(pinyin(character));
    bytes = replaceAll(bytes, pattern, [...pattern, 0x28, ...gloss, 0x29]);
  }
  return decode(bytes);
}

function encode(text: string): number[] {
  return Array.from(text).flatMap((character) => {
    return character.charCodeAt(0) < 0x80
      ? [character.charCodeAt(0)]
      : [...(gbkTable().encode(character) ?? [0x3f])];
  });
}

/** Tone letters are two bytes of GBK of their own (A8A1…), so they survive the way back. */
function toneBytes(reading: string): number[] {
  return encode(reading);
}

function replaceAll(
  bytes: readonly number[],
  pattern: readonly number[],
  by: readonly number[],
): number[] {
  const out: number[] = [];
  for (let at = 0; at < bytes.length; ) {
    const hit = pattern.every((byte, offset) => bytes[at + offset] === byte);
    out.push(...(hit ? by : [bytes[at] ?? 0]));
    at += hit ? pattern.length : 1;
  }
  return out;
}

/** Two bytes that make no character become one "?", as old decoders have it. */
function decode(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      text += String.fromCharCode(first);
      continue;
    }
    text += gbkTable().decode(first, bytes[at + 1] ?? 0) ?? '?';
    at += 1;
  }
  return text;
}
