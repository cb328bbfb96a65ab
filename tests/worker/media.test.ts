// Files that articles refer to: sent first, served under their hashes as long as an open article uses them.

import { reset } from 'cloudflare:test';
import { bytesToHex } from '@noble/hashes/utils.js';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failureSchema } from '../../src/domain/publishing-api.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { findFaults, readKv } from '../ledger/ledger-under-test.ts';
import { makeJpeg, makeOffice, makePdf, makePng } from '../media/make-files.ts';
import { sourceWithFiles } from '../media/media-source.ts';
import { changeStanding } from './http-table-site.ts';
import { makeSource } from './make-article.ts';
import { pathOf, sendFile } from './send-file.ts';
import { call, get, put, settle, signIn } from './site.ts';

// Files come and go through the whole Worker, several in a test.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(signIn);
afterEach(() => reset());

const photo = makeJpeg(640, 480, 6);
const chart = makePng(30, 20);
const list = makePdf();
const table = makeOffice('xlsx');
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const body = `會議[^1]如圖：

![會場全景](photo.jpg)

![圖表](./圖/chart.png)

[附件：清單](list.pdf#page=1)、[表格](table.xlsx)

[^1]: 見[清單](list.pdf)。
`;
const files = { 'photo.jpg': photo, '圖/chart.png': chart, 'list.pdf': list, 'table.xlsx': table };
const source = sourceWithFiles(1, files, body);

async function sendAll(): Promise<void> {
  for (const [bytes, type] of [
    [photo, 'image/jpeg'],
    [chart, 'image/png'],
    [list, 'application/pdf'],
    [table, xlsx],
  ] as const) {
    expect((await sendFile(bytes, type)).status).toBe(201);
  }
}

async function publish(): Promise<void> {
  await sendAll();
  const response = await put('one', source);
  expect([response.status, await response.text()]).toEqual([201, expect.anything()]);
  await settle();
}

describe('sending a file', () => {
  test('answers what it is, once as new', async () => {
    const response = await sendFile(photo, 'image/jpeg');
    expect(response.status).toBe(201);
    const facts = {
      ...{ sha256: sha256(photo), type: 'image/jpeg', size: photo.length },
      ...{ width: 480, height: 640, path: pathOf(photo, 'jpg') },
    };
    expect(await response.json()).toEqual(facts);
    const again = await sendFile(photo, 'image/jpeg');
    expect([again.status, await again.json()]).toEqual([200, facts]);
  });

  test.each<[string, () => Promise<Response>, number, string, RegExp]>([
    [
      'of other bytes',
      () => sendFile(photo, 'image/jpeg', sha256(chart)),
      422,
      'hash-mismatch',
      /SHA-256/,
    ],
    ['of another type', () => sendFile(photo, 'image/png'), 415, 'media-refused', /JPEG.*PNG/],
    [
      'of a type that is not accepted',
      () => sendFile(photo, 'image/svg+xml'),
      415,
      'wrong-type',
      /image\/jpeg/,
    ],
    ['without a type', () => sendFile(photo, ''), 415, 'wrong-type', /image\/jpeg/],
    ['that is empty', () => sendFile(new Uint8Array(), 'image/png'), 422, 'media-refused', /empty/],
    [
      'under no hash',
      () => sendFile(photo, 'image/jpeg', 'photo'),
      400,
      'malformed',
      /cannot be read/,
    ],
    [
      'in upper case',
      () => sendFile(photo, 'image/jpeg', sha256(photo).toUpperCase()),
      400,
      'malformed',
      /./,
    ],
    [
      'beyond ten megabytes',
      () => sendFile(new Uint8Array(10_000_001), 'image/png'),
      413,
      'too-large',
      /10000000/,
    ],
    [
      'of too many pixels',
      () => sendFile(makeJpeg(9_000, 9_000), 'image/jpeg'),
      422,
      'media-refused',
      /9000 × 9000/,
    ],
  ])('is refused %s', async (_, send, status, reason, title) => {
    const response = await send();
    const failure = v.parse(failureSchema, await response.json());
    expect([response.status, failure.reason]).toEqual([status, reason]);
    expect(failure.title).toMatch(title);
  });

  test('takes a file of ten megabytes, which comes back as it was', async () => {
    const document = new Uint8Array(10_000_000).fill(10);
    document.set(makePdf());
    // The platform's SHA-256: ours would take seconds for so much.
    const hash = async (bytes: Uint8Array<ArrayBuffer>) =>
      bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    const name = await hash(document);
    expect((await sendFile(document, 'application/pdf', name)).status).toBe(201);
    await put('large', makeSource(9, { files: `{ a.pdf: ${name} }` }, '[a](a.pdf)\n'));
    await settle();
    const served = await (await get(`/media/${name}.pdf`)).arrayBuffer();
    expect(await hash(new Uint8Array(served))).toBe(name);
  });

  test('says which of many are missing', async () => {
    await sendFile(photo, 'image/jpeg');
    const ask = (hashes: unknown) =>
      call('POST', '/media/missing', {
        body: JSON.stringify({ sha256: hashes }),
        headers: { 'Content-Type': 'application/json' },
      });
    const asked = await ask([sha256(photo), sha256(chart), sha256(chart)]);
    expect([asked.status, await asked.json()]).toEqual([200, { missing: [sha256(chart)] }]);
    expect((await ask(Array(1_001).fill(sha256(chart)))).status).toBe(400);
    expect((await ask(['x'])).status).toBe(400);
  });
});

describe('an article with files', () => {
  test('is refused while the site lacks any of them, all named', async () => {
    await sendFile(photo, 'image/jpeg');
    const response = await put('one', source);
    const failure = v.parse(failureSchema, await response.json());
    expect([response.status, failure.reason]).toEqual([422, 'media-missing']);
    expect(failure.files?.map(({ path }) => path)).toEqual([
      '圖/chart.png',
      'list.pdf',
      'table.xlsx',
    ]);
    expect((await get('/articles/one')).status).toBe(404);
  });

  test('is refused where a file is of another kind than its name', async () => {
    await sendFile(list, 'application/pdf');
    const response = await put('one', sourceWithFiles(1, { 'a.png': list }, '![a](a.png)\n'));
    const failure = v.parse(failureSchema, await response.json());
    expect([response.status, failure.reason]).toEqual([422, 'media-mismatch']);
    expect(failure.files).toEqual([
      { item: 0, path: 'a.png', sha256: sha256(list), type: 'application/pdf' },
    ]);
  });

  test.each([
    ['refers to a file that it does not pin', makeSource(1, {}, '![a](a.png)\n'), 'file-unpinned'],
    [
      'pins a file that it does not refer to',
      sourceWithFiles(1, { 'a.png': chart }, '正文。\n'),
      'file-unused',
    ],
  ])('is refused where it %s', async (_, text, rule) => {
    await sendFile(chart, 'image/png');
    const failure = v.parse(failureSchema, await (await put('one', text)).json());
    expect(failure.problems?.map((problem) => problem.rule)).toEqual([rule]);
  });

  test('shows them in their size, and tells kind and size of what it links', async () => {
    await publish();
    const page = await (await get('/articles/one')).text();
    expect(page).toContain(
      `<img src="${pathOf(photo, 'jpg')}" alt="會場全景" width="480" height="640" class="tall" decoding="async">`,
    );
    expect(page).toContain(
      `<img src="${pathOf(chart, 'png')}" alt="圖表" width="30" height="20" loading="lazy" decoding="async">`,
    );
    expect(page).toContain(
      `<a href="${pathOf(list, 'pdf')}#page=1" type="application/pdf">附件：清單</a>（PDF，1\u00a0KB）`,
    );
    expect(page).toContain(
      `<a href="${pathOf(table, 'xlsx')}" type="${xlsx}" download="table.xlsx">表格</a>（XLSX，1\u00a0KB）`,
    );
    expect(page).toContain(
      `<meta property="og:image" content="https://bulletin.example.cn${pathOf(photo, 'jpg')}"/>`,
    );
  });

  test('names them to machines', async () => {
    await publish();
    const article: unknown = await (await get('/articles/one.json')).json();
    const url = (path: string) => `https://bulletin.example.cn${path}`;
    expect(article).toMatchObject({
      images: [
        { url: url(pathOf(photo, 'jpg')), alternative: '會場全景', width: 480, height: 640 },
        { url: url(pathOf(chart, 'png')), alternative: '圖表', type: 'image/png' },
      ],
      attachments: [
        { url: url(pathOf(list, 'pdf')), title: '附件：清單', name: 'list.pdf', size: list.length },
        { url: url(pathOf(table, 'xlsx')), title: '表格', name: 'table.xlsx' },
      ],
    });
    const feed = await (await get('/atom.xml')).text();
    expect(feed).toContain(`href="${url(pathOf(list, 'pdf'))}"`);
    expect(feed).toContain(`&lt;img src="${url(pathOf(photo, 'jpg'))}"`);
  });
});

describe('a file', () => {
  test('is served for ever, as what it is and nothing else', async () => {
    await publish();
    const response = await get(pathOf(photo, 'jpg'));
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(photo);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'image/jpeg',
      'content-disposition': 'inline',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      etag: `"${sha256(photo).slice(0, 32)}"`,
    });
    const saved = await get(pathOf(table, 'xlsx'));
    expect(saved.headers.get('content-disposition')).toBe('attachment');
    await saved.body?.cancel();
  });

  test.each(['png', 'jpeg', 'html', 'JPG.jpg'])(
    'is not there under the ending %s',
    async (ending) => {
      await publish();
      const response = await get(pathOf(photo, ending));
      expect([301, 404]).toContain(response.status);
      expect(response.headers.get('content-type')).not.toBe('image/jpeg');
    },
  );

  test('stands in KV once for all articles that use it, and goes with the last of them', async () => {
    await publish();
    await put('two', sourceWithFiles(2, { 'p.jpg': photo }, '![a](p.jpg)\n'));
    await settle();
    expect([...(await readKv()).keys()].filter((key) => key.startsWith('media:'))).toHaveLength(4);
    expect((await changeStanding('one', 1, 'withdrawal', { reason: '重複。' })).status).toBe(200);
    await settle();
    expect([...(await readKv()).keys()].filter((key) => key.startsWith('media:'))).toEqual([
      `media:${sha256(photo)}`,
    ]);
    expect((await get(pathOf(list, 'pdf'))).status).toBe(404);
    expect((await get(pathOf(photo, 'jpg'))).status).toBe(200);
    expect((await changeStanding('one', 2, 'restoration', {})).status).toBe(200);
    await settle();
    expect((await get(pathOf(list, 'pdf'))).status).toBe(200);
    expect(await findFaults()).toEqual([]);
  });

  test('stays while an earlier revision that readers may read shows it', async () => {
    await publish();
    const later = sourceWithFiles(1, { 'photo.jpg': photo }, '![a](photo.jpg)\n');
    expect((await put('one', later, 1, '?kind=minor')).status).toBe(200);
    await settle();
    expect((await get(pathOf(list, 'pdf'))).status).toBe(200);
    expect(await findFaults()).toEqual([]);
  });

  test('that only a revision before the opening used is nobody’s', async () => {
    await sendAll();
    const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
    await put('one', sourceWithFiles(1, files, body, { published: inAnHour }));
    await settle();
    expect((await get(pathOf(photo, 'jpg'))).status).toBe(404);
    const later = sourceWithFiles(1, { 'list.pdf': list }, '[a](list.pdf)\n');
    expect((await put('one', later, 1)).status).toBe(200);
    await settle();
    expect((await get(pathOf(list, 'pdf'))).status).toBe(200);
    expect((await get(pathOf(photo, 'jpg'))).status).toBe(404);
    expect(await findFaults()).toEqual([]);
  });
});

describe('the raw file that an article was imported from', () => {
  const raw = new TextEncoder().encode('原文');
  const imported = makeSource(1, { source: `{ file: raw.txt, sha256: ${sha256(raw)} }` });

  test('is named while the site does not have it, and offered as soon as it does', async () => {
    await put('one', imported);
    await settle();
    expect(await (await get('/articles/one')).text()).toContain(
      '<span class="file">raw.txt</span>',
    );
    expect((await sendFile(raw, 'text/plain')).status).toBe(201);
    await settle();
    expect(await (await get('/articles/one')).text()).toContain(
      `<a href="${pathOf(raw, 'txt')}" download="raw.txt">下載 raw.txt</a> (1\u00a0KB)`,
    );
    const response = await get(pathOf(raw, 'txt'));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain']);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(raw);
    expect(response.headers.get('content-disposition')).toBe('attachment');
  });

  test('takes no write of KV’s, and goes with the article', async () => {
    await sendFile(raw, 'text/plain');
    await put('one', imported);
    await settle();
    expect([...(await readKv()).keys()].filter((key) => key.startsWith('media:'))).toEqual([]);
    expect(await findFaults()).toEqual([]);
    await changeStanding('one', 1, 'withdrawal', { reason: '重複。' });
    await settle();
    expect((await get(pathOf(raw, 'txt'))).status).toBe(404);
  });
});
