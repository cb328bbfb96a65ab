/** Which encoding is taken for texts of a few characters, and for what looks like another. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { decideEncoding } from '../../../src/ingest/encoding/decide-encoding.ts';
import { encode } from './encode.ts';
import { shortTexts } from './short-texts.ts';

const toTraditional = Converter({ from: 'cn', to: 'tw' });

/** Each text in each script and encoding that has its characters. */
const samples = shortTexts.flatMap((simplified) => {
  const traditional = toTraditional(simplified);
  return [
    { text: simplified, encoding: 'gb18030' as const },
    { text: traditional, encoding: 'gb18030' as const },
    { text: traditional, encoding: 'big5' as const },
  ].flatMap((sample) => {
    const bytes = encode(sample.text, sample.encoding);
    return bytes ? [{ ...sample, bytes }] : [];
  });
});

describe('decideEncoding', () => {
  it('is right on every short text that it decides, and decides nearly all', () => {
    const outcomes = samples.map(({ text, bytes }) => {
      const decision = decideEncoding(bytes);
      if (!decision.ok) return 'unsure';
      return decision.text === text ? 'right' : `${text} read as ${decision.text}`;
    });
    const share = outcomes.filter((one) => one === 'right').length / samples.length;
    expect(samples.length).toBeGreaterThan(1200);
    expect(outcomes.filter((one) => one !== 'right' && one !== 'unsure')).toEqual([]);
    expect(share).toBeGreaterThan(0.95);
  });

  it('decides every text of five characters or more', () => {
    const unsure = samples.filter(
      ({ text, bytes }) => [...text].length > 4 && !decideEncoding(bytes).ok,
    );
    expect(unsure.map(({ text }) => text)).toEqual([]);
  });

  it('is right on the bulletin cut into pieces of three to eight characters', () => {
    const fixture = join(import.meta.dirname, '../fixtures/bulletin-2009-02-19.md');
    const text = readFileSync(fixture, 'utf8').replace(/[^\p{Script=Han}]+/gu, '');
    const outcomes = [3, 4, 6, 8].flatMap((length) =>
      (text.match(new RegExp(`.{${length}}`, 'gu')) ?? []).flatMap((piece) =>
        (['gb18030', 'big5'] as const).flatMap((encoding) => {
          const bytes = encode(piece, encoding);
          const decision = bytes && decideEncoding(bytes);
          return decision ? [decision.ok ? decision.text === piece : 'unsure'] : [];
        }),
      ),
    );
    expect(outcomes.length).toBeGreaterThan(2500);
    expect(outcomes.filter((one) => one === false)).toEqual([]);
    expect(outcomes.filter((one) => one === 'unsure').length / outcomes.length).toBeLessThan(0.02);
  });

  it('shows both readings where it is not certain', () => {
    const bytes = encode('附件', 'gb18030') ?? new Uint8Array();
    expect(decideEncoding(bytes)).toEqual({
      ok: false,
      reason: 'either',
      readings: { gb18030: '附件', big5: '蜇璃' },
    });
  });

  it.each(['通知', '停水通知', '鲁迅', '太原'])(
    'reads %s in GB 2312, though valid in UTF-8',
    (text) => {
      const bytes = encode(text, 'gb18030') ?? new Uint8Array();
      expect(decideEncoding(bytes)).toMatchObject({
        text,
        encoding: 'gb18030',
        reason: 'commoner',
      });
    },
  );

  it.each([
    ...[
      'é',
      'Élysée',
      'Привет',
      'Пр',
      'ñandú',
      'Αθήνα',
      'العربية',
      '한국어 공지',
      'かな',
      '“quoted”',
    ],
    ...['…', 'naïve — déjà vu', '通知', '質量', 'ＡＢＣ', '①'],
  ])('reads %s in UTF-8 as it stands', (text) => {
    expect(decideEncoding(new TextEncoder().encode(text))).toMatchObject({
      text,
      encoding: 'utf-8',
    });
  });

  it.each([
    ['utf-16le', [0xff, 0xfe, 0x1a, 0x90, 0xe5, 0x77]],
    ['utf-16be', [0xfe, 0xff, 0x90, 0x1a, 0x77, 0xe5]],
    ['utf-8', [0xef, 0xbb, 0xbf, 0xe9, 0x80, 0x9a, 0xe7, 0x9f, 0xa5]],
  ])('takes the byte-order mark of %s at its word', (encoding, bytes) => {
    expect(decideEncoding(Uint8Array.from(bytes))).toEqual({
      ok: true,
      text: '通知',
      encoding,
      reason: 'mark',
      bom: true,
    });
  });

  it('heeds what a document says of itself, unless its bytes say otherwise', () => {
    const attached = encode('附件', 'gb18030') ?? new Uint8Array();
    expect(decideEncoding(attached, 'gb18030')).toMatchObject({ text: '附件', reason: 'declared' });
    const utf8 = new TextEncoder().encode('附件');
    expect(decideEncoding(utf8, 'gb18030')).toMatchObject({ text: '附件', reason: 'valid' });
  });

  it('reads the four-byte codes of GB18030', () => {
    // U+20087, which no other encoding of the three has.
    const bytes = Uint8Array.of(0xb5, 0xd8, 0x95, 0x32, 0x90, 0x31);
    const text = new TextDecoder('gb18030').decode(bytes);
    expect(decideEncoding(bytes)).toMatchObject({ text, encoding: 'gb18030', reason: 'only' });
  });

  it('decides nothing for what is no text in any', () => {
    expect(decideEncoding(Uint8Array.of(0x61, 0xff, 0xff, 0x80))).toEqual({
      ok: false,
      reason: 'none',
    });
  });
});
