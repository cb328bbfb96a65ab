// The results of a search, and the way from one page of them to the next.

import { articlePath } from '../domain/addresses.ts';
import {
  mostCounted,
  resultsPath,
  resultsPerPage,
  type SearchQuery,
} from '../domain/search/query.ts';
import type { FoundRecord, SearchResult } from '../domain/search/record.ts';
import type { Site } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { Marked } from './marked.tsx';
import { messagesIn } from './messages.ts';
import { SubscribeToSearch } from './subscribe-line.tsx';
import { DateTime } from './time-elements.tsx';

interface ResultsProperties {
  found: FoundRecord;
  query: SearchQuery;
  site: Site;
}

/** How many were found, those of this page, and the way to the others. For searches that found something. */
export function SearchResults({ found, query, site }: ResultsProperties) {
  const { searching } = messagesIn(site.language);
  return (
    <section>
      <div class="newest">
        <h2>{searching.found(found.total, found.isMore)}</h2>
        <SubscribeToSearch search={query} site={site} />
      </div>
      {found.isMore && <p class="hint">{searching.capped(mostCounted)}</p>}
      <ul class="bulletins whole-dates results">
        {found.results.map((result) => (
          <Result result={result} site={site} />
        ))}
      </ul>
      {found.results.length === 0 && (
        <p class="empty">
          {searching.pageEmpty}{' '}
          <a href={resultsPath({ ...query, page: 1 })}>{searching.toFirstPage}</a>
        </p>
      )}
      <Pages found={found} query={query} site={site} />
    </section>
  );
}

function Result({ result, site }: { result: SearchResult; site: Site }) {
  return (
    <li>
      <DateTime date={result.issued} site={site} />
      <div {...languageMark(result.lang, site)}>
        <a class="title" href={articlePath(result.slug)}>
          <Marked text={result.title} />
        </a>
        <p class="issuer">{result.issuer}</p>
        {result.snippets.map((snippet) => (
          <p class="snippet">
            <Marked text={snippet} />
          </p>
        ))}
      </div>
    </li>
  );
}

function Pages({ found, query, site }: ResultsProperties) {
  const { searching } = messagesIn(site.language);
  const pages = Math.ceil(found.total / resultsPerPage);
  const { page } = query;
  if (pages < 2 || page > pages) return null;
  return (
    <nav class="turn" aria-label={searching.pages}>
      {page > 1 && (
        <a rel="prev" href={resultsPath({ ...query, page: page - 1 })}>
          {searching.previous}
        </a>
      )}
      <span>{searching.page(page, pages)}</span>
      {page < pages && (
        <a rel="next" href={resultsPath({ ...query, page: page + 1 })}>
          {searching.next}
        </a>
      )}
    </nav>
  );
}
