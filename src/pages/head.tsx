// The head of every page: what browsers, feed readers, search engines and link previews read.

import { openSearchPath } from '../domain/addresses.ts';
import type { Page } from './document.tsx';
import { EditionAlternates } from './edition-alternates.tsx';
import { FeedLinks } from './feed-links.tsx';
import { OpenGraph } from './open-graph.tsx';
import type { PageContext } from './page-context.ts';
import { DataBlock } from './structured-data/data-block.tsx';

/**
 * The head of a page. A page without a path, and the results of a search, are kept out of search
 * engines and have no canonical address; a page that stands behind another has the other's.
 */
export function Head({ context, page }: { context: PageContext; page: Page }) {
  const { site, stylesheet } = context;
  const path = page.search ? undefined : page.path;
  const own = page.standsBehind === undefined ? path : undefined;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === undefined ? site.title : `${page.title} · ${site.title}`}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        href={openSearchPath}
        title={site.title}
      />
      {own === undefined && <meta name="robots" content="noindex" />}
      {path !== undefined && (
        <link rel="canonical" href={site.origin + (page.standsBehind ?? path)} />
      )}
      {page.editions && <EditionAlternates editions={page.editions} site={site} />}
      <FeedLinks page={page} site={site} />
      {page.article && !page.script && own !== undefined && <OtherForms path={own} />}
      {own !== undefined && <OpenGraph page={page} path={own} site={site} />}
      {page.data && <DataBlock data={page.data} />}
    </head>
  );
}

/** An article's other forms. */
function OtherForms({ path }: { path: string }) {
  return (
    <>
      <link rel="alternate" type="text/markdown" href={`${path}.md`} />
      <link rel="alternate" type="application/json" href={`${path}.json`} />
      <link rel="alternate" type="text/plain" href={`${path}.txt`} />
    </>
  );
}
