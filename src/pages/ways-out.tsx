// Where to go from a page that does not have what its reader came for.

import type { Site } from '../domain/site.ts';
import { messagesIn } from './messages.ts';

/** Links to the front page and the archive. */
export function WaysOut({ site }: { site: Site }) {
  const messages = messagesIn(site.language);
  return (
    <ul class="ways">
      <li>
        <a href="/">{messages.toHome}</a>
      </li>
      <li>
        <a href="/archive">{messages.toArchive}</a>
      </li>
    </ul>
  );
}
