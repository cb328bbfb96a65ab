// Reads the entries of the site's own feeds as a reader app would show them, each with the bytes that it stands in.

import { SaxesParser } from 'saxes';
import * as v from 'valibot';
import type { FeedFormat } from '../../domain/kv-keys.ts';

/** A file that an entry brings besides its text. `size` is in bytes. */
export interface EntryFile {
  readonly url: string;
  readonly type: string;
  readonly size: number | undefined;
}

/** An entry. `raw` is cut from the feed; what the entry does not tell is undefined. */
export interface FeedEntry {
  readonly id: string;
  readonly raw: string;
  readonly title: string;
  readonly author: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly topics: readonly string[];
  readonly summary: string | undefined;
  readonly html: string | undefined;
  readonly files: readonly EntryFile[];
}

/** The entry of a feed that has this id; undefined where there is none. Throws for a feed that is not well-formed. */
export function findEntry(feed: string, format: FeedFormat, id: string): FeedEntry | undefined {
  const entries = format === 'json' ? readItems(feed) : readXmlEntries(feed, format);
  return entries.find((entry) => entry.id === id);
}

/** A child of an entry; Atom's author has a name within. */
interface Child {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

function readXmlEntries(feed: string, format: 'rss' | 'atom'): FeedEntry[] {
  const entryName = format === 'rss' ? 'item' : 'entry';
  const entries: FeedEntry[] = [];
  const path: string[] = [];
  let start = 0;
  let children: Child[] = [];
  const parser = new SaxesParser();
  const depthOfEntry = () => path.indexOf(entryName);
  const addText = (text: string) => {
    const child = children.at(-1);
    if (depthOfEntry() >= 0 && path.at(-1) !== entryName && child) child.text += text;
  };
  parser.on('opentag', ({ name, attributes }) => {
    if (name === entryName) {
      start = feed.lastIndexOf(`<${name}`, parser.position - 1);
      children = [];
    } else if (path.at(-1) === entryName) children.push({ name, attributes, text: '' });
    path.push(name);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    path.pop();
    if (name !== entryName) return;
    const raw = feed.slice(start, parser.position);
    entries.push(format === 'rss' ? readRssItem(raw, children) : readAtomEntry(raw, children));
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(feed).close();
  return entries;
}

function readRssItem(raw: string, children: readonly Child[]): FeedEntry {
  const text = (name: string) => children.find((child) => child.name === name)?.text.trim();
  const all = (name: string) => children.filter((child) => child.name === name);
  return {
    ...{ raw, id: text('guid') ?? '', title: text('title') ?? '' },
    ...{ author: text('dc:creator'), published: text('pubDate'), updated: undefined },
    topics: all('category').map((child) => child.text),
    ...{ summary: text('description'), html: text('content:encoded') },
    files: all('enclosure').map(({ attributes }) => toFile(attributes.url, attributes)),
  };
}

function readAtomEntry(raw: string, children: readonly Child[]): FeedEntry {
  const text = (name: string) => children.find((child) => child.name === name)?.text.trim();
  const enclosures = children.filter(
    ({ name, attributes }) => name === 'link' && attributes.rel === 'enclosure',
  );
  return {
    ...{ raw, id: text('id') ?? '', title: text('title') ?? '', author: text('author') },
    ...{ published: text('published'), updated: text('updated') },
    topics: children.flatMap(({ name, attributes }) =>
      name === 'category' ? [attributes.term ?? ''] : [],
    ),
    ...{ summary: text('summary'), html: text('content') },
    files: enclosures.map(({ attributes }) => toFile(attributes.href, attributes)),
  };
}

function toFile(url = '', { type = '', length }: Child['attributes']): EntryFile {
  return { url, type, size: length === undefined ? undefined : Number(length) };
}

const itemSchema = v.looseObject({
  id: v.string(),
  title: v.optional(v.string(), ''),
  authors: v.optional(v.array(v.object({ name: v.optional(v.string()) })), []),
  date_published: v.optional(v.string()),
  date_modified: v.optional(v.string()),
  tags: v.optional(v.array(v.string()), []),
  summary: v.optional(v.string()),
  content_html: v.optional(v.string()),
  attachments: v.optional(
    v.array(
      v.object({
        url: v.string(),
        mime_type: v.string(),
        size_in_bytes: v.optional(v.number()),
      }),
    ),
    [],
  ),
});

const jsonFeedSchema = v.object({ items: v.array(v.unknown()) });

function readItems(feed: string): FeedEntry[] {
  return v.parse(jsonFeedSchema, JSON.parse(feed)).items.map((item) => {
    const read = v.parse(itemSchema, item);
    return {
      id: read.id,
      // As the feed has it, less the indentation: the feed itself is written so.
      raw: JSON.stringify(item, null, 2),
      title: read.title,
      author: read.authors[0]?.name,
      published: read.date_published,
      updated: read.date_modified,
      topics: read.tags,
      summary: read.summary,
      html: read.content_html,
      files: read.attachments.map(({ url, mime_type: type, size_in_bytes: size }) => ({
        ...{ url, type, size },
      })),
    };
  });
}
