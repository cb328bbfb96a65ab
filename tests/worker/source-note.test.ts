// What cleaning changed in a raw text comes from the article's file to its readers, and is checked on the way.

import { reset } from 'cloudflare:test';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSource } from './make-article.ts';
import { get, put, settle, signIn } from './site.ts';

beforeEach(signIn);
afterEach(reset);

const file = `file: raw.txt, sha256: ${'a'.repeat(64)}`;
const source = `{${file}, cleaned: {gloss: 606, heading: 6}, restored: [災]}`;

test('is in the record for machines, and on the page in words', async () => {
  expect((await put('cleaned', makeSource(1, { source }))).status).toBe(201);
  await settle();
  expect(await (await get('/articles/cleaned.json')).json()).toMatchObject({
    importedFrom: {
      ...{ file: 'raw.txt', sha256: 'a'.repeat(64), restored: ['災'] },
      cleaned: { gloss: 606, heading: 6 },
    },
  });
  expect(await (await get('/articles/cleaned')).text()).toContain('刪去夾注之漢語拼音606處');
});

test('changes with the file, and goes with it', async () => {
  await put('cleaned', makeSource(1, { source: `{${file}}` }));
  await put('cleaned', makeSource(1, { source }), 1, '?kind=minor');
  await settle();
  expect(await (await get('/articles/cleaned')).text()).toContain('文字整理');
  await put('cleaned', makeSource(1), 2, '?kind=minor');
  await settle();
  expect(await (await get('/articles/cleaned')).text()).not.toContain('文字整理');
});

test.each([
  ['gloses: 1', 'unknown-key'],
  ['gloss: 0', 'bad-count'],
  ['gloss: many', 'bad-count'],
])('is refused with %s', async (counts, rule) => {
  const response = await put('wrong', makeSource(1, { source: `{${file}, cleaned: {${counts}}}` }));
  expect(response.status).toBe(422);
  expect(await response.json()).toMatchObject({ problems: [{ rule }] });
});
