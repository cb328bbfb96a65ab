import { beforeAll, expect, test } from 'vitest';
import { makeSource } from './make-article.ts';
import { get, put, settle, signIn } from './site.ts';

beforeAll(async () => {
  await signIn();
  const response = await put('first', makeSource(1));
  console.log(response.status, await response.text());
  await settle();
});

test('serves everything', async () => {
  for (const path of ['/', '/feed.xml', '/atom.xml', '/feed.json', '/archive', '/archive/2009', '/archive/2009/01', '/articles/first', '/articles/first.md', '/articles/first.json', '/nope', '/articles/nope', '/articles/%ff', '/Archive/', '//x/']) {
    const response = await get(path);
    const text = await response.text();
    console.log(path, response.status, JSON.stringify([...response.headers].filter(([k])=>!/content-sec|perm|refer|x-con|strict/.test(k))), text.slice(0, 300));
  }
  expect(1).toBe(1);
});
