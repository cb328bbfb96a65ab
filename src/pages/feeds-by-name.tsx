// The feeds of every topic, or of every issuer.

import { collectionPath } from '../domain/addresses.ts';
import { type NamedKind, namedCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import type { Overview } from '../domain/stored-records.ts';
import { namedFeeds } from './feed-titles.ts';
import { messagesIn } from './messages.ts';
import { namesOf } from './named-kinds.ts';
import { FormatLinks } from './subscribe-line.tsx';

interface FeedsByNameProperties {
  kind: NamedKind;
  overview: Overview;
  site: Site;
}

/** Each name with its three feeds, also where it has no bulletins now: others may come. Nothing without names. */
export function FeedsByName({ kind, overview, site }: FeedsByNameProperties) {
  const names = namesOf(overview, kind);
  if (names.length === 0) return null;
  return (
    <section class="by-name">
      <h2>{messagesIn(site.language).named[kind].subscribeBy}</h2>
      <ul>
        {names.map(({ name }) => (
          <li>
            <a href={collectionPath(namedCollection(kind, name))}>{name}</a>
            <FormatLinks
              feeds={namedFeeds(namedCollection(kind, name))}
              labelled={{ 'aria-label': name }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
