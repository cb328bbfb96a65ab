// Weighs the documents that subscribers would fetch: which of them have other bytes, and how many.

import { feedPath } from '../../domain/addresses.ts';
import type { Collection } from '../../domain/collection.ts';
import { type FeedFormat, feedFormats, feedKey } from '../../domain/kv-keys.ts';
import type { FeedPlan } from '../../domain/plan-api.ts';
import type { Site } from '../../domain/site.ts';
import type { FeedDocument } from '../../feeds/feed-document.ts';
import { renderFeed } from '../../feeds/render-feed.ts';
import { renderVolume } from '../projection/collection-feed.ts';
import { gzip } from '../projection/compress.ts';
import { entityTag } from '../projection/drain.ts';

/** Characters that one plan renders at most: they are all held until they are weighed, in 128 MB. */
const mostCharacters = 16_000_000;

/** What is left to one plan to render. */
export class Scales {
  #left = mostCharacters;

  /** What `render` returns; undefined where nothing is left. */
  render(render: () => string | undefined): string | undefined {
    if (this.#left <= 0) return undefined;
    const text = render();
    this.#left -= text?.length ?? 0;
    return text;
  }

  get isUsedUp(): boolean {
    return this.#left <= 0;
  }
}

/** A document as it would be, and the entity tag of what KV has now (null where it has nothing). */
interface Draft {
  readonly format: FeedFormat;
  readonly path: string;
  readonly text: string;
  readonly present: string | null;
}

/** The documents of one collection as they would be. */
export interface FeedDrafts {
  readonly documents: readonly Draft[];
  readonly volumes: readonly { readonly volume: number; readonly drafts: readonly Draft[] }[];
  readonly isWhole: boolean;
}

/** Renders what would be written of a collection's feeds, within a rehearsal. */
export function draftFeeds(
  sql: SqlStorage,
  site: Site,
  { collection, volumes }: { readonly collection: Collection; readonly volumes: readonly number[] },
  document: FeedDocument | undefined,
  scales: Scales,
): FeedDrafts {
  const draft = (format: FeedFormat, volume: number | undefined, text: string): Draft => ({
    format,
    path: feedPath(collection, format, volume),
    text,
    present: presentTag(sql, feedKey(collection, format, volume)),
  });
  const drafts = (volume: number | undefined, render: (format: FeedFormat) => string | undefined) =>
    feedFormats.flatMap((format) => {
      const text = scales.render(() => render(format));
      return text === undefined ? [] : [draft(format, volume, text)];
    });
  return {
    documents: drafts(undefined, (format) => document && renderFeed(document, format)),
    volumes: volumes.map((volume) => ({
      volume,
      drafts: drafts(volume, (format) => renderVolume(sql, site, { collection, volume, format })),
    })),
    isWhole: !scales.isUsedUp,
  };
}

function presentTag(sql: SqlStorage, key: string): string | null {
  const query = 'SELECT etag FROM projection WHERE key = ?';
  return sql.exec<{ etag: string | null }>(query, key).toArray()[0]?.etag ?? null;
}

/** What of it is not as it is now, weighed. */
export async function weighDrafts(
  drafts: FeedDrafts,
): Promise<Pick<FeedPlan, 'documents' | 'volumes' | 'isWeighed'>> {
  const volumes: FeedPlan['volumes'] = [];
  for (const { volume, drafts: ofVolume } of drafts.volumes) {
    const documents = await weighAll(ofVolume);
    const isNew = ofVolume.some(({ present }) => present === null);
    if (documents.length > 0) volumes.push({ volume, isNew, documents });
  }
  const documents = await weighAll(drafts.documents);
  return { documents, volumes, isWeighed: drafts.isWhole };
}

async function weighAll(drafts: readonly Draft[]): Promise<FeedPlan['documents']> {
  const weighed: FeedPlan['documents'] = [];
  for (const { format, path, text, present } of drafts) {
    if ((await entityTag(text)) === present) continue;
    const bytes = new TextEncoder().encode(text).length;
    weighed.push({ format, path, bytes, gzip: (await gzip(text)).byteLength });
  }
  return weighed;
}
