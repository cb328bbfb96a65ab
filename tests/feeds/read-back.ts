// Reads the three formats back into one shape, once strictly and once as a stranger's parser does.

import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import * as v from 'valibot';
import { childrenOf, type ReadElement, readXml, textOf } from './strict-xml.ts';

/** What a reader learns of an entry. Instants as they stand in the format; RSS has no `updated`. */
export interface ReadEntry {
  id: string | undefined;
  url: string | undefined;
  title: string | undefined;
  summary: string;
  html: string | undefined;
  issuer: string | undefined;
  topics: (string | undefined)[];
  published: string | undefined;
  updated?: string | undefined;
}

const jsonFeed = v.object({
  items: v.array(
    v.object({
      id: v.string(),
      url: v.string(),
      title: v.string(),
      summary: v.optional(v.string()),
      content_html: v.optional(v.string()),
      authors: v.array(v.object({ name: v.string() })),
      tags: v.array(v.string()),
      date_published: v.string(),
      date_modified: v.string(),
    }),
  ),
});

/** Plain text from HTML that holds no tags, as RSS descriptions of ours are. */
function plain(html: string): string {
  if (/[<>]/.test(html)) throw new Error('markup in a plain description');
  return html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The strict readings: exact, white space and all. */
export const readStrictly = {
  rss(document: string): ReadEntry[] {
    const [channel] = childrenOf(readXml(document), 'channel');
    return (channel ? childrenOf(channel, 'item') : []).map((item) => ({
      id: textOf(item, 'guid'),
      url: textOf(item, 'link'),
      title: textOf(item, 'title'),
      summary: plain(textOf(item, 'description') ?? ''),
      html: textOf(item, 'content:encoded'),
      issuer: textOf(item, 'dc:creator'),
      topics: childrenOf(item, 'category').map((category) => category.text),
      published: textOf(item, 'pubDate'),
    }));
  },
  atom(document: string): ReadEntry[] {
    return childrenOf(readXml(document), 'entry').map((entry) => ({
      id: textOf(entry, 'id'),
      url: childrenOf(entry, 'link')[0]?.attributes.href,
      title: textOf(entry, 'title'),
      summary: textOf(entry, 'summary') ?? '',
      html: textOf(entry, 'content'),
      issuer: childrenOf(entry, 'author').map((author: ReadElement) => textOf(author, 'name'))[0],
      topics: childrenOf(entry, 'category').map((category) => category.attributes.term),
      published: textOf(entry, 'published'),
      updated: textOf(entry, 'updated'),
    }));
  },
  json(document: string): ReadEntry[] {
    return v.parse(jsonFeed, JSON.parse(document)).items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary ?? '',
      html: item.content_html,
      issuer: item.authors[0]?.name,
      topics: item.tags,
      published: item.date_published,
      updated: item.date_modified,
    }));
  },
};

/** What feedsmith reads of each format. It trims every value. */
export const readWithFeedsmith = {
  rss(document: string): ReadEntry[] {
    return (parseRssFeed(document).items ?? []).map((item) => ({
      id: item.guid?.value,
      url: item.link,
      title: item.title,
      summary: plain(item.description ?? ''),
      html: item.content?.encoded,
      issuer: item.dc?.creators?.[0],
      topics: item.categories?.map((category) => category.name) ?? [],
      published: item.pubDate,
    }));
  },
  atom(document: string): ReadEntry[] {
    return (parseAtomFeed(document).entries ?? []).map((entry) => ({
      id: entry.id,
      url: entry.links?.[0]?.href,
      title: entry.title?.value,
      summary: entry.summary?.value ?? '',
      html: entry.content?.value,
      issuer: entry.authors?.[0]?.name,
      topics: entry.categories?.map((category) => category.term) ?? [],
      published: entry.published,
      updated: entry.updated,
    }));
  },
  json(document: string): ReadEntry[] {
    return (parseJsonFeed(JSON.parse(document)).items ?? []).map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary ?? '',
      html: item.content_html,
      issuer: item.authors?.[0]?.name,
      topics: item.tags ?? [],
      published: item.date_published,
      updated: item.date_modified,
    }));
  },
};
