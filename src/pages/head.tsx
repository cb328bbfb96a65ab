// The head of every page: what browsers, feed readers, search engines and link previews read.

import { openSearchPath } from '../domain/addresses.ts';
import type { Article } from '../domain/article.ts';
import type { Page } from './document.tsx';
import { FeedLinks } from './feed-links.tsx';
import type { PageContext } from './page-context.ts';

/** What an article adds to the head. Instants are RFC 3339. */
export interface ArticleHead extends Pick<Article, 'issued' | 'issuer' | 'topics'> {
  readonly published: string;
  readonly updated: string;
}

/** The head of a page. A page without a path, and results of a search, are kept out of search engines and have no canonical address. */
export function Head({ context, page }: { context: PageContext; page: Page }) {
  const { site, stylesheet } = context;
  const path = page.search ? undefined : page.path;
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
      {path === undefined ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={site.origin + path} />
      )}
      <FeedLinks page={page} site={site} />
      {path !== undefined && <Preview context={context} page={page} path={path} />}
    </head>
  );
}

/** Open Graph (ogp.me), and the article's other forms. */
function Preview({ context, page, path }: { context: PageContext; page: Page; path: string }) {
  const { site } = context;
  const { article } = page;
  return (
    <>
      {article && <link rel="alternate" type="text/markdown" href={`${path}.md`} />}
      {article && <link rel="alternate" type="application/json" href={`${path}.json`} />}
      <meta property="og:title" content={page.title ?? site.title} />
      <meta property="og:type" content={article ? 'article' : 'website'} />
      <meta property="og:url" content={site.origin + path} />
      <meta property="og:description" content={page.description} />
      <meta property="og:site_name" content={site.title} />
      {article && <meta property="article:published_time" content={article.published} />}
      {article && article.updated !== article.published && (
        <meta property="article:modified_time" content={article.updated} />
      )}
    </>
  );
}
