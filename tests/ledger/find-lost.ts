// What readers would miss: the check that holds the ledger and the naive control to the same promise.

import * as v from 'valibot';
import type { StoredValue } from './stored-value.ts';

const listSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ items: v.array(v.object({ slug: v.string() })) }),
);

/** The slugs that a list in KV names. */
export function slugsOfList(value: string): string[] {
  return v.parse(listSchema, value).items.map(({ slug }) => slug);
}

/**
 * What is wrong between acknowledged articles, the articles in KV, and a list that shows all of them:
 * an acknowledged article that is not there or not listed, one listed twice, a link to nothing, and
 * an article that was stored but half (there and not listed).
 */
export function findLost(
  kv: ReadonlyMap<string, StoredValue>,
  listKey: string,
  acknowledged: readonly string[],
): string[] {
  const listed = slugsOfList(kv.get(listKey)?.value ?? '{"items":[]}');
  const stored = [...kv.keys()]
    .filter((key) => key.startsWith('article:'))
    .map((key) => key.slice(8));
  return [
    ...acknowledged.filter((slug) => !stored.includes(slug)).map((slug) => `${slug} is lost`),
    ...acknowledged.filter((slug) => !listed.includes(slug)).map((slug) => `${slug} is not listed`),
    ...listed.filter((slug) => !stored.includes(slug)).map((slug) => `${slug} leads nowhere`),
    ...listed
      .filter((slug, n) => listed.indexOf(slug) < n)
      .map((slug) => `${slug} is listed twice`),
    ...stored.filter((slug) => !listed.includes(slug)).map((slug) => `${slug} is there but half`),
  ];
}
