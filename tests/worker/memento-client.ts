// A client of Memento: finds what a page said at a time, by RFC 7089 alone, over HTTP.

import LinkHeader from 'http-link-header';
import { expect } from 'vitest';
import { get, readText } from './site.ts';

/** A link as a client reads it (RFC 8288). */
export interface ReadLink {
  readonly uri: string;
  readonly rel: string;
  readonly type?: string;
  readonly datetime?: string;
  readonly from?: string;
  readonly until?: string;
}

const origin = 'https://bulletin.example.cn';

/** The links of a header or of a TimeMap, each with all its relations. */
export function readLinks(text: string): ReadLink[] {
  return LinkHeader.parse(text.trim()).refs.map((link) => ({ ...link }));
}

/** The one link that has a relation. */
export function linkOf(links: readonly ReadLink[], rel: string): ReadLink {
  const found = links.filter((link) => link.rel.split(' ').includes(rel));
  // The library gives each relation of a link a link of its own; they lead to one place.
  const addresses = new Set(found.map(({ uri }) => uri));
  expect([rel, addresses.size]).toEqual([rel, 1]);
  const [link] = found;
  if (!link) throw new Error(`no link ${rel}`);
  return link;
}

/** The path of an address of this site, which every link of it must be. */
export function pathOf(uri: string): string {
  expect(uri.startsWith(`${origin}/`), uri).toBe(true);
  return uri.slice(origin.length);
}

export async function linksOf(path: string): Promise<ReadLink[]> {
  const response = await get(path);
  await readText(response);
  expect(response.status, path).toBe(200);
  return readLinks(response.headers.get('link') ?? '');
}

/** A memento as it was found. */
export interface Found {
  readonly path: string;
  readonly datetime: string;
  readonly original: string;
  readonly body: string;
}

/**
 * Goes from the original to its TimeGate, asks that for a time (RFC 7089, sections 4.2 and 2.1.1), and
 * follows it to the memento. Without a time it gets the latest.
 */
export async function findMemento(original: string, time?: Date): Promise<Found> {
  const gate = pathOf(linkOf(await linksOf(original), 'timegate').uri);
  const headers = time === undefined ? {} : { 'Accept-Datetime': time.toUTCString() };
  const answer = await get(gate, headers);
  expect(answer.status).toBe(302);
  expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-datetime');
  expect(answer.headers.has('memento-datetime')).toBe(false);
  expect(pathOf(linkOf(readLinks(answer.headers.get('link') ?? ''), 'original').uri)).toBe(
    original,
  );
  const location = new URL(answer.headers.get('location') ?? '', origin + gate).href;
  const path = pathOf(location);
  const memento = await get(path);
  expect(memento.status).toBe(200);
  const links = readLinks(memento.headers.get('link') ?? '');
  return {
    path,
    datetime: memento.headers.get('memento-datetime') ?? '',
    original: pathOf(linkOf(links, 'original').uri),
    body: await readText(memento),
  };
}
