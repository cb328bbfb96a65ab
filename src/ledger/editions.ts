// The editions of everything that have feeds, as the settings say.

import { all, type Collection } from '../domain/collection.ts';
import { feedEditions } from '../domain/feed-editions.ts';
import type { Site } from '../domain/site.ts';
import { readState, writeState } from './state.ts';

/** Takes over the editions of the settings, so that whatever marks keys and calls hubs knows them. */
export function settleEditions(sql: SqlStorage, site: Pick<Site, 'language'>): void {
  writeState(sql, 'editions', feedEditions(site).join(' '));
}

/** The collections whose feeds show what stands in a collection: itself, and of everything its editions too. */
export function shownIn(sql: SqlStorage, collection: Collection): Collection[] {
  const editions = collection === all ? (readState(sql, 'editions') ?? '') : '';
  return [collection, ...editions.split(' ').filter(Boolean)];
}
