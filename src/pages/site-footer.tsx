// The footer of every page: how to subscribe, who publishes, and the page's address for print.

import type { Site } from '../domain/site.ts';
import { messagesIn } from './messages.ts';
import { SubscribeLine } from './subscribe-line.tsx';

/** The footer. The address shows on paper only, where there is no address bar. */
export function SiteFooter({ site, path }: { site: Site; path: string | undefined }) {
  const messages = messagesIn(site.language);
  return (
    <footer class="colophon">
      {path !== '/' && <SubscribeLine site={site} />}
      <p>
        {messages.publishedBy} <span class="publisher">{site.publisher}</span>
      </p>
      {path !== undefined && <p class="address">{site.origin + path}</p>}
    </footer>
  );
}
