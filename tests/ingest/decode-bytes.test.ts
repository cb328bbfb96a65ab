/** What is taken as text, and what is refused with advice. */
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/ingest/decode-bytes.ts';
import { describeRefusal } from '../../src/ingest/refusal-messages.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeBytes', () => {
  it('drops the byte-order mark of UTF-8', () => {
    expect(decodeBytes(utf8('\uFEFF质量'))).toMatchObject({
      ok: true,
      text: '质量',
      bom: true,
    });
  });

  it('reads GB18030 and Big5 when told to', () => {
    expect(decodeBytes(Uint8Array.of(0xd6, 0xca, 0xc1, 0xbf), { asked: 'gb18030' })).toMatchObject({
      text: '质量',
    });
    expect(decodeBytes(Uint8Array.of(0xbd, 0xe8, 0xb6, 0x71), { asked: 'big5' })).toMatchObject({
      text: '質量',
    });
  });

  it('refuses what is not in the encoding asked for, with the place of the first wrong byte', () => {
    expect(decodeBytes(Uint8Array.of(0x61, 0xd6, 0xca, 0xc1, 0xbf), { asked: 'utf-8' })).toEqual({
      ok: false,
      refusal: { reason: 'bad-encoding', encoding: 'utf-8', offset: 1 },
    });
  });

  it('asks which encoding it is where the text is too short to tell', () => {
    const decoded = decodeBytes(Uint8Array.of(0xb8, 0xbd, 0xbc, 0xfe));
    expect(decoded).toMatchObject({ ok: false, refusal: { reason: 'either-encoding' } });
    if (decoded.ok) return;
    const sentence = describeRefusal(decoded.refusal, 'en');
    expect(sentence).toContain('As gb18030 it reads "附件", as big5 "蜇璃"');
    expect(sentence).toContain('--encoding big5');
  });

  it.each([
    ['zip', [0x50, 0x4b, 0x03, 0x04, 0x14]],
    ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['pdf', [...utf8('%PDF-1.7')]],
    ['rtf', [...utf8('{\\rtf1')]],
    ['archive', [...utf8('Rar!'), 0x1a]],
    ['mhtml', [...utf8('MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n')]],
    ['utf16', [0x28, 0x8d, 0x0a, 0x00, 0xcf, 0x91]],
    ['binary', [0x61, 0x00, 0x00, 0x62]],
  ])('refuses %s and says what to save it as', (kind, bytes) => {
    const decoded = decodeBytes(Uint8Array.from(bytes));
    expect(decoded).toEqual({ ok: false, refusal: { reason: 'not-text', kind } });
    if (decoded.ok) return;
    expect(describeRefusal(decoded.refusal, 'en')).not.toBe('');
    expect(describeRefusal(decoded.refusal, 'zh')).toMatch(/\p{Script=Han}/u);
  });

  it.each(['', ' \n\u3000\n'])('refuses an empty text', (text) => {
    expect(decodeBytes(utf8(text))).toEqual({ ok: false, refusal: { reason: 'empty' } });
  });
});
