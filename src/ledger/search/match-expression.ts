// Writes queries of the index (FTS5). They hold tokens and filters alone: nothing that a reader typed comes through.

import { namedCollection, yearCollection } from '../../domain/collection.ts';
import type { SearchTerms } from '../../domain/search/query.ts';
import type { Term } from '../../domain/search/terms.ts';
import { phraseOf } from '../../domain/search/tokens.ts';
import { filterToken } from './index-rows.ts';

/** What a search is kept to. */
export type Filters = Omit<SearchTerms, 'text'>;

/** What is matched: every term, within the filters. */
export interface Matching {
  readonly terms: readonly Term[];
  readonly filters: Filters;
}

/** An expression for MATCH that finds what holds every term, in the title where that is asked for. */
export function matchExpression({ terms, filters }: Matching, column?: 'title'): string {
  const phrases = terms.map(matchPhrase).join(' AND ');
  const kept = filterTokens(filters).map((token) => ` AND filters : ${token}`);
  return `${column ? `${column} : (${phrases})` : phrases}${kept.join('')}`;
}

function matchPhrase({ units }: Term): string {
  const { tokens, isPrefix } = phraseOf(units);
  return `"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`;
}

function filterTokens({ year, issuer, topic }: Filters): string[] {
  return [
    year === undefined ? [] : yearCollection(year),
    issuer === undefined ? [] : namedCollection('issuer', issuer),
    topic === undefined ? [] : namedCollection('topic', topic),
  ]
    .flat()
    .map(filterToken);
}
