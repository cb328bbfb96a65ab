// One short history of a site, in which each kind of key is written, replaced and removed.

import { expect } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { call, put } from '../worker/site.ts';
import { converge } from './ledger-under-test.ts';

/**
 * Publishes three articles at once, one of them alone in its year; corrects one; gives another a new
 * slug and the year of the others. KV has caught up after each step.
 */
export async function playScenario(): Promise<void> {
  await acknowledge(putBatch([makeSource(1), makeSource(2), lonely('2010-05-05')]));
  await converge();
  await acknowledge(put('a', makeSource(1, { title: '改正' }), 1, '?kind=correction&note=correct'));
  await acknowledge(put('d', lonely('2009-01-01'), 1, '?kind=minor'));
  await converge();
}

function lonely(issued: string): string {
  return makeSource(3, { issued });
}

function putBatch(sources: string[]): Promise<Response> {
  const slugs = ['a', 'b', 'c'];
  const items = sources.map((source, index) => ({ source, slug: slugs[index], base: null }));
  return call('POST', '/batches', {
    body: JSON.stringify({ items }),
    headers: { 'Content-Type': 'application/json' },
  });
}

async function acknowledge(answer: Promise<Response>): Promise<void> {
  const response = await answer;
  expect(response.ok, await response.text()).toBe(true);
}
