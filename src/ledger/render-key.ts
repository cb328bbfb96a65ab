// Renders a key of the projection from what the ledger holds now.

import { parseKey } from '../domain/kv-keys.ts';
import type { Site } from '../domain/site.ts';
import { articleRecord } from './article-record.ts';
import { renderCollectionFeed } from './collection-feed.ts';
import { listRecord, volumeRecord } from './list-records.ts';
import { overviewRecord } from './overview-record.ts';

/** The value of a key as readers get it; undefined where there is nothing for readers under it. */
export function renderKey(sql: SqlStorage, site: Site, key: string): string | undefined {
  const parsed = parseKey(key);
  if (!parsed) return undefined;
  switch (parsed.kind) {
    case 'article':
      return toJson(articleRecord(sql, parsed.slug));
    case 'list':
      return toJson(listRecord(sql, parsed.collection));
    case 'volume':
      return toJson(volumeRecord(sql, parsed.collection, parsed.volume));
    case 'overview':
      return toJson(overviewRecord(sql));
    case 'feed':
      return renderCollectionFeed(sql, site, parsed.collection, parsed.format);
  }
}

function toJson(record: unknown): string | undefined {
  return record === undefined ? undefined : JSON.stringify(record);
}
