// The feeds that a page's head offers to feed readers (autodiscovery).

import { all, collectionsOf, editionCollection, hasFeeds } from '../domain/collection.ts';
import { collectionTitle, searchTitle } from '../domain/collection-title.ts';
import type { SearchTerms } from '../domain/search/query.ts';
import type { Site } from '../domain/site.ts';
import type { Page } from './document.tsx';
import { namedFeeds, namedSearchFeeds } from './feed-titles.ts';

/**
 * The feeds of the page's own collection or search, or of the edition that it shows, first; then those
 * of all bulletins, each once. A bulletin adds those of its issuer and topics, in Atom only: with twenty
 * topics the head would be all feeds.
 */
export function FeedLinks({ page, site }: { page: Page; site: Site }) {
  const offered = page.script ? editionCollection(page.script) : page.collection;
  const whole = new Set(offered === undefined ? [all] : [offered, all]);
  return (
    <>
      {page.search && <SearchFeedLinks search={page.search} site={site} />}
      {[...whole]
        .filter(hasFeeds)
        .map((collection) =>
          namedFeeds(collection).map((feed) => (
            <FeedLink feed={feed} title={collectionTitle(collection, site)} />
          )),
        )}
      {page.article &&
        collectionsOf(page.article)
          .filter((collection) => collection !== all && hasFeeds(collection))
          .map((collection) =>
            namedFeeds(collection)
              .filter(({ format }) => format === 'atom')
              .map((feed) => <FeedLink feed={feed} title={collectionTitle(collection, site)} />),
          )}
    </>
  );
}

function SearchFeedLinks({ search, site }: { search: SearchTerms; site: Site }) {
  return (
    <>
      {namedSearchFeeds(search).map((feed) => (
        <FeedLink feed={feed} title={searchTitle(search, site)} />
      ))}
    </>
  );
}

interface FeedLinkProperties {
  feed: ReturnType<typeof namedFeeds>[number];
  /** What the feed is called, whatever its format. */
  title: string;
}

function FeedLink({ feed, title }: FeedLinkProperties) {
  return (
    <link rel="alternate" type={feed.type} href={feed.path} title={`${title} · ${feed.name}`} />
  );
}
