// The head of every page: what browsers, feed readers, search engines and link previews read.

import type { Page } from './document.tsx';
import { EditionAlternates } from './edition-alternates.tsx';
import { FeedLinks } from './feed-links.tsx';
import { OpenGraph } from './open-graph.tsx';
import type { PageContext } from './page-context.ts';
import { DataBlock } from './structured-data/data-block.tsx';

/**
 * The head of a page. A page without a path is kept out of search engines and has no canonical
 * address; one that stands behind another has the other's.
 */
export function Head({ context, page }: { context: PageContext; page: Page }) {
  const { site, stylesheet } = context;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{page.title === undefined ? site.title : `${page.title} · ${site.title}`}</title>
      <meta name="description" content={page.description} />
      <meta name="color-scheme" content="light dark" />
      <link rel="stylesheet" href={stylesheet} />
      <link rel="icon" href="/icon.svg" type="image/svg+xml" />
      {(page.path === undefined || page.standsBehind !== undefined) && (
        <meta name="robots" content="noindex" />
      )}
      {page.path !== undefined && (
        <link rel="canonical" href={site.origin + (page.standsBehind ?? page.path)} />
      )}
      {page.editions && <EditionAlternates editions={page.editions} site={site} />}
      <FeedLinks page={page} site={site} />
      {page.article &&
        !page.script &&
        page.path !== undefined &&
        page.standsBehind === undefined && <OtherForms path={page.path} />}
      {page.path !== undefined && page.standsBehind === undefined && (
        <OpenGraph page={page} path={page.path} site={site} />
      )}
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
