// What was published and has to reach the readers, by id, and which ids a document holds.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { FeedFormat } from '../../src/domain/kv-keys.ts';

/** What a reader has to show of an article: its title, and its text, white space aside; and which feeds it belongs to. */
export interface Published {
  readonly title: string;
  readonly issuer: string;
  readonly topics: readonly string[];
  readonly text: string;
}

/** Everything that was published, by id. */
export type Manifest = ReadonlyMap<string, Published>;

const seedPath = join(import.meta.dirname, '../../articles/2009/jilin-zhijian-juzhang-huiyi.md');

/** The seed bulletin, read without the site's code: its body holds paragraphs and headings only. */
export async function readSeed(): Promise<Published & { readonly id: string }> {
  const [, front = '', body = ''] = (await readFile(seedPath, 'utf8')).split(/^---\n/m);
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(front)?.[1] ?? '';
  return {
    id: field('id'),
    title: field('title'),
    issuer: field('issuer'),
    topics: field('topics').replace(/[[\]]/g, '').split(', '),
    text: body.replace(/^## /gm, ''),
  };
}

const jsonSchema = v.object({ items: v.array(v.looseObject({ id: v.string() })) });

/** A document's entries in its order, each as it stands there. */
export function entriesOf(document: string, format: FeedFormat): string[] {
  if (format === 'json') {
    return v.parse(jsonSchema, JSON.parse(document)).items.map((item) => JSON.stringify(item));
  }
  const pattern = format === 'atom' ? /<entry\b.*?<\/entry>/gs : /<item\b.*?<\/item>/gs;
  return [...document.matchAll(pattern)].map(([entry]) => entry);
}

const idPatterns: Readonly<Record<FeedFormat, RegExp>> = {
  atom: /<id>([^<]*)<\/id>/,
  rss: /<guid\b[^>]*>([^<]*)<\/guid>/,
  json: /"id":"([^"]*)"/,
};

/** The ids of a document's entries in its order; throws where it holds none, since nothing would be tested. */
export function idsOf(document: string, format: FeedFormat): string[] {
  const ids = entriesOf(document, format).map((entry) => idPatterns[format].exec(entry)?.[1] ?? '');
  if (ids.length === 0) throw new Error(`no entries in the ${format} document`);
  return ids;
}
