// The line that offers the feeds.

import type { Site } from '../domain/site.ts';
import { namedFeeds } from './feed-titles.ts';
import { messagesIn } from './messages.ts';

/** The feeds of all bulletins, each by the name of its format. */
export function SubscribeLine({ site }: { site: Site }) {
  return (
    <div class="subscribe">
      <p id="subscribe">{messagesIn(site.language).subscribe}</p>
      <ul aria-labelledby="subscribe">
        {namedFeeds.map(({ path, type, name }) => (
          <li>
            <a href={path} type={type}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
