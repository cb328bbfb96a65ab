// A site on which everything has happened that can happen to articles, for tests of the whole of it.

import { expect } from 'vitest';
import { sha256 } from '../../src/domain/sha256.ts';
import { seedArticles } from '../ledger/seed-articles.ts';
import { makePdf, makePng } from '../media/make-files.ts';
import { sourceWithFiles } from '../media/media-source.ts';
import { idOf, makeSource } from './make-article.ts';
import { sendFile } from './send-file.ts';
import { call, put } from './site.ts';

const json = { 'Content-Type': 'application/json' };
const png = makePng(12, 8, 1);
const later = makePng(9, 9, 2);
const pdf = makePdf('附件');
const raw = new TextEncoder().encode('吉林質監(zhì)局原文\n');

/** What is open on the site at the end, under which names; and what is not. */
export const rich = {
  slugs: ['bulletin-3', 'illustrated', 'moved-again', 'simplified', 'english', 'imported', 'back'],
  withdrawn: ['gone', 'gone-quietly'],
  former: ['moved', 'moved-2'],
  closed: ['scheduled', 'cancelled', 'scheduled-beside'],
  topics: ['得而復失', '後來才有', '舊聞'],
  issuers: ['吉林質監局', '舊廳'],
  files: [`${sha256(png)}.png`, `${sha256(later)}.png`, `${sha256(pdf)}.pdf`, `${sha256(raw)}.txt`],
} as const;

/** Makes the site. Takes about 130 articles, so that there are two closed volumes and a begun one. */
export async function makeRichSite(): Promise<void> {
  await seedArticles(1, 60);
  await putMany('digest', { digest: idOf(9_001) }, 101, 160);
  await putMany('none', {}, 201, 207);
  await makeFiles();
  await changeArticles();
  await makeClosed();
  const words = { 'Content-Type': 'text/plain', 'If-Match': `"${sha256('')}"` };
  await done(call('PUT', '/words', { body: '乾陵\n質監局\n', headers: words }));
  for (const name of ['李編輯', '王五']) {
    const body = JSON.stringify({ name, scopes: ['publish'], days: 30 });
    await done(call('POST', '/editors', { body, headers: json }));
  }
}

async function done(response: Promise<Response>): Promise<void> {
  const answer = await response;
  expect(answer.status, await answer.text()).toBeLessThan(300);
}

async function putMany(announce: string, more: object, first: number, last: number): Promise<void> {
  const items = Array.from({ length: last - first + 1 }, (_, at) => ({
    source: makeSource(first + at, {
      issued: `199${at % 10}-05-06`,
      ...(at % 3 === 0 ? { topics: '[舊聞]', issuer: '舊廳' } : {}),
    }),
    slug: `old-${first + at}`,
    base: null,
  }));
  const body = JSON.stringify({ items, announce, ...more });
  await done(call('POST', '/batches', { body, headers: json }));
}

async function makeFiles(): Promise<void> {
  for (const [bytes, type] of [
    [png, 'image/png'],
    [later, 'image/png'],
    [pdf, 'application/pdf'],
    [raw, 'text/plain'],
  ] as const) {
    await done(sendFile(bytes, type));
  }
  const body = '見[附件](sub/附件.pdf)。\n\n![圖](photo.png)\n';
  const files = { 'photo.png': png, 'sub/附件.pdf': pdf };
  await done(put('illustrated', sourceWithFiles(301, files, body)));
  const changed = { 'photo.png': later, 'sub/附件.pdf': pdf };
  const note = encodeURIComponent('換了圖');
  const correction = `?kind=correction&note=${note}`;
  await done(put('illustrated', sourceWithFiles(301, changed, body), 1, correction));
  const source = `{ file: raw.txt, sha256: ${sha256(raw)} }`;
  await done(put('imported', makeSource(302, { source })));
}

async function changeArticles(): Promise<void> {
  const note = encodeURIComponent('更正數字');
  const correction = `?kind=correction&note=${note}`;
  await done(put('bulletin-3', makeSource(3, { slug: 'bulletin-3' }, '更正後。\n'), 1, correction));
  await done(
    put('bulletin-3', makeSource(3, { slug: 'bulletin-3' }, '更正後的。\n'), 2, '?kind=minor'),
  );
  await done(put('moved', makeSource(303, { topics: '[得而復失]' })));
  await done(put('moved-2', makeSource(303, { topics: '[後來才有]' }), 1, '?kind=minor'));
  await done(put('moved-again', makeSource(303, { topics: '[後來才有]' }), 2, '?kind=minor'));
  await done(put('simplified', makeSource(304, { lang: 'zh-Hans' }, '发生后，乾陵的头发。\n')));
  await done(put('english', makeSource(305, { lang: 'en' }, 'Water returns tonight.\n')));
  for (const [n, slug] of [
    [306, 'gone'],
    [307, 'back'],
    [5, 'bulletin-5'],
  ] as const) {
    if (n > 300) await done(put(slug, makeSource(n)));
    await stand(slug, 'withdrawal', 1, { reason: '重複發布' });
  }
  await stand('back', 'restoration', 2, { note: '經核無誤' });
  await done(put('gone-quietly', makeSource(308), null, '?announce=none'));
  await stand('gone-quietly', 'withdrawal', 1, { reason: '數字待核' });
}

async function makeClosed(): Promise<void> {
  await done(put('scheduled', makeSource(309, { published: '2126-12-01T08:00:00+08:00' })));
  await done(
    put('scheduled-beside', makeSource(310), null, '?at=2126-12-02T08%3A00%3A00%2B08%3A00'),
  );
  await done(put('cancelled', makeSource(311, { published: '2126-12-03T08:00:00+08:00' })));
  await stand('cancelled', 'withdrawal', 1, { reason: '不發了' });
}

async function stand(slug: string, change: string, base: number, body: object): Promise<void> {
  const headers = { ...json, 'If-Match': `"${base}"` };
  const path = `/articles/${slug}/${change}`;
  await done(call('POST', path, { body: JSON.stringify(body), headers }));
}
