// The header of every page: the site's name and the ways into it.

import type { Site } from '../domain/site.ts';
import { messagesIn } from './messages.ts';

/** The header. On the front page the site's name is the page's heading, and the description stands under it. */
export function SiteHeader({ site, path }: { site: Site; path: string | undefined }) {
  const messages = messagesIn(site.language);
  const current = (target: string) => (path === target ? { 'aria-current': 'page' as const } : {});
  return (
    <header class={path === '/' ? 'masthead front' : 'masthead'}>
      {path === '/' ? (
        <div class="name">
          <h1>{site.title}</h1>
          <p>{site.description}</p>
        </div>
      ) : (
        <p class="name">
          <a href="/">{site.title}</a>
        </p>
      )}
      <nav aria-label={messages.siteNavigation}>
        <ul>
          <li>
            <a href="/" {...current('/')}>
              {messages.latest}
            </a>
          </li>
          <li>
            <a href="/archive" {...current('/archive')}>
              {messages.archive}
            </a>
          </li>
        </ul>
      </nav>
    </header>
  );
}
