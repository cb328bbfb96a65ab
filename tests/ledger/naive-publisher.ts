// The control: a publisher without a ledger, whose index is one KV value that every publish reads, changes and writes.

import * as v from 'valibot';
import { site } from '../worker/site.ts';

const indexKey = 'list:naive';
const indexSchema = v.object({ items: v.array(v.object({ slug: v.string() })) });

/** Publishes an article as KV alone would have it; acknowledged when this returns. */
export async function publishNaively(slug: string): Promise<void> {
  await site.KV.put(`article:${slug}`, JSON.stringify({ slug }));
  const items = await readIndex();
  await site.KV.put(indexKey, JSON.stringify({ items: [{ slug }, ...items] }));
}

async function readIndex(): Promise<{ slug: string }[]> {
  const value = await site.KV.get(indexKey, 'json');
  return value === null ? [] : v.parse(indexSchema, value).items;
}
