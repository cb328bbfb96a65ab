// The footer of every page: how to subscribe, who publishes, how the archive works, and the page's address for print.

import { aboutPath, subscribePath } from '../domain/addresses.ts';
import type { ChineseScript } from '../domain/chinese-script.ts';
import { all, editionCollection } from '../domain/collection.ts';
import type { Site, SiteLanguage } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { SubscribeLine } from './subscribe-line.tsx';

/** The pages that offer the feeds of all bulletins themselves. */
const offering: readonly (string | undefined)[] = ['/', subscribePath];

interface SiteFooterProperties {
  /** The site as the page speaks of it. */
  site: Site;
  /** The site's own language, which the publisher's name is in. */
  own: SiteLanguage;
  path: string | undefined;
  /** The script of the edition that the page shows, where it is one. */
  script: ChineseScript | undefined;
}

/** The footer. The address shows on paper only, where there is no address bar. */
export function SiteFooter({ site, own, path, script }: SiteFooterProperties) {
  const messages = messagesIn(site.language);
  const edition = script && editionCollection(script);
  return (
    <footer class="colophon">
      {edition && <SubscribeLine collection={edition} site={site} />}
      {!offering.includes(path) && <SubscribeLine collection={all} site={site} />}
      <p>
        {messages.publishedBy}{' '}
        <span class="publisher" {...languageMark(own, site)}>
          {site.publisher}
        </span>
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
