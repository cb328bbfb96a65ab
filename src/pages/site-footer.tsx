// The footer of every page: how to subscribe, who publishes, how the archive works, and the page's address for print.

import { aboutPath, subscribePath } from '../domain/addresses.ts';
import { all } from '../domain/collection.ts';
import type { Site } from '../domain/site.ts';
import { messagesIn } from './messages.ts';
import { SubscribeLine } from './subscribe-line.tsx';

/** The pages that offer the feeds of all bulletins themselves. */
const offering: readonly (string | undefined)[] = ['/', subscribePath];

/** The footer. The address shows on paper only, where there is no address bar. */
export function SiteFooter({ site, path }: { site: Site; path: string | undefined }) {
  const messages = messagesIn(site.language);
  return (
    <footer class="colophon">
      {!offering.includes(path) && <SubscribeLine collection={all} site={site} />}
      <p>
        {messages.publishedBy} <span class="publisher">{site.publisher}</span>
      </p>
      <p class="about-link">
        <a href={aboutPath} {...(path === aboutPath ? { 'aria-current': 'page' } : {})}>
          {messages.aboutArchive.title}
        </a>
      </p>
      {path !== undefined && <p class="address">{site.origin + path}</p>}
    </footer>
  );
}
