// The feeds that a page's head offers to feed readers (autodiscovery).

import { all, type Collection, collectionsOf, hasFeeds } from '../domain/collection.ts';
import { collectionTitle } from '../domain/collection-title.ts';
import type { Site } from '../domain/site.ts';
import type { Page } from './document.tsx';
import { namedFeeds } from './feed-titles.ts';

/**
 * The feeds of the page's own collection first, then those of all bulletins, each once. A bulletin
 * adds those of its issuer and topics, in Atom only: with twenty topics the head would be all feeds.
 */
export function FeedLinks({ page, site }: { page: Page; site: Site }) {
  const whole = new Set(page.collection === undefined ? [all] : [page.collection, all]);
  return (
    <>
      {[...whole]
        .filter(hasFeeds)
        .map((collection) =>
          namedFeeds(collection).map((feed) => (
            <FeedLink feed={feed} collection={collection} site={site} />
          )),
        )}
      {page.article &&
        collectionsOf(page.article)
          .filter((collection) => collection !== all && hasFeeds(collection))
          .map((collection) =>
            namedFeeds(collection)
              .filter(({ format }) => format === 'atom')
              .map((feed) => <FeedLink feed={feed} collection={collection} site={site} />),
          )}
    </>
  );
}

interface FeedLinkProperties {
  feed: ReturnType<typeof namedFeeds>[number];
  collection: Collection;
  site: Site;
}

function FeedLink({ feed, collection, site }: FeedLinkProperties) {
  const title = `${collectionTitle(collection, site)} · ${feed.name}`;
  return <link rel="alternate" type={feed.type} href={feed.path} title={title} />;
}
