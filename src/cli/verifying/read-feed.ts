// Reads a feed in any of the three formats: its entries, as far as they tell which revision they show, and where older ones stand.

import * as v from 'valibot';
import { readXml, type XmlNode } from './read-xml.ts';

/** An entry. What it does not tell is undefined. */
export interface ReadEntry {
  readonly id: string | undefined;
  /** The article's page. */
  readonly url: string | undefined;
  readonly html: string | undefined;
  /** The SHA-256 of the source of the revision that it shows. */
  readonly sha256: string | undefined;
}

/** A document of a feed. `older` is the address of the one before it as it is written there (RFC 5005, section 4; `next_url` of JSON Feed). */
export interface FeedPage {
  readonly entries: readonly ReadEntry[];
  readonly older: string | undefined;
}

const jsonFeedSchema = v.object({
  next_url: v.fallback(v.optional(v.string()), undefined),
  items: v.array(
    v.object({
      id: v.optional(v.string()),
      url: v.optional(v.string()),
      content_html: v.optional(v.string()),
      _gazette: v.optional(v.object({ sha256: v.optional(v.string()) })),
    }),
  ),
});

/** The document; undefined where the text is no feed that can be read. */
export function readFeed(text: string): FeedPage | undefined {
  return /^\s*\{/.test(text) ? readJson(text) : readXmlFeed(text);
}

function readJson(text: string): FeedPage | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), jsonFeedSchema), text);
  if (!parsed.success) return undefined;
  const { items, next_url: older } = parsed.output;
  const entries = items.map(({ id, url, content_html: html, _gazette: own }) => ({
    ...{ id, url, html },
    sha256: own?.sha256,
  }));
  return { entries, older };
}

function readXmlFeed(text: string): FeedPage | undefined {
  const root = readXml(text);
  if (root?.name === 'feed') {
    return { entries: childrenOf(root, 'entry').map(readAtomEntry), older: findOlder(root) };
  }
  const channel = root?.name === 'rss' ? childrenOf(root, 'channel')[0] : undefined;
  return (
    channel && {
      entries: childrenOf(channel, 'item').map(readRssItem),
      older: findOlder(channel),
    }
  );
}

function findOlder(head: XmlNode): string | undefined {
  return childrenOf(head, 'link')
    .find(({ attributes }) => attributes.get('rel') === 'prev-archive')
    ?.attributes.get('href');
}

function readAtomEntry(entry: XmlNode): ReadEntry {
  const [id, content] = [childrenOf(entry, 'id')[0], childrenOf(entry, 'content')[0]];
  const page = childrenOf(entry, 'link').find(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate',
  );
  return {
    id: id?.text.trim(),
    url: page?.attributes.get('href'),
    html: content?.text,
    sha256: readHash(entry),
  };
}

function readRssItem(item: XmlNode): ReadEntry {
  const page = childrenOf(item, 'link').find(({ attributes }) => !attributes.has('href'));
  return {
    id: childrenOf(item, 'guid')[0]?.text.trim(),
    url: page?.text.trim(),
    html: childrenOf(item, 'encoded')[0]?.text,
    sha256: readHash(item),
  };
}

/** The hash within the link to the source (src/feeds/memento-link.ts). */
function readHash(entry: XmlNode): string | undefined {
  const memento = childrenOf(entry, 'link').find(
    ({ attributes }) => attributes.get('rel') === 'memento',
  );
  const hash = memento && childrenOf(memento, 'hash')[0];
  return hash?.attributes.get('type') === 'sha-256' ? hash.text.trim().toLowerCase() : undefined;
}

function childrenOf(node: XmlNode, name: string): XmlNode[] {
  return node.children.filter((child) => child.name === name);
}
