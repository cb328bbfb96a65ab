// What a reader may ask of the search, as it stands in an address.

import { feedFileNames, searchPath } from '../addresses.ts';
import type { FeedFormat } from '../kv-keys.ts';
import { splitTerms } from './terms.ts';

/** `best` by how well a bulletin answers the query, `newest` by the date of the document. */
export const searchOrders = ['best', 'newest'] as const;

/** An order of results. */
export type SearchOrder = (typeof searchOrders)[number];

/** What is searched for, and among which bulletins; `text` is as it was typed, but for white space at its ends. */
export interface SearchTerms {
  readonly text: string;
  /** YYYY, of the document. */
  readonly year?: string;
  readonly issuer?: string;
  readonly topic?: string;
}

/** A search, with the page of its results. */
export interface SearchQuery extends SearchTerms {
  readonly order: SearchOrder;
  /** From 1. */
  readonly page: number;
}

/** How many results a page holds, and how many pages there are at most. */
export const resultsPerPage = 20;
export const mostPages = 50;

/** How many results are counted: what can be paged through. */
export const mostCounted = resultsPerPage * mostPages;

/** Longest query, in UTF-16 units, and the number of its terms. */
export const longestQuery = 200;
const mostTerms = 10;

/** Longest name of an issuer or a topic. */
const longestName = 80;

/** What is wrong with a query. */
export type SearchProblem =
  | 'too-long'
  | 'too-many-terms'
  | 'nothing-to-find'
  | 'bad-year'
  | 'bad-name'
  | 'bad-order'
  | 'bad-page';

/** The parameters of an address, of each the first; absent ones are undefined. */
export type SearchParameters = Readonly<
  Record<'q' | 'year' | 'issuer' | 'topic' | 'order' | 'page', string | undefined>
>;

/** A search as asked for; `isEmpty` where nothing is, `problems` lists all that is wrong with it. */
export interface ParsedSearch {
  readonly query: SearchQuery;
  readonly isEmpty: boolean;
  readonly problems: readonly SearchProblem[];
}

/** Reads a search. What is wrong with it is told all at once, and left out of `query` where it is no text. */
export function parseSearch(given: SearchParameters): ParsedSearch {
  const text = cleanText(given.q ?? '');
  const year = given.year || undefined;
  const [issuer, topic] = [given.issuer, given.topic].map(
    (name) => name?.toWellFormed().normalize('NFC').trim() || undefined,
  );
  const order = searchOrders.find((name) => name === (given.order || 'best'));
  const page = Number(/^[1-9]\d?$/.exec(given.page || '1')?.[0] ?? 0);
  const isYear = year === undefined || /^\d{4}$/.test(year);
  const areNames = [issuer, topic].every((name = '') => name.length <= longestName);
  const wrong: Readonly<Record<SearchProblem, boolean>> = {
    ...judgeText(text),
    'bad-year': !isYear,
    'bad-name': !areNames,
    'bad-order': order === undefined,
    'bad-page': page < 1 || page > mostPages,
  };
  return {
    query: {
      text: text.slice(0, longestQuery).toWellFormed(),
      ...(isYear && year ? { year } : {}),
      ...(areNames && issuer ? { issuer } : {}),
      ...(areNames && topic ? { topic } : {}),
      order: order ?? 'best',
      page: page >= 1 && page <= mostPages ? page : 1,
    },
    isEmpty: text === '',
    problems: problemNames.filter((name) => wrong[name]),
  };
}

/** Control characters part words; what turns the direction of writing must not reach beyond the query. */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim();
}

const problemNames: readonly SearchProblem[] = [
  'too-long',
  'too-many-terms',
  'nothing-to-find',
  'bad-year',
  'bad-name',
  'bad-order',
  'bad-page',
];

/** A text that is too long is not taken apart. */
function judgeText(text: string) {
  const isTooLong = text.length > longestQuery;
  const terms = isTooLong ? 1 : splitTerms(text).length;
  return {
    'too-long': isTooLong,
    'too-many-terms': terms > mostTerms,
    'nothing-to-find': text !== '' && terms === 0,
  };
}

/** The query of the address of a search, from `q=` on; what goes without saying is left out. */
export function searchParameters(
  { text, year, issuer, topic }: SearchTerms,
  { order = 'best', page = 1 }: Partial<Pick<SearchQuery, 'order' | 'page'>> = {},
): string {
  const given = {
    q: text.replace(/\s+/g, ' '),
    year,
    issuer,
    topic,
    order: order === 'best' ? undefined : order,
    page: page === 1 ? undefined : String(page),
  };
  return Object.entries(given)
    .flatMap(([name, value]) => (value ? `${name}=${encodeURIComponent(value)}` : []))
    .join('&');
}

/** The path and query of a page of results. */
export function resultsPath(query: SearchTerms & Partial<SearchQuery>): string {
  const parameters = searchParameters(query, query);
  return parameters === '' ? searchPath : `${searchPath}?${parameters}`;
}

/** The path and query of a search's feed. Order and page are none of its. */
export function searchFeedPath(search: SearchTerms, format: FeedFormat): string {
  return `${searchPath}/${feedFileNames[format]}?${searchParameters(search)}`;
}
