// The page of the search: the form, and under it what was found, or what to look for.

import type { Child } from 'hono/jsx';
import { collectionPath, searchPath } from '../domain/addresses.ts';
import { namedCollection, namedKinds, yearCollection } from '../domain/collection.ts';
import { resultsPath, type SearchProblem, type SearchQuery } from '../domain/search/query.ts';
import type { FoundRecord } from '../domain/search/record.ts';
import type { Site } from '../domain/site.ts';
import type { Overview } from '../domain/stored-records.ts';
import { collectionName } from './collection-name.ts';
import { renderDocument } from './document.tsx';
import { messagesIn } from './messages.ts';
import { NameList } from './name-list.tsx';
import { namesInUse } from './named-kinds.ts';
import type { PageContext } from './page-context.ts';
import { SearchForm } from './search-form.tsx';
import { SearchResults } from './search-results.tsx';
import { SearchSuggestions } from './search-suggestions.tsx';

/** What every state of the page shows: the search as asked, and what there is to choose from where that could be read. */
export interface Searched {
  readonly query: SearchQuery;
  readonly overview: Overview | undefined;
}

/** How many topics, and issuers, are offered to start from. */
const mostOffered = 24;

/** The page before anything was searched for, with the topics and issuers that have the most bulletins. */
export function renderSearchStart(
  context: PageContext,
  { query, overview }: Searched & { overview: Overview },
): string {
  const { site } = context;
  const { searching, named } = messagesIn(site.language);
  const lists = namedKinds
    .map((kind) => ({ kind, names: namesInUse(overview, kind) }))
    .filter(({ names }) => names.length > 0);
  const main = (
    <>
      <Opening context={context} searched={{ query, overview }} />
      <Browse query={query} site={site} />
      {lists.map(({ kind, names }) => (
        <section>
          <h2>{named[kind].browse}</h2>
          <NameList
            kind={kind}
            names={names.toSorted((a, b) => b.total - a.total).slice(0, mostOffered)}
          />
        </section>
      ))}
    </>
  );
  const { name: title, lead: description } = searching;
  return renderDocument(context, { title, path: searchPath, description, main });
}

/** Who chose filters and typed nothing is led to the pages that list what is in them. */
function Browse({ query: { year, issuer, topic }, site }: { query: SearchQuery; site: Site }) {
  const chosen = [
    ...(year === undefined ? [] : [yearCollection(year)]),
    ...(issuer === undefined ? [] : [namedCollection('issuer', issuer)]),
    ...(topic === undefined ? [] : [namedCollection('topic', topic)]),
  ];
  if (chosen.length === 0) return null;
  return (
    <section>
      <p>{messagesIn(site.language).searching.noWords}</p>
      <ul class="ways">
        {chosen.map((collection) => (
          <li>
            <a href={collectionPath(collection)}>{collectionName(collection, site.language)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The page of results, or of suggestions where there are none. */
export function renderSearch(
  context: PageContext,
  { query, overview, found }: Searched & { found: FoundRecord },
): string {
  const { site } = context;
  const { searching } = messagesIn(site.language);
  const main = (
    <>
      <Opening context={context} searched={{ query, overview }}>
        {found.isIndexing && <p class="change">{searching.indexing}</p>}
      </Opening>
      {found.total > 0 ? (
        <SearchResults found={found} query={query} site={site} />
      ) : (
        <SearchSuggestions found={found} query={query} overview={overview} site={site} />
      )}
    </>
  );
  return renderDocument(context, {
    title: `${query.text} · ${searching.name}`,
    path: resultsPath(query),
    description: searching.lead,
    search: query,
    main,
  });
}

/** The page of a 400: what is wrong with what was asked, all of it, and the form to mend it in. */
export function renderBadSearch(
  context: PageContext,
  { problems, ...searched }: Searched & { problems: readonly SearchProblem[] },
): string {
  const { searching } = messagesIn(context.site.language);
  const main = (
    <Opening context={context} searched={searched}>
      <div class="change">
        <strong>{searching.problemsTitle}</strong>
        <ul>
          {problems.map((problem) => (
            <li>{searching.problems[problem]}</li>
          ))}
        </ul>
      </div>
    </Opening>
  );
  const { name: title, problemsTitle: description } = searching;
  return renderDocument(context, { title, description, main });
}

/** The page of a 503: the ledger cannot search now. Nothing is said about what there is. */
export function renderSearchBusy(context: PageContext, searched: Searched): string {
  const { searching } = messagesIn(context.site.language);
  const main = (
    <Opening context={context} searched={searched}>
      <div class="change">
        <strong>{searching.busyTitle}</strong>
        <p>{searching.busyText}</p>
      </div>
    </Opening>
  );
  const { name: title, busyText: description } = searching;
  return renderDocument(context, { title, description, main });
}

interface OpeningProperties {
  context: PageContext;
  searched: Searched;
  children?: Child;
}

/** The heading, what there is to say first, and the form. */
function Opening({ context, searched, children }: OpeningProperties) {
  const { site } = context;
  const { name, lead } = messagesIn(site.language).searching;
  return (
    <div class="opening">
      <h1>{name}</h1>
      <p>{lead}</p>
      {children}
      <SearchForm site={site} query={searched.query} overview={searched.overview} />
    </div>
  );
}
