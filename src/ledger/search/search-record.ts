// Answers a search: a page of results with their snippets, or what else there is to find.

import { markText, snippetsOf } from '../../domain/search/marks.ts';
import { resultsPerPage, type SearchQuery } from '../../domain/search/query.ts';
import type { FoundRecord, SearchCount, SearchResult } from '../../domain/search/record.ts';
import { splitTerms, type Term } from '../../domain/search/terms.ts';
import { selectArticles } from '../article-rows.ts';
import { isIndexing } from './build-index.ts';
import { countMatches, findMatches } from './find-matches.ts';
import type { Matching } from './match-expression.ts';
import type { Meter } from './meter.ts';

/** What making the snippets of one result costs, in rows read. */
const snippetCost = 300;

/** The page of results that is asked for. Only bulletins that are open now are in it. */
export function searchRecord(meter: Meter, { order, page, ...query }: SearchQuery): FoundRecord {
  const { text, ...filters } = query;
  const matching = { terms: splitTerms(text), filters };
  const { numbers, isMore } = findMatches(meter, matching, order);
  const shown = numbers.slice((page - 1) * resultsPerPage, page * resultsPerPage);
  return {
    outcome: 'found',
    ...{ total: numbers.length, isMore, isIndexing: isIndexing(meter.sql) },
    results: shown.flatMap((number) => readResult(meter, number, matching.terms)),
    ...(numbers.length === 0 ? suggest(meter, matching) : { terms: [] }),
  };
}

function readResult(meter: Meter, number: number, terms: readonly Term[]): SearchResult[] {
  meter.charge(snippetCost);
  const { text = '' } = meter.sql
    .exec<{ text: string }>('SELECT text FROM search_document WHERE number = ?', number)
    .one();
  return selectArticles(
    meter.sql,
    'JOIN search_document ON article = id WHERE number = ?',
    number,
  ).map(({ slug, title, issuer, issued, lang }) => ({
    ...{ slug, title: markText(title, terms), issuer, issued, lang },
    snippets: snippetsOf(text, terms),
  }));
}

/** What there would be without the filters, and of each term alone. */
function suggest(
  meter: Meter,
  { terms, filters }: Matching,
): { withoutFilters?: SearchCount; terms: FoundRecord['terms'] } {
  const isFiltered = Object.keys(filters).length > 0;
  const single = terms.length < 2 ? [] : terms;
  return {
    ...(isFiltered ? { withoutFilters: countMatches(meter, { terms, filters: {} }) } : {}),
    terms: single.map((term) => ({
      text: term.text,
      ...countMatches(meter, { terms: [term], filters }),
    })),
  };
}
