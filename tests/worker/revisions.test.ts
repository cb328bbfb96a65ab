// Revisions as readers get them: for ever, byte for byte, until a withdrawal takes them away.

import { beforeAll, describe, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/domain/sha256.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { interceptWrites } from '../ledger/intercept-writes.ts';
import { query } from '../ledger/ledger-under-test.ts';
import { changeStanding } from './http-table-site.ts';
import { idOf, makeSource } from './make-article.ts';
import { get, put, readText, settle, signIn, site } from './site.ts';

const base = '/articles/revised';
const first = makeSource(1, { topics: '[會議]' }, '捐款100萬元。\n\n第二段。\n');
const second = makeSource(
  1,
  { topics: '[質量]', title: '第1號公報（更正）' },
  '捐款120萬元。\n\n第二段。\n',
);
const third = makeSource(1, { topics: '[質量]' }, '捐款120萬元。\n\n第二段。\n\n第三段。\n');

beforeAll(async () => {
  await signIn();
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  await put('revised', first);
  await put('revised', second, 1, '?kind=correction&note=更正數字');
  await put('revised', third, 2, '?kind=minor');
  await settle();
}, 30_000);

const read = async (path: string) => readText(await get(path));

describe('a revision', () => {
  test.each([
    [1, first],
    [2, second],
    [3, third],
  ])('%i is served byte for byte, so that its SHA-256 can be checked', async (number, source) => {
    const bytes = await (await get(`${base}/revisions/${number}.md`)).arrayBuffer();
    expect(new TextDecoder().decode(bytes)).toBe(source);
    const record = JSON.parse(await read(`${base}/revisions/${number}.json`));
    expect(record.sha256).toBe(sha256(new Uint8Array(bytes)));
    expect(record).toMatchObject({
      ...{ revision: number, slug: 'revised', id: idOf(1), source },
      url: `https://bulletin.example.cn${base}/revisions/${number}`,
      article: `https://bulletin.example.cn${base}`,
    });
  });

  test('shows what it said, and not what was said later', async () => {
    const page = await read(`${base}/revisions/1`);
    expect(page).toContain('捐款100萬元。');
    expect(page).not.toMatch(/120萬元|更正數字|（更正）|第2版|第3版/);
    expect(page).toContain('首次發布');
    expect(page).toContain(sha256(first));
    expect(page).toContain(`<a href="${base}">`);
    expect(page).toContain(`<a href="${base}/revisions">`);
    expect(await read(`${base}/revisions/2`)).toContain('更正數字');
  });

  test('is as it was to the byte after the next', async () => {
    const forms = ['', '.md', '.json', '.bib', '.csl'];
    // Where the first paragraph is not the first text.
    const body = '> 引文。\n\n- 一\n\n甲[^1]，  \n**乙**。\n\n[^1]: 註。\n';
    await put('growing', makeSource(2, { topics: '[甲, 乙]' }, body));
    await settle();
    const look = () =>
      Promise.all(forms.map((form) => read(`/articles/growing/revisions/1${form}`)));
    const headers = async () =>
      [...(await get('/articles/growing/revisions/1')).headers].toSorted();
    const [before, sent] = [await look(), await headers()];
    await put('growing', makeSource(2, {}, '乙。\n'), 1, '?kind=correction&note=更正');
    await settle();
    expect(await look()).toEqual(before);
    expect(await headers()).toEqual(sent);
  });

  test('may be kept for a day without asking, and is asked for with a tag alone', async () => {
    for (const form of ['', '.md', '.json', '.bib', '.csl']) {
      const { headers } = await get(`${base}/revisions/1${form}`);
      expect(headers.get('cache-control')).toBe('public, max-age=86400, immutable');
      expect(headers.has('last-modified')).toBe(false);
      const again = await get(`${base}/revisions/1${form}`, {
        'If-None-Match': headers.get('etag') ?? '',
      });
      expect(again.status).toBe(304);
    }
  });

  test('names the article as the page that stands for it, and stays out of search engines', async () => {
    const page = await read(`${base}/revisions/1`);
    expect(page).toContain(`<link rel="canonical" href="https://bulletin.example.cn${base}"/>`);
    expect(page).toContain('<meta name="robots" content="noindex"/>');
  });

  test.each([
    '0',
    '01',
    '4',
    '99999999999',
    '1.txt',
    'x',
    '1.md.md',
    '1..',
    '..1',
    '1..2..3',
    '1..2.md',
  ])('is not there under %s', async (name) => {
    expect((await get(`${base}/revisions/${name}`)).status).toBe(404);
  });

  test('reads KV once, and the ledger only for what is no longer the present', async () => {
    const kv = vi.spyOn(site.KV, 'getWithMetadata');
    const ledger = vi.spyOn(Ledger.prototype, 'view');
    const ask = async (path: string) => {
      kv.mockClear();
      ledger.mockClear();
      await read(path);
      return [kv.mock.calls.length, ledger.mock.calls.length];
    };
    expect(await ask(`${base}/revisions/3`)).toEqual([1, 0]);
    expect(await ask(`${base}/revisions/1`)).toEqual([1, 1]);
    expect(await ask(`${base}/revisions/1..3`)).toEqual([1, 1]);
    expect(await ask(`${base}/revisions`)).toEqual([1, 0]);
    expect(await ask(`${base}/timemap`)).toEqual([1, 0]);
    expect(await ask(`${base}/timegate`)).toEqual([1, 0]);
    kv.mockRestore();
    ledger.mockRestore();
  });

  test('can be read at once, before KV has it', async () => {
    await put('fresh', makeSource(3, {}, '甲。\n'));
    await settle();
    const written = Promise.withResolvers<void>();
    interceptWrites(async ({ send }) => {
      await written.promise;
      await send();
    });
    await put('fresh', makeSource(3, {}, '乙。\n'), 1, '?kind=minor');
    expect(await read('/articles/fresh/revisions/2.md')).toContain('乙。');
    expect((await get('/articles/fresh/revisions/3')).status).toBe(404);
    written.resolve();
    vi.restoreAllMocks();
    vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
    await settle();
  });
});

describe('the list of revisions', () => {
  test('has each with number, kind, note, checksum and its ways', async () => {
    const page = await read(`${base}/revisions`);
    for (const [number, source] of [first, second, third].map((s, n) => [n + 1, s] as const)) {
      expect(page).toContain(`<a href="${base}/revisions/${number}">`);
      expect(page).toContain(sha256(source));
    }
    expect(page).toContain('更正數字');
    expect(page).toContain(`<a href="${base}/revisions/1..2">`);
    expect(page).toContain(`<a href="${base}/revisions/2..3">`);
    expect(page).toMatch(/<form class="compare" action="\/articles\/revised\/compare"/);
  });

  test('has no form where there is nothing to compare', async () => {
    await put('single', makeSource(4));
    await settle();
    expect(await read('/articles/single/revisions')).not.toContain('<form');
  });
});

describe('a comparison', () => {
  test('shows figures, title and topics that changed', async () => {
    const page = await read(`${base}/revisions/1..2`);
    expect(page).toMatch(/捐款<del>.*100<\/del><ins>.*120<\/ins>萬元。/);
    expect(page).toMatch(/<dt>題名<\/dt><dd>第1號公報<ins>.*（更正）<\/ins><\/dd>/);
    expect(page).toMatch(
      /<dt>主題詞<\/dt><dd><ul><li><del>.*會議<\/del><\/li><li><ins>.*質量<\/ins>/,
    );
    expect(page).not.toContain('摘要');
  });

  test('shows a paragraph that came, of any two revisions', async () => {
    expect(await read(`${base}/revisions/1..3`)).toMatch(/<p><ins>.*第三段。<\/ins><\/p>/);
  });

  test('says so where only markup differs', async () => {
    await put('marked', makeSource(5, {}, '重點在此。\n'));
    await put('marked', makeSource(5, {}, '**重點**在此。\n'), 1, '?kind=minor');
    await settle();
    expect(await read('/articles/marked/revisions/1..2')).toContain('兩版的文字及各項著錄均相同');
  });

  test.each([
    ['from=1&to=3', `${base}/revisions/1..3`],
    ['from=3&to=1', `${base}/revisions/1..3`],
    ['from=2&to=2', `${base}/revisions/2`],
    ['', `${base}/revisions`],
    ['from=1', `${base}/revisions`],
    ['from=https://evil.example&to=1', `${base}/revisions`],
  ])('is where the form that says %j leads', async (asked, location) => {
    const response = await get(`${base}/compare?${asked}`);
    expect([response.status, response.headers.get('location')]).toEqual([302, location]);
  });

  test('is refused for the moment where too many are asked for', async () => {
    vi.restoreAllMocks();
    // The allowance fills up again with time, however slow the machine is.
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    const statuses: number[] = [];
    for (let n = 0; n < 40; n += 1) statuses.push((await get(`${base}/revisions/1..3`)).status);
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(503);
    clock.mockRestore();
    vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
    expect((await get(base)).status).toBe(200);
  });
});

test('an article shows no revision from before it opened', async () => {
  const later = new Date(Date.now() + 3_600_000).toISOString();
  await put('opened', makeSource(6, { published: later }, '未定之稿。\n'));
  await put('opened', makeSource(6, {}, '定稿。\n'), 1);
  await settle();
  const [row] = await query<{ first_revision: number }>(
    `SELECT first_revision FROM article WHERE slug = 'opened'`,
  );
  expect(row?.first_revision).toBe(2);
  expect(await read('/articles/opened/revisions/2.md')).toContain('定稿。');
  for (const path of ['revisions/1', 'revisions/1.md', 'revisions/1..2']) {
    const response = await get(`/articles/opened/${path}`);
    expect(response.status, path).toBe(404);
    expect(await response.text()).not.toContain('未定之稿');
  }
  expect(await read('/articles/opened/revisions')).not.toContain('第1版');
});

test('a withdrawn article leaves nothing of any of its revisions', async () => {
  await put('gone', makeSource(7, {}, '機密甲。\n'));
  await put('gone', makeSource(7, {}, '機密乙。\n'), 1, '?kind=minor');
  await settle();
  const below = ['revisions', 'timemap', 'timegate', 'revisions/1..2'];
  const forms = ['', '.md', '.json', '.bib', '.csl'];
  const paths = [...below, ...[1, 2].flatMap((n) => forms.map((form) => `revisions/${n}${form}`))];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const response = await get(`/articles/gone/${path}`);
    seen.set(path, response.headers.get('etag') ?? '');
    await readText(response);
  }
  await changeStanding('gone', 2, 'withdrawal', { reason: '誤發。' });
  await settle();
  for (const path of paths) {
    const tag = seen.get(path) ?? '';
    const response = await get(`/articles/gone/${path}`, tag ? { 'If-None-Match': tag } : {});
    expect(response.status, path).toBe(410);
    const text = await readText(response);
    expect(text, path).toContain('誤發。');
    expect(text, path).not.toContain('機密');
    expect(response.headers.has('memento-datetime')).toBe(false);
    expect(response.headers.has('link')).toBe(false);
  }
  expect((await get('/articles/gone')).headers.has('link')).toBe(false);
});

test('a former slug leads to the same below the present one', async () => {
  await put('before', makeSource(8, {}, '甲。\n'));
  await put('before', makeSource(8, { slug: 'after' }, '甲。\n'), 1, '?kind=minor');
  await settle();
  for (const rest of ['revisions', 'revisions/1.md', 'revisions/1..2', 'timemap', 'timegate']) {
    const response = await get(`/articles/before/${rest}`);
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      `/articles/after/${rest}`,
    ]);
  }
});

test('the style sheet of an earlier deployment leads to the present one', async () => {
  const present = /href="(\/style-[0-9a-f]{16}\.css)"/.exec(await read('/'))?.[1];
  const response = await get('/style-0123456789abcdef.css');
  expect([response.status, response.headers.get('location')]).toEqual([301, present]);
});
