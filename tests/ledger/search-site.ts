// Searches the site's ledger as the Worker does.

import * as v from 'valibot';
import type { SearchQuery } from '../../src/domain/search/query.ts';
import { type SearchRecord, searchRecordSchema } from '../../src/domain/search/record.ts';
import { openLedger } from '../../src/worker/env.ts';
import { site } from '../worker/site.ts';

/** What the ledger answers to a search; the first page, the best first, unless told otherwise. */
export async function searchLedger(
  query: Partial<SearchQuery> & { text: string },
): Promise<SearchRecord> {
  const view = { kind: 'search', query: { order: 'best', page: 1, ...query } } as const;
  const answer = await openLedger(site).view(view);
  if (answer === 'restoring') throw new Error('the ledger is being restored');
  return v.parse(searchRecordSchema, JSON.parse(answer?.value ?? 'null'));
}

/** The slugs of a page of results in order. */
export async function findSlugs(query: Parameters<typeof searchLedger>[0]): Promise<string[]> {
  const record = await searchLedger(query);
  if (record.outcome !== 'found') throw new Error('the ledger is busy');
  return record.results.map(({ slug }) => slug);
}
