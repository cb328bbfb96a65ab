// What a file is, told from its contents.

import { describe, expect, test } from 'vitest';
import { inspectMedia } from '../../src/domain/media/inspect-media.ts';
import type { MediaType } from '../../src/domain/media/media-types.ts';
import {
  makeJpeg,
  makeOffice,
  makeOpenDocument,
  makePdf,
  makePng,
  makeZip,
} from '../media/make-files.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const office = 'application/vnd.openxmlformats-officedocument';

/** The text of a bulletin in GB 18030. */
const gbk = bytes(0xbc, 0xaa, 0xc1, 0xd6, 0xca, 0xa1, 0x0d, 0x0a, 0x81, 0x30, 0x81, 0x30);

const gif = bytes(...utf8('GIF89a'), 3, 0, 2, 0, 0, 0, 0, 0x3b);
const webp = bytes(
  ...utf8('RIFF'),
  ...[30, 0, 0, 0],
  ...utf8('WEBPVP8X'),
  ...[10, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 4, 0, 0, 0, 0, 0, 0],
);

test.each<[string, Uint8Array, string]>([
  ['a PDF', makePdf(), 'application/pdf'],
  ['a Word file', makeOffice('docx'), `${office}.wordprocessingml.document`],
  ['a spreadsheet', makeOffice('xlsx'), `${office}.spreadsheetml.sheet`],
  ['slides', makeOffice('pptx'), `${office}.presentationml.presentation`],
  ['an OpenDocument text', makeOpenDocument('text'), 'application/vnd.oasis.opendocument.text'],
  [
    'an OpenDocument table',
    makeOpenDocument('spreadsheet'),
    'application/vnd.oasis.opendocument.spreadsheet',
  ],
  ['text in UTF-8', utf8('\ufeff正文。\r\n'), 'text/plain'],
  ['text in GB 18030', gbk, 'text/plain'],
  ['text that begins as a bitmap does', utf8('BMW 召回公告'), 'text/plain'],
  ['text that begins as a program does', utf8('MZ 區公告'), 'text/plain'],
  ['HTML, which is text to whoever saves it', utf8('<!doctype html><p>x'), 'text/plain'],
])('knows %s', async (_, file, type) => {
  expect(await inspectMedia(file)).toEqual({ ok: true, type });
});

test.each<[string, Uint8Array, string, number, number]>([
  ['PNG', makePng(5, 3), 'image/png', 5, 3],
  ['JPEG', makeJpeg(640, 480), 'image/jpeg', 640, 480],
  ['GIF', gif, 'image/gif', 3, 2],
  ['WebP', webp, 'image/webp', 10, 5],
])('measures %s', async (_, file, type, width, height) => {
  expect(await inspectMedia(file)).toEqual({ ok: true, type, width, height });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'measures a photograph of orientation %i as it is shown',
  async (n) => {
    const size = n >= 5 ? { width: 480, height: 640 } : { width: 640, height: 480 };
    expect(await inspectMedia(makeJpeg(640, 480, n))).toMatchObject(size);
  },
);

describe('refuses', () => {
  test.each<[string, Uint8Array, MediaType | undefined, object]>([
    ['an empty file', bytes(), undefined, { reason: 'empty' }],
    ['a file beyond ten megabytes', new Uint8Array(10_000_001), undefined, { reason: 'too-large' }],
    [
      'a JPEG that is called PNG',
      makeJpeg(4, 4),
      'image/png',
      { reason: 'disagrees', found: 'image/jpeg', claimed: 'image/png' },
    ],
    [
      'a page that is called an image',
      utf8('<script>alert(1)</script>'),
      'image/png',
      { reason: 'disagrees', found: 'text/plain', claimed: 'image/png' },
    ],
    [
      'SVG',
      utf8('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'image/png',
      { reason: 'disagrees', found: 'text/plain' },
    ],
    [
      'an archive',
      makeZip({ 'a.txt': 'a' }),
      undefined,
      { reason: 'unaccepted', found: 'application/zip' },
    ],
    ['RTF', utf8('{\\rtf1 a}'), undefined, { reason: 'unaccepted', found: 'application/rtf' }],
    [
      'what nothing is known of',
      bytes(1, 2, 3, 0, 4),
      undefined,
      { reason: 'unaccepted', found: '' },
    ],
    ['text in UTF-16', bytes(0xff, 0xfe, 0x41, 0, 0x42, 0), 'text/plain', { reason: 'unaccepted' }],
    ['an image that is cut off', makePng(5, 3).slice(0, 20), undefined, { ok: false }],
    [
      'a JPEG without a frame',
      makeJpeg(5, 3).slice(0, 24),
      undefined,
      { reason: 'unreadable-image' },
    ],
    [
      'an image of more than fifty million pixels',
      makeJpeg(10_000, 5_001),
      'image/jpeg',
      { reason: 'too-many-pixels', width: 10_000, height: 5_001 },
    ],
  ])('%s', async (_, file, claimed, expected) => {
    expect(await inspectMedia(file, claimed)).toMatchObject({ ok: false, ...expected });
  });
});

test('takes text for a table where it is called one', async () => {
  expect(await inspectMedia(utf8('a,b\n1,2\n'), 'text/csv')).toEqual({
    ok: true,
    type: 'text/csv',
  });
});

test('survives every beginning of every file', async () => {
  for (const file of [makePng(5, 3), makeJpeg(6, 4, 6), gif, webp, makePdf().slice(0, 40)]) {
    for (let length = 0; length < file.length; length += 1) {
      await inspectMedia(file.slice(0, length));
    }
  }
});
