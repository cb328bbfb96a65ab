// Finds the document of a feed's history that comes before another.

import * as v from 'valibot';
import { readXml } from '../read-xml.ts';

const jsonSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ next_url: v.optional(v.string()) }),
);

/** The address of the document before (RFC 5005, section 4.2; `next_url` of JSON Feed); undefined where there is none. */
export function findOlder(text: string, base: string): string | undefined {
  const link = /^\s*\{/.test(text) ? readJson(text) : readFeedLink(text);
  return link === undefined ? undefined : URL.parse(link, base)?.href;
}

function readJson(text: string): string | undefined {
  const parsed = v.safeParse(jsonSchema, text);
  return parsed.success ? parsed.output.next_url : undefined;
}

function readFeedLink(text: string): string | undefined {
  const root = readXml(text);
  const channel = root?.children.find(({ name }) => name === 'channel') ?? root;
  return channel?.children
    .find(({ name, attributes }) => name === 'link' && attributes.get('rel') === 'prev-archive')
    ?.attributes.get('href');
}
