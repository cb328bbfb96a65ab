// The header of every page: the site's name and the ways into it.

import { searchPath, subscribePath } from '../domain/addresses.ts';
import type { Site, SiteLanguage } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { type Messages, messagesIn } from './messages.ts';

interface SiteHeaderProperties {
  /** The site as the page speaks of it. */
  site: Site;
  /** The site's own language, which its name is in. */
  own: SiteLanguage;
  path: string | undefined;
}

/** The header. On the front page the site's name is the page's heading, and the description stands under it. */
export function SiteHeader({ site, own, path }: SiteHeaderProperties) {
  const messages = messagesIn(site.language);
  return (
    <header class={path === '/' ? 'masthead front' : 'masthead'}>
      {path === '/' ? (
        <div class="name">
          <h1>{site.title}</h1>
          <p>{site.description}</p>
        </div>
      ) : (
        <p class="name" {...languageMark(own, site)}>
          <a href="/">{site.title}</a>
        </p>
      )}
      <nav aria-label={messages.siteNavigation}>
        <ul>
          {places(messages).map(({ path: target, name }) => (
            <li>
              <a href={target} {...markCurrent(target, path)}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

/** Results of a search stand under its address, but are another page than the link leads to. */
function markCurrent(target: string, path: string | undefined) {
  if (path === target) return { 'aria-current': 'page' as const };
  return path?.startsWith(`${target}?`) ? { 'aria-current': 'true' as const } : {};
}

function places(messages: Messages): { path: string; name: string }[] {
  return [
    { path: '/', name: messages.latest },
    { path: '/archive', name: messages.archive },
    { path: searchPath, name: messages.searching.name },
    { path: subscribePath, name: messages.subscribe },
  ];
}
