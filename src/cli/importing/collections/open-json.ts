// Opens a JSON document: a Ghost export, or a JSON Feed.

import { dirname } from 'node:path';
import { isJsonFeed } from '../../../ingest/collections/feed/read-json-feed.ts';
import { readGhost } from '../../../ingest/collections/ghost/read-ghost.ts';
import { type Collection, RefusedSource, type SourceOptions } from './collection.ts';
import { openFeedFile } from './open-feed.ts';
import { type Bytes, readWhole } from './read-text.ts';

/** Refused where it is neither. Of a Ghost export the address of the site has to be known, which it does not tell. */
export async function openJson(from: Bytes, options: SourceOptions): Promise<Collection> {
  const text = await readWhole(from);
  const json = parse(text);
  if (isJsonFeed(json)) return openFeedFile(from, options);
  const ghost = readGhost(json, options.home);
  if (!ghost) throw new RefusedSource('not-collection');
  if (options.home === undefined) throw new RefusedSource('home-missing');
  const roots = 'path' in from ? [dirname(from.path)] : [];
  return {
    kind: 'ghost',
    facts: () => ({ ...ghost.site, roots }),
    remarks: () => [],
    async *entries() {
      yield* ghost.entries;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedSource('faulty-json', error instanceof Error ? error.message : '');
  }
}
