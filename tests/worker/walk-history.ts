// Walks a feed's history as a subscriber's program does (RFC 5005, section 4.2): from the subscription document back through every archive document.

import { expect } from 'vitest';
import type { FeedFormat } from '../../src/domain/kv-keys.ts';
import { type ReadEntry, readStrictly } from '../feeds/read-back.ts';
import { readPlace } from '../feeds/read-place.ts';
import { get, site } from './site.ts';

/** One document as it was fetched: its path, and what stands in it. */
export interface WalkedDocument {
  readonly path: string;
  readonly bytes: string;
  readonly entries: readonly ReadEntry[];
}

/** What a walk found: every document in the order in which it was fetched, the newest first. */
export interface Walk {
  readonly subscription: WalkedDocument;
  readonly volumes: readonly WalkedDocument[];
}

/** Follows `prev-archive`, or `next_url`, to the end. Fails where the chain breaks or turns in a circle. */
export async function walkHistory(path: string, format: FeedFormat): Promise<Walk> {
  const seen = new Set<string>();
  const walked: WalkedDocument[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    expect(seen, `${next} is linked twice`).not.toContain(next);
    seen.add(next);
    const response = await get(next);
    expect(response.status, next).toBe(200);
    const bytes = await response.text();
    walked.push({ path: next, bytes, entries: readStrictly[format](bytes) });
    next = pathOf(readPlace[format](bytes).previous);
  }
  const [subscription, ...volumes] = walked;
  if (!subscription) throw new Error('nothing was fetched');
  return { subscription, volumes };
}

function pathOf(address: string | undefined): string | undefined {
  if (address === undefined) return undefined;
  expect(address.startsWith(`${site.ORIGIN}/`), address).toBe(true);
  return address.slice(site.ORIGIN?.length);
}

/**
 * The feed that a walk adds up to: of entries with one id the newest counts, which is the one that
 * was fetched first (RFC 5005, section 4.2).
 */
export function mergeWalk({ subscription, volumes }: Walk): Map<string, ReadEntry> {
  const merged = new Map<string, ReadEntry>();
  for (const { entries } of [subscription, ...volumes]) {
    for (const entry of entries) if (!merged.has(entry.id ?? '')) merged.set(entry.id ?? '', entry);
  }
  return merged;
}

/** The ids in the closed volumes, oldest volume first, each as often as it stands there. */
export function idsInVolumes({ volumes }: Walk): string[] {
  return volumes.toReversed().flatMap(({ entries }) => entries.map(({ id }) => id ?? ''));
}
