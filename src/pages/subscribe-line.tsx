// The line that offers a collection's feeds.

import { all, type Collection, editionOf, namedKindOf } from '../domain/collection.ts';
import type { SearchTerms } from '../domain/search/query.ts';
import type { Site } from '../domain/site.ts';
import { namedFeeds, namedSearchFeeds } from './feed-titles.ts';
import { type Messages, messagesIn } from './messages.ts';

/**
 * A collection's feeds, each by the name of its format, under words that say whose feeds they are.
 * A page may hold the line of one collection and that of all bulletins, so that their ids differ.
 */
export function SubscribeLine({ collection, site }: { collection: Collection; site: Site }) {
  const messages = messagesIn(site.language);
  const id = collection === all ? 'subscribe-all' : 'subscribe';
  return (
    <div class="subscribe">
      <p id={id}>{wordsBefore(collection, messages)}</p>
      <FormatLinks feeds={namedFeeds(collection)} labelled={{ 'aria-labelledby': id }} />
    </div>
  );
}

/** A search's feeds, under words that say so. */
export function SubscribeToSearch({ search, site }: { search: SearchTerms; site: Site }) {
  return (
    <div class="subscribe">
      <p id="subscribe">{messagesIn(site.language).searching.subscribe}</p>
      <FormatLinks feeds={namedSearchFeeds(search)} labelled={{ 'aria-labelledby': 'subscribe' }} />
    </div>
  );
}

function wordsBefore(collection: Collection, messages: Messages): string {
  const kind = namedKindOf(collection);
  const edition = editionOf(collection);
  if (edition) return messages.editions.subscribe[edition];
  return kind ? messages.named[kind].subscribe : messages.subscribeAll;
}

interface FormatLinksProperties {
  feeds: ReturnType<typeof namedFeeds>;
  /** What names the list, since the links say no more than their formats. */
  labelled: { 'aria-labelledby': string } | { 'aria-label': string };
}

/** Links to feeds of one thing, each by the name of its format. */
export function FormatLinks({ feeds, labelled }: FormatLinksProperties) {
  return (
    <ul class="formats" {...labelled}>
      {feeds.map(({ path, type, name }) => (
        <li>
          <a href={path} type={type}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
