// The feeds that a page's head offers to feed readers (autodiscovery).

import {
  all,
  type Collection,
  collectionsOf,
  editionCollection,
  hasFeeds,
} from '../domain/collection.ts';
import { collectionTitle } from '../domain/collection-title.ts';
import { feedEditions } from '../domain/feed-editions.ts';
import type { Site } from '../domain/site.ts';
import type { Page } from './document.tsx';
import { namedFeeds } from './feed-titles.ts';

/**
 * The feeds of the page's own collection, or of the edition that it shows, first; then those of all bulletins, each once. A bulletin
 * adds those of its issuer and topics, in Atom only: with twenty topics the head would be all feeds.
 */
export function FeedLinks({ page, site }: { page: Page; site: Site }) {
  const edition = page.script && editionCollection(page.script);
  const offered = edition && feedEditions(site).includes(edition) ? edition : page.collection;
  const whole = new Set(offered === undefined ? [all] : [offered, all]);
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
