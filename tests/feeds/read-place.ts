// Reads where a feed's document says that it stands: its own address, its neighbours', its hubs.

import * as v from 'valibot';
import type { FeedFormat } from '../../src/domain/kv-keys.ts';
import { childrenOf, type ReadElement, readXml } from './strict-xml.ts';

/** What a document says of its place. JSON Feed cannot say `self`, `next` and `isArchive`. */
export interface ReadPlace {
  self?: string | undefined;
  current: string | undefined;
  previous: string | undefined;
  next?: string | undefined;
  hubs: string[];
  isArchive?: boolean;
}

const jsonPlace = v.object({
  feed_url: v.string(),
  next_url: v.optional(v.string()),
  hubs: v.optional(v.array(v.strictObject({ type: v.literal('WebSub'), url: v.string() })), []),
});

/** The head of an XML feed: the names of its elements before the first entry, and those after it. */
export function readHead(document: string): { element: ReadElement; names: string[] } {
  const root = readXml(document);
  const element = root.name === 'rss' ? (root.children[0] ?? root) : root;
  const names = element.children.map(({ name }) => name);
  const first = names.findIndex((name) => name === 'item' || name === 'entry');
  if (first < 0) return { element, names };
  const others = names.slice(first).filter((name) => name !== names[first]);
  if (others.length > 0) throw new Error(`${others} among the entries`);
  return { element, names: names.slice(0, first) };
}

function readXmlPlace(document: string, linkName: string): ReadPlace {
  const { element, names } = readHead(document);
  const hrefs = (rel: string) =>
    childrenOf(element, linkName)
      .filter(({ attributes }) => attributes.rel === rel)
      .map(({ attributes }) => attributes.href ?? '');
  const only = (rel: string) => {
    const found = hrefs(rel);
    if (found.length > 1) throw new Error(`${found.length} links ${rel}`);
    return found[0];
  };
  const archives = names.filter((name) => name === 'fh:archive').length;
  if (archives > 1) throw new Error('fh:archive twice');
  return {
    self: only('self'),
    current: only('current'),
    previous: only('prev-archive'),
    next: only('next-archive'),
    hubs: hrefs('hub'),
    isArchive: archives === 1,
  };
}

/** The place that a document of each format tells; throws where it tells one thing twice. */
export const readPlace: Readonly<Record<FeedFormat, (document: string) => ReadPlace>> = {
  rss: (document) => readXmlPlace(document, 'atom:link'),
  atom: (document) => readXmlPlace(document, 'link'),
  json(document) {
    const { feed_url, next_url, hubs } = v.parse(jsonPlace, JSON.parse(document));
    return { current: feed_url, previous: next_url, hubs: hubs.map(({ url }) => url) };
  },
};
