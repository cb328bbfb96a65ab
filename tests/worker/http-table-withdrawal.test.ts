// A withdrawal reaches who asks with what they have: no 304 for what showed the article, and no date that goes back.

import { beforeAll, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/domain/sha256.ts';
import { SearchBudget } from '../../src/ledger/search/search-budget.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { findFaults } from '../ledger/ledger-under-test.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { makePng } from '../media/make-files.ts';
import { sourceWithFiles } from '../media/media-source.ts';
import { addressesOf } from './embargo-addresses.ts';
import { changeStanding } from './http-table-site.ts';
import { makeSource } from './make-article.ts';
import { sendFile } from './send-file.ts';
import { get, put, readText, settle, signIn } from './site.ts';

const about = { issuer: '吉林質監局', topics: '[工作會議]', issued: '2009-02-19' };
const picture = makePng(8, 8);
const newest = { ...about, title: '最新的一篇', issued: '2009-02-20' };

/** Every address that the newest article stands under, as its collections name them. */
const addresses = addressesOf({
  topic: '工作會議',
  issuer: '吉林質監局',
  slugs: ['newest', 'bulletin-49'],
  month: '2009-02',
  files: [`${sha256(picture)}.png`],
  // The articles are in Traditional: their editions are in the other script.
}).filter((path) => !path.endsWith('/zh-hant'));

beforeAll(async () => {
  await signIn();
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  vi.spyOn(SearchBudget.prototype, 'isLeft').mockReturnValue(true);
  // The newest is the last of the first volume, which it closes.
  await seedArticles(1, 49, (n) => makeSource(n, about));
  await sendFile(picture, 'image/png');
  const withPicture = (text: string) =>
    sourceWithFiles(50, { 'p.png': picture }, `${text}![圖](p.png)\n`, newest);
  await put('newest', withPicture(''));
  // Two revisions of each, so that every address below them stands.
  await put('newest', withPicture('改過的正文。\n\n'), 1, '?kind=minor');
  await put('bulletin-49', makeSource(49, about, '改過的正文。\n'), 1, '?kind=minor');
  await settle();
}, 60_000);

interface Seen {
  readonly status: number;
  readonly body: string;
  readonly etag: string;
  readonly modified: string;
}

const encodings = ['gzip', 'identity'];

async function look(path: string, encoding: string): Promise<Seen> {
  const response = await get(path, { 'Accept-Encoding': encoding });
  return {
    status: response.status,
    body: await readText(response),
    etag: response.headers.get('etag') ?? '',
    modified: response.headers.get('last-modified') ?? '',
  };
}

/** What every address answers, in each encoding. */
async function lookAtAll(): Promise<Map<string, Seen>> {
  const seen = new Map<string, Seen>();
  for (const path of addresses) {
    for (const encoding of encodings) seen.set(`${encoding} ${path}`, await look(path, encoding));
  }
  return seen;
}

/** Asks for everything with what was given before a change; returns the addresses that changed. */
async function askAgain(before: Map<string, Seen>, after: Map<string, Seen>): Promise<string[]> {
  const changed: string[] = [];
  for (const [name, old] of before) {
    const now = after.get(name);
    if (!now || (old.body === now.body && old.status === now.status)) continue;
    changed.push(name);
    if (old.etag !== '') await expectNews(name, { 'If-None-Match': old.etag });
    if (old.modified !== '') await expectNews(name, { 'If-Modified-Since': old.modified });
    if (old.modified === '' || now.modified === '') continue;
    expect.soft(Date.parse(now.modified), name).toBeGreaterThan(Date.parse(old.modified));
  }
  return changed;
}

async function expectNews(name: string, headers: Record<string, string>): Promise<void> {
  const [encoding = '', path = ''] = name.split(' ');
  const response = await get(path, { 'Accept-Encoding': encoding, ...headers });
  await readText(response);
  expect.soft(response.status, `${name} ${JSON.stringify(headers)}`).not.toBe(304);
}

/** Where the newest article is shown. */
function showing(seen: Map<string, Seen>): string[] {
  return [...seen].filter(([, { body }]) => body.includes(newest.title)).map(([name]) => name);
}

test('is not kept from anybody by a 304, nor is the restoration', { timeout: 60_000 }, async () => {
  const open = await lookAtAll();
  expect([...open].filter(([, { status }]) => status >= 400)).toEqual([]);
  expect(showing(open).length).toBeGreaterThan(50);
  console.info(`http: ${showing(open).length} answers show the newest article`);

  expect((await changeStanding('newest', 2, 'withdrawal', { reason: '重複。' })).status).toBe(200);
  await settle();
  const withdrawn = await lookAtAll();
  expect(await askAgain(open, withdrawn)).toEqual(expect.arrayContaining(showing(open)));
  const below = ['/revisions', '/timemap', '/timegate', '/revisions/1', '/revisions/1..2'];
  const forms = ['.md', '.json', '.bib', '.csl'];
  const revisionForms = forms.map((form) => `/revisions/2${form}`);
  for (const rest of ['', ...forms, '.txt', '/zh-hans', ...below, ...revisionForms]) {
    if (rest.startsWith('/revisions/2')) {
      expect((await get(`/articles/newest${rest}`)).status, rest).toBe(410);
    } else expect(withdrawn.get(`gzip /articles/newest${rest}`)?.status, rest).toBe(410);
  }

  expect((await changeStanding('newest', 3, 'restoration', {})).status).toBe(200);
  await settle();
  const restored = await lookAtAll();
  expect(await askAgain(withdrawn, restored)).toEqual(expect.arrayContaining(showing(open)));
  expect(showing(restored)).toEqual(showing(open));
  expect(await findFaults()).toEqual([]);
});
