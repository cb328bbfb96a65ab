// Renders a key of the projection from what the ledger holds now.

import { type Metadata, parseKey } from '../../domain/kv-keys.ts';
import type { Site } from '../../domain/site.ts';
import type { ArticleRecord } from '../../domain/stored-records.ts';
import { articleRecord } from './article-record.ts';
import { renderSubscription, renderVolume } from './collection-feed.ts';
import { listRecord, volumeRecord } from './list-records.ts';
import { mediaRecord } from './media-record.ts';
import { overviewRecord } from './overview-record.ts';

/**
 * The value of a key as readers get it, and the status that it stands for where that is not 200. Of a
 * file the type and the entity tag are known before its bytes are read.
 */
export type RenderedKey = {
  readonly value: string | Uint8Array;
  readonly etag?: string;
} & Pick<Metadata, 'status' | 'type'>;

/** What stands under a key; undefined where there is nothing for readers under it. */
export function renderKey(sql: SqlStorage, site: Site, key: string): RenderedKey | undefined {
  const parsed = parseKey(key);
  if (!parsed) return undefined;
  switch (parsed.kind) {
    case 'media':
      return mediaRecord(sql, parsed.sha256);
    case 'article':
      return renderRecord(articleRecord(sql, parsed.slug));
    case 'list':
      return toJson(listRecord(sql, parsed.collection));
    case 'volume':
      return toJson(volumeRecord(sql, parsed.collection, parsed.volume));
    case 'overview':
      return toJson(overviewRecord(sql));
    case 'feed':
      return toValue(renderSubscription(sql, site, parsed.collection, parsed.format));
    case 'volume-feed':
      return toValue(renderVolume(sql, site, parsed));
  }
}

const statuses = { article: {}, withdrawn: { status: 410 }, redirect: { status: 301 } } as const;

function renderRecord(record: ArticleRecord | undefined): RenderedKey | undefined {
  return record && { value: JSON.stringify(record), ...statuses[record.type] };
}

function toJson(record: unknown): RenderedKey | undefined {
  return record === undefined ? undefined : { value: JSON.stringify(record) };
}

function toValue(document: string | undefined): RenderedKey | undefined {
  return document === undefined ? undefined : { value: document };
}
