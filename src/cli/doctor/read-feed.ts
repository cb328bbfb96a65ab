// Reads a feed of any format as far as the doctor judges it.

import * as v from 'valibot';
import { type Element, readTree } from './read-tree.ts';

/** A date as it is written, and the instant that it is (milliseconds); NaN where it is not of the format's form. */
export interface WrittenDate {
  readonly text: string;
  readonly at: number;
}

/** An entry as readers tell it from others. */
export interface Entry {
  readonly id: string | undefined;
  readonly link: string | undefined;
  readonly dates: readonly WrittenDate[];
}

/** A feed. `self` is its own address, `older` where what is older stands, `id` what it is known by (Atom alone has one). */
export interface Feed {
  readonly format: 'RSS' | 'Atom' | 'JSON Feed' | 'RSS 1.0';
  readonly id: string | undefined;
  readonly self: string | undefined;
  readonly older: string | undefined;
  readonly encoding: string | undefined;
  readonly entries: readonly Entry[];
}

/** The feed; or why there is none: `html` and `other` are documents of another kind. */
export type ReadFeed =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'html' }
  | { readonly kind: 'other'; readonly root: string }
  | {
      readonly kind: 'malformed';
      readonly line: number;
      readonly column: number;
      readonly message: string;
    };

/** Reads a document's text. */
export function readFeed(text: string): ReadFeed {
  const start = text.replace(/^\ufeff/, '').trimStart();
  if (/^(?:<!doctype html|<html)\b/i.test(start)) return { kind: 'html' };
  if (/^[{[]/.test(start)) return readJson(start);
  const read = readTree(text.replace(/^\ufeff/, ''));
  if (!read.ok) {
    const { line, column, message } = read;
    return { kind: 'malformed', line, column, message };
  }
  const { root, encoding } = read;
  const feed = toFeed(root);
  if (feed) return { kind: 'feed', feed: { ...feed, encoding } };
  return root.name.toLowerCase() === 'html' ? { kind: 'html' } : { kind: 'other', root: root.name };
}

const atom = 'http://www.w3.org/2005/Atom';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';

function toFeed(root: Element): Omit<Feed, 'encoding'> | undefined {
  if (root.name === 'feed' && root.space === atom) return readAtom(root);
  if (root.name === 'rss') {
    const channel = root.children.find(({ name }) => name === 'channel');
    return channel && readRss('RSS', channel, channel.children);
  }
  if (root.name !== 'RDF' || root.space !== rdf) return undefined;
  const channel = root.children.find(({ name }) => name === 'channel');
  return channel && readRss('RSS 1.0', channel, root.children);
}

function readAtom(root: Element): Omit<Feed, 'encoding'> {
  return {
    format: 'Atom',
    id: textOf(root, 'id', atom),
    ...linksOf(root),
    entries: childrenOf(root, 'entry', atom).map((entry) => ({
      id: textOf(entry, 'id', atom),
      link: findLink(entry, 'alternate'),
      dates: ['published', 'updated'].flatMap((name) => readDates(entry, name, atom, readRfc3339)),
    })),
  };
}

function readRss(
  format: Feed['format'],
  channel: Element,
  among: readonly Element[],
): Omit<Feed, 'encoding'> {
  const items = among.filter(({ name }) => name === 'item');
  return {
    ...{ format, id: undefined },
    ...linksOf(channel),
    entries: items.map((item) => ({
      id: textOf(item, 'guid') ?? item.attributes.get('rdf:about'),
      link: textOf(item, 'link') ?? permalinkOf(item),
      dates: [
        ...readDates(item, 'pubDate', '', readRfc822),
        ...readDates(item, 'updated', atom, readRfc3339),
        ...readDates(item, 'date', 'http://purl.org/dc/elements/1.1/', readRfc3339),
      ],
    })),
  };
}

/** A guid is an address where nothing says that it is not (RSS 2.0). */
function permalinkOf(item: Element): string | undefined {
  const guid = item.children.find(({ name }) => name === 'guid');
  return guid && guid.attributes.get('isPermaLink') !== 'false' ? guid.text.trim() : undefined;
}

function linksOf(parent: Element): Pick<Feed, 'self' | 'older'> {
  return {
    self: findLink(parent, 'self'),
    older: findLink(parent, 'prev-archive') ?? findLink(parent, 'next'),
  };
}

function findLink(parent: Element, rel: string): string | undefined {
  return childrenOf(parent, 'link', atom)
    .find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === rel)
    ?.attributes.get('href');
}

function childrenOf(parent: Element, name: string, space: string): Element[] {
  return parent.children.filter((child) => child.name === name && child.space === space);
}

/** The text of the first such child; RSS 1.0 has a namespace where RSS 2.0 has none. */
function textOf(parent: Element, name: string, space?: string): string | undefined {
  const isOf = (child: Element) =>
    space === undefined ? child.space !== atom : child.space === space;
  const found = parent.children.find((child) => child.name === name && isOf(child));
  return found?.text.trim() || undefined;
}

function readDates(
  parent: Element,
  name: string,
  space: string,
  read: (text: string) => number,
): WrittenDate[] {
  return childrenOf(parent, name, space).map(({ text }) => ({
    text: text.trim(),
    at: read(text.trim()),
  }));
}

/** RFC 3339 with its offset, as Atom and JSON Feed ask for it. Dublin Core allows the day alone. */
function readRfc3339(text: string): number {
  const isInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i.test(
    text,
  );
  return isInstant || /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
}

/** RFC 822 with four digits of the year, as RSS has it. */
function readRfc822(text: string): number {
  const form =
    /^(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?|[ECMP][SD]T|Z)$/;
  return form.test(text) ? Date.parse(text) : Number.NaN;
}

const jsonFeedSchema = v.object({
  version: v.pipe(v.string(), v.startsWith('https://jsonfeed.org/version/')),
  feed_url: v.optional(v.string()),
  next_url: v.optional(v.string()),
  items: v.array(
    v.object({
      id: v.optional(v.union([v.string(), v.number()])),
      url: v.optional(v.string()),
      external_url: v.optional(v.string()),
      date_published: v.optional(v.string()),
      date_modified: v.optional(v.string()),
    }),
  ),
});

function readJson(text: string): ReadFeed {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: 'malformed', line: 1, column: 1, message };
  }
  const parsed = v.safeParse(jsonFeedSchema, json);
  if (!parsed.success) return { kind: 'other', root: 'JSON' };
  const { feed_url: self, next_url: older, items } = parsed.output;
  return {
    kind: 'feed',
    feed: {
      ...{ format: 'JSON Feed', id: undefined, self, older, encoding: undefined },
      entries: items.map((item) => ({
        id: item.id === undefined ? undefined : String(item.id),
        link: item.url ?? item.external_url,
        dates: [item.date_published, item.date_modified]
          .filter((date) => date !== undefined)
          .map((date) => ({ text: date, at: readRfc3339(date) })),
      })),
    },
  };
}
