// What a reader may try whose search found nothing.

import { collectionPath } from '../domain/addresses.ts';
import { namedCollection, namedKinds } from '../domain/collection.ts';
import { resultsPath, type SearchQuery } from '../domain/search/query.ts';
import type { FoundRecord, SearchCount } from '../domain/search/record.ts';
import { similarNames } from '../domain/search/similar-names.ts';
import type { Site } from '../domain/site.ts';
import type { Overview } from '../domain/stored-records.ts';
import { messagesIn } from './messages.ts';
import { namesInUse } from './named-kinds.ts';
import { WaysOut } from './ways-out.tsx';

interface SuggestionsProperties {
  found: FoundRecord;
  query: SearchQuery;
  overview: Overview | undefined;
  site: Site;
}

/** That nothing was found, and what else there is: without filters, of each word, under similar names, in the archive. */
export function SearchSuggestions({ found, query, overview, site }: SuggestionsProperties) {
  const { searching } = messagesIn(site.language);
  const { text, order } = query;
  const { withoutFilters } = found;
  return (
    <section class="suggestions">
      <h2>{searching.nothing}</h2>
      <p>{searching.tryThis}</p>
      {withoutFilters && withoutFilters.total > 0 && (
        <ul>
          <li>
            <a href={resultsPath({ text, order })}>{searching.withoutFilters}</a>{' '}
            <Count count={withoutFilters} site={site} />
          </li>
        </ul>
      )}
      <EachTerm found={found} query={query} site={site} />
      {overview && <SimilarNames query={query} overview={overview} site={site} />}
      <WaysOut site={site} />
    </section>
  );
}

function Count({ count, site }: { count: SearchCount; site: Site }) {
  const { found } = messagesIn(site.language).searching;
  return <span>{found(count.total, count.isMore)}</span>;
}

type EachTermProperties = Omit<SuggestionsProperties, 'overview'>;

function EachTerm({ found, query, site }: EachTermProperties) {
  const terms = found.terms.filter(({ total }) => total > 0);
  if (terms.length === 0) return null;
  return (
    <>
      <h3>{messagesIn(site.language).searching.eachTerm}</h3>
      <ul>
        {terms.map(({ text, ...count }) => (
          <li>
            <a href={resultsPath({ ...query, text: quoteIfNeeded(text), page: 1 })}>{text}</a>{' '}
            <Count count={count} site={site} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A term with white space in it was quoted, and falls apart without quotes. */
function quoteIfNeeded(text: string): string {
  return /\s/.test(text) ? `“${text}”` : text;
}

/** How many similar names are offered. */
const mostSimilar = 10;

interface SimilarNamesProperties {
  query: SearchQuery;
  overview: Overview;
  site: Site;
}

function SimilarNames({ query, overview, site }: SimilarNamesProperties) {
  const messages = messagesIn(site.language);
  const names = namedKinds.flatMap((kind) =>
    namesInUse(overview, kind).map((named) => ({ ...named, kind })),
  );
  const similar = similarNames(query.text, names, mostSimilar);
  if (similar.length === 0) return null;
  return (
    <>
      <h3>{messages.searching.similarNames}</h3>
      <ul>
        {similar.map(({ name, kind, total }) => (
          <li>
            <a href={collectionPath(namedCollection(kind, name))}>{name}</a>{' '}
            <span>{messages.named[kind].size(total)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
