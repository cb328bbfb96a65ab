/** A JSON Feed, version 1 or 1.1. */
import * as v from 'valibot';
import { emptyEntry, type OldEntry } from '../old-entry.ts';
import { plainText } from '../plain-text.ts';
import { readDate, writtenDay } from '../read-date.ts';
import type { FeedContext } from './read-rss-item.ts';
import type { FeedHead } from './read-xml-feed.ts';

const text = v.optional(v.fallback(v.nullish(v.string()), undefined));
const author = v.object({ name: text });

const itemSchema = v.object({
  // Version 1 says "coerce numbers and other types to strings".
  id: v.optional(v.union([v.string(), v.pipe(v.number(), v.transform(String))])),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  image: text,
  date_published: text,
  date_modified: text,
  author: v.optional(v.nullish(author)),
  authors: v.optional(v.nullish(v.array(author))),
  tags: v.optional(v.nullish(v.array(v.string()))),
  language: text,
  attachments: v.optional(v.nullish(v.array(v.object({ url: v.string(), title: text })))),
});

const feedSchema = v.object({
  version: v.pipe(v.string(), v.startsWith('https://jsonfeed.org/version/')),
  title: text,
  home_page_url: text,
  feed_url: text,
  next_url: text,
  language: text,
  author: v.optional(v.nullish(author)),
  authors: v.optional(v.nullish(v.array(author))),
  items: v.array(v.unknown()),
});

/** True for a JSON Feed, without its entries being read. */
export function isJsonFeed(json: unknown): boolean {
  return v.is(feedSchema, json);
}

/** The document's entries and what it says of itself; undefined where it is no JSON Feed. */
export function readJsonFeed(
  json: unknown,
  context: FeedContext,
): { readonly head: FeedHead; readonly entries: readonly OldEntry[] } | undefined {
  const parsed = v.safeParse(feedSchema, json);
  if (!parsed.success) return undefined;
  const feed = parsed.output;
  const name = feed.authors?.[0]?.name ?? feed.author?.name;
  const older = feed.next_url && URL.parse(feed.next_url, context.address)?.href;
  const head: FeedHead = {
    ...(feed.title ? { title: plainText(feed.title) } : {}),
    ...(name ? { author: name } : {}),
    ...(feed.language ? { lang: feed.language } : {}),
    ...(feed.feed_url ? { self: feed.feed_url } : {}),
    ...(older ? { older } : {}),
    homes: [feed.home_page_url ?? feed.feed_url].filter((home) => typeof home === 'string'),
    deleted: new Map(),
  };
  const entries = feed.items.flatMap((item, index) => readItem(item, index, context));
  return { head, entries };
}

function readItem(given: unknown, index: number, { address, timeZone }: FeedContext): OldEntry[] {
  const parsed = v.safeParse(itemSchema, given);
  if (!parsed.success) return [];
  const item = parsed.output;
  const date = item.date_published ?? item.date_modified ?? undefined;
  const published = readDate(date, timeZone);
  const issued = writtenDay(date);
  const updated = readDate(item.date_modified ?? undefined, timeZone);
  const name = item.authors?.[0]?.name ?? item.author?.name;
  const html = item.content_html ?? textAsHtml(item.content_text ?? item.summary ?? '');
  const url = item.url ? URL.parse(item.url, address)?.href : undefined;
  const guid = item.id ?? url;
  const base = url ?? address;
  return [
    {
      ...emptyEntry(`items[${index}]`),
      ...(guid === undefined ? {} : { guid }),
      title: item.title ?? '',
      ...(url === undefined ? {} : { url }),
      ...(issued === undefined ? {} : { issued }),
      ...(published === undefined ? {} : { published }),
      ...(updated === undefined ? {} : { updated }),
      topics: item.tags ?? [],
      ...(name ? { author: name } : {}),
      ...(item.language ? { lang: item.language } : {}),
      ...(item.summary && item.content_html ? { summary: plainText(item.summary) } : {}),
      body: { form: 'html', text: html },
      ...(base === undefined ? {} : { base }),
      attachments: (item.attachments ?? []).map(({ url: file, title }) => ({
        address: URL.parse(file, base)?.href ?? file,
        title: title ?? '',
      })),
    },
  ];
}

function textAsHtml(plain: string): string {
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
