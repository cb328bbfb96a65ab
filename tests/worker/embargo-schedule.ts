// Schedules the secret in the two ways that there are, and tells when and where it opened.

import { expect, vi } from 'vitest';
import { collectionPath, feedPath } from '../../src/domain/addresses.ts';
import { all, editionCollection, namedCollection } from '../../src/domain/collection.ts';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { query } from '../ledger/ledger-under-test.ts';
import { secret, secretFiles, secretSource, simplified } from './embargo-secret.ts';
import { sendFile } from './send-file.ts';
import { call, get, readText } from './site.ts';

/** How the time of opening is told: in the front matter, or beside the source. */
export const ways = ['by published in its source', 'by at beside it'] as const;

/** One of the ways to tell the time of opening. */
export type Way = (typeof ways)[number];

/** Puts the secret and its files, or puts it again on the revision `base`, to open at an instant. */
export async function schedule(
  way: Way,
  opens: number,
  base: number | null = null,
): Promise<Response> {
  await sendSecretFiles();
  const isInSource = way === 'by published in its source';
  const item = {
    ...{ slug: secret.slug, base, source: secretSource(isInSource ? opens : undefined) },
    ...(isInSource ? {} : { at: new Date(opens).toISOString() }),
  };
  return call('POST', '/batches', {
    body: JSON.stringify({ items: [item] }),
    headers: { 'Content-Type': 'application/json' },
  });
}

/** Puts the secret and its files as a draft, or changes it as one. A time in its source is a wish alone. */
export async function keepAsDraft(
  base: number | null,
  published?: number,
  over: Record<string, string> = {},
): Promise<Response> {
  await sendSecretFiles();
  const item = { slug: secret.slug, base, source: secretSource(published, over), draft: true };
  return call('POST', '/batches', {
    body: JSON.stringify({ items: [item] }),
    headers: { 'Content-Type': 'application/json' },
  });
}

/** Sends what the secret refers to, which is to be there before it. */
export async function sendSecretFiles(): Promise<void> {
  for (const [bytes, type] of [
    [secretFiles.image, 'image/png'],
    [secretFiles.original, 'text/plain'],
  ] as const) {
    expect([200, 201]).toContain((await sendFile(bytes, type)).status);
  }
}

/** Expects that an answer of the API is good and says that the secret is in a state. */
export async function expectState(response: Response, state: string): Promise<void> {
  const text = await response.text();
  expect([response.status, text]).toEqual([200, expect.stringContaining(`"state":"${state}"`)]);
}

/** When it was opened, by the log; empty where it was not. */
export async function openings(): Promise<number[]> {
  const rows = await query<{ at: number }>(
    `SELECT at FROM event WHERE type = 'opened' AND subject = '${secret.id}'`,
  );
  return rows.map(({ at }) => at);
}

const page = `/articles/${secret.slug}`;
const collections = [
  all,
  ...[secret.topic, secret.sharedTopic].map((name) => namedCollection('topic', name)),
  namedCollection('issuer', secret.issuer),
];

/** Where it stands once it is open, and what is seen of it there. */
const shown: readonly [path: string, trace: string][] = [
  ...['', '.md', '.json', '.txt']
    .map((form) => page + form)
    .map((path): [string, string] => [path, secret.title]),
  ...collections.map((name): [string, string] => [collectionPath(name), secret.title]),
  ...collections.flatMap((name) =>
    feedFormats.map((format): [string, string] => [feedPath(name, format), secret.title]),
  ),
  [`${page}/zh-hans`, simplified.sentence],
  ...feedFormats.map((format): [string, string] => [
    feedPath(editionCollection('zh-Hans'), format),
    simplified.title,
  ]),
  [`/media/${secret.files[0]}`, 'IHDR'],
  [`/media/${secret.files[1]}`, '原文'],
  ['/archive', '/archive/1987'],
  ['/archive/1987', secret.title],
  ['/archive/1987/06', secret.title],
  ['/topics', secret.topic],
  ['/issuers', secret.issuer],
  ['/subscribe', secret.topic],
  ['/feeds.opml', encodeURIComponent(secret.issuer)],
  ['/about', '1987年'],
  ['/sitemap.xml', '/sitemaps/1987.xml'],
  ['/sitemaps/1987.xml', page],
  ['/sitemap-news.xml', secret.title],
];

/** Waits until it stands everywhere, the pages of its neighbours (`beside`) included. */
async function expectShown(beside: readonly string[] = []): Promise<void> {
  const places = [...shown, ...beside.map((path): [string, string] => [path, secret.title])];
  await vi.waitFor(
    async () => {
      for (const [path, trace] of places) {
        expect(await readText(await get(path)), path).toContain(trace);
      }
    },
    { timeout: 15_000, interval: 200 },
  );
}

/** How late an alarm may be, in milliseconds, on a machine that has other things to do. */
const precision = 2_000;

/** Waits until it is open everywhere; expects that this was once, not before its time, and not long after. */
export async function expectOpening(opens: number, beside: readonly string[] = []): Promise<void> {
  const timeout = Math.max(0, opens - Date.now()) + 15_000;
  await vi.waitFor(async () => expect(await openings()).toHaveLength(1), { timeout });
  const [at = 0] = await openings();
  expect(at).toBeGreaterThanOrEqual(opens);
  expect(at).toBeLessThan(opens + precision);
  await expectShown(beside);
}
