// What there is to export: counts for whoever waits for it, and the settings that the feeds depend on.

import { type ExportHead, exportFormat, type LastEvent } from '../../domain/keeping-api.ts';
import type { Site } from '../../domain/site.ts';
import { schemaStep } from '../schema.ts';
import { countKept } from './read-rows.ts';

/** The head of an export as the ledger is now. */
export function exportHead(sql: SqlStorage, site: Site): ExportHead {
  const { bytes } = sql
    .exec<{ bytes: number }>('SELECT ifnull(sum(size), 0) AS bytes FROM media')
    .one();
  return {
    format: exportFormat,
    schema: schemaStep(sql),
    settings: settingsOf(site),
    event: lastEvent(sql),
    counts: countKept(sql),
    bytes,
  };
}

/** The last event of the log. */
export function lastEvent(sql: SqlStorage): LastEvent {
  const query = 'SELECT number, hash FROM event ORDER BY number DESC LIMIT 1';
  const [row] = sql.exec<{ number: number; hash: string }>(query).toArray();
  return row ?? { number: 0, hash: '' };
}

/** The settings whose change changes what readers get, by their names in wrangler.toml. */
export function settingsOf(site: Site): Record<string, string> {
  return {
    ORIGIN: site.origin,
    SITE_ID: site.id,
    TITLE: site.title,
    DESCRIPTION: site.description,
    LANGUAGE: site.language,
    TIME_ZONE: site.timeZone,
    PUBLISHER: site.publisher,
    FEED_SIZE: String(site.feedSize),
    HUBS: site.hubs.join(' '),
  };
}
