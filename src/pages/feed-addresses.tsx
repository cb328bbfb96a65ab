// The addresses to copy into a feed reader: the feeds of all bulletins, and the list of every feed.

import { opmlPath } from '../domain/addresses.ts';
import { chineseScripts } from '../domain/chinese-script.ts';
import { all, editionCollection } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import { namedFeeds } from './feed-titles.ts';
import { messagesIn } from './messages.ts';

/** What a feed reader is given: a name, what it is for, and the whole address, to see and to copy. */
export function FeedAddresses({ site }: { site: Site }) {
  const { allBulletins, formats, everyFeed, everyFeedNote } = messagesIn(site.language).subscribing;
  return (
    <section>
      <h2>{allBulletins}</h2>
      <dl class="addresses">
        {namedFeeds(all).map(({ name, format, path, type }) => (
          <Address name={name} note={formats[format]} path={path} type={type} site={site} />
        ))}
      </dl>
      <EditionAddresses site={site} />
      <h2>{everyFeed}</h2>
      <dl class="addresses">
        <Address name="OPML" note={everyFeedNote} path={opmlPath} type="text/x-opml" site={site} />
      </dl>
    </section>
  );
}

/** The same for everything in each script. What the formats are for was said above. */
function EditionAddresses({ site }: { site: Site }) {
  const { feeds, feedsNote } = messagesIn(site.language).editions;
  return chineseScripts.map((script) => (
    <>
      <h2>{feeds[script]}</h2>
      <p>{feedsNote[script]}</p>
      <dl class="addresses">
        {namedFeeds(editionCollection(script)).map(({ name, path, type }) => (
          <Address name={name} path={path} type={type} site={site} />
        ))}
      </dl>
    </>
  ));
}

interface AddressProperties {
  name: string;
  note?: string;
  path: string;
  type: string;
  site: Site;
}

/** A link, so that its address can be copied with a mouse, a finger or the keyboard alone. */
function Address({ name, note, path, type, site }: AddressProperties) {
  const address = site.origin + path;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {note !== undefined && <p>{note}</p>}
        <a href={address} type={type}>
          {address}
        </a>
      </dd>
    </div>
  );
}
