// Fills the ledger fast, in batches.

import { expect } from 'vitest';
import { makeSource } from '../worker/make-article.ts';
import { call } from '../worker/site.ts';

/** Publishes the articles `bulletin-<n>` for every n from `first` to `last`, made by `make`. */
export async function seedArticles(
  first: number,
  last: number,
  make: (n: number) => string = (n) => makeSource(n),
): Promise<void> {
  for (let start = first; start <= last; start += 100) {
    const length = Math.min(100, last - start + 1);
    const items = Array.from({ length }, (_, offset) => {
      const n = start + offset;
      return { slug: `bulletin-${n}`, source: make(n), base: null };
    });
    const response = await call('POST', '/batches', {
      body: JSON.stringify({ items }),
      headers: { 'Content-Type': 'application/json' },
    });
    expect(response.status, await response.text()).toBe(200);
  }
}
