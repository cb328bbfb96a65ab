// The page about the archive: how it works, and what it promises.

import type { Child } from 'hono/jsx';
import {
  aboutPath,
  opmlPath,
  searchPath,
  sitemapPath,
  subscribePath,
} from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { Overview } from '../domain/stored-records.ts';
import { yearText } from './date-text.ts';
import { renderDocument } from './document.tsx';
import { type AboutSection, aboutSections } from './messages/about/about-messages.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';

const changesTold = ['minor', 'correction', 'withdrawal', 'restoration'] as const;

/** How this archive works, in plain words; with how much there is in it, where there is anything. */
export function renderAboutArchive(context: PageContext, overview: Overview): string {
  const { site } = context;
  const { title, lead } = messagesIn(site.language).aboutArchive;
  const main = (
    <div class="guide">
      <h1>{title}</h1>
      <p class="standfirst">{lead}</p>
      <Holdings overview={overview} site={site} />
      {aboutSections.map((name) => (
        <Section name={name} site={site} />
      ))}
    </div>
  );
  return renderDocument(context, { title, path: aboutPath, description: lead, main });
}

function Holdings({ overview: { total, years }, site }: { overview: Overview; site: Site }) {
  const oldest = years.at(-1);
  if (!oldest) return null;
  const { holdings } = messagesIn(site.language).aboutArchive;
  return <p class="holdings">{holdings(total, yearText(oldest.year, site.language))}</p>;
}

function Section({ name, site }: { name: AboutSection; site: Site }) {
  const { heading, text } = messagesIn(site.language).aboutArchive.sections[name];
  return (
    <section>
      <h2>{heading}</h2>
      {text.map((paragraph) => (
        <p>{paragraph}</p>
      ))}
      {detailsOf[name]?.(site)}
    </section>
  );
}

/** What stands below the words of some sections. */
const detailsOf: Readonly<Partial<Record<AboutSection, (site: Site) => Child>>> = {
  changes: (site) => <Changes site={site} />,
  subscribing: (site) => (
    <WayTo path={subscribePath} name={messagesIn(site.language).subscribing.how} />
  ),
  search: (site) => (
    <WayTo path={searchPath} name={messagesIn(site.language).aboutArchive.toSearch} />
  ),
  formats: (site) => <Forms site={site} />,
  publisher: (site) => <p class="publisher">{site.publisher}</p>,
};

/** The kinds of change by the names that they have on the pages, with what each means for readers. */
function Changes({ site }: { site: Site }) {
  const { changes, aboutArchive } = messagesIn(site.language);
  return (
    <dl class="addresses explained">
      {changesTold.map((kind) => (
        <div>
          <dt>{changes[kind]}</dt>
          <dd>{aboutArchive.changes[kind]}</dd>
        </div>
      ))}
    </dl>
  );
}

function WayTo({ path, name }: { path: string; name: string }) {
  return (
    <ul class="ways">
      <li>
        <a href={path}>{name}</a>
      </li>
    </ul>
  );
}

/** What stands after the address of a bulletin, and the lists that have addresses of their own. */
function Forms({ site }: { site: Site }) {
  const { forms } = messagesIn(site.language).aboutArchive;
  return (
    <dl class="addresses explained">
      {(['md', 'json', 'txt'] as const).map((suffix) => (
        <div>
          <dt>
            <code>.{suffix}</code>
          </dt>
          <dd>{forms[suffix]}</dd>
        </div>
      ))}
      {[
        { path: opmlPath, does: forms.feeds },
        { path: sitemapPath, does: forms.sitemap },
      ].map(({ path, does }) => (
        <div>
          <dt>
            <a href={path}>
              <code>{path}</code>
            </a>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
