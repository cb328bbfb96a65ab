// One KV read for each request of a reader, whatever is asked for: the addresses come from the application's own routes.

import { beforeAll, expect, test, vi } from 'vitest';
import { sha256 } from '../../src/domain/sha256.ts';
import { SearchBudget } from '../../src/ledger/search/search-budget.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { makePng } from '../media/make-files.ts';
import { sourceWithFiles } from '../media/media-source.ts';
import { addressesOf } from './embargo-addresses.ts';
import { makeSource } from './make-article.ts';
import { sendFile } from './send-file.ts';
import { get, put, settle, signIn, site } from './site.ts';

const picture = makePng(16, 9);
const about = { issuer: '吉林質監局', topics: '[工作會議]', issued: '2009-02-19' };

const addresses = addressesOf({
  topic: '工作會議',
  issuer: '吉林質監局',
  slugs: ['read-1', 'not-there'],
  month: '2009-02',
  files: [`${sha256(picture)}.png`, `${'0'.repeat(64)}.png`],
});

beforeAll(async () => {
  await signIn();
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  vi.spyOn(SearchBudget.prototype, 'isLeft').mockReturnValue(true);
  await sendFile(picture, 'image/png');
  const withPicture = (text: string) =>
    sourceWithFiles(1, { 'p.png': picture }, `${text}![圖](p.png)\n`, about);
  await put('read-1', withPicture(''));
  await put('read-1', withPicture('改過的正文。\n\n'), 1, '?kind=minor');
  await put('read-2', makeSource(2, about));
  await settle();
});

test('knows addresses of every kind', () => {
  expect(addresses.length).toBeGreaterThan(60);
  for (const part of ['/revisions/1..2', '/zh-hans', '/media/', '/search?q=', '/sitemaps/']) {
    expect(
      addresses.some((address) => address.includes(part)),
      part,
    ).toBe(true);
  }
});

test.each(addresses)('reads KV once at most, and changes nothing there, for %s', async (path) => {
  const methods = ['get', 'list', 'put', 'delete', 'getWithMetadata'] as const;
  const spies = methods.map((name) => vi.spyOn(site.KV, name).mockClear());
  await (await get(path)).arrayBuffer();
  const [gets, lists, puts, deletes, reads = 0] = spies.map((spy) => spy.mock.calls.length);
  expect([gets, lists, puts, deletes]).toEqual([0, 0, 0, 0]);
  expect(reads).toBeLessThanOrEqual(1);
});
