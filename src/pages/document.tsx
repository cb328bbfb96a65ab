// The frame of every page: head, header, main part and footer, as one complete HTML document.

import type { Child } from 'hono/jsx';
import type { ChineseScript } from '../domain/chinese-script.ts';
import type { Collection } from '../domain/collection.ts';
import type { SearchTerms } from '../domain/search/query.ts';
import type { Editions } from './edition-alternates.tsx';
import { Head } from './head.tsx';
import { messagesIn } from './messages.ts';
import type { ArticleHead } from './open-graph.tsx';
import type { PageContext } from './page-context.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import type { StructuredData } from './structured-data/data-block.tsx';

/** What one page puts into the frame. */
export interface Page {
  /** The page's name; the site's title follows it in `<title>`. Absent on the front page alone. */
  readonly title?: string;
  readonly description: string;
  /** The page's path; absent where the page stands for no address of its own, as an error does. */
  readonly path?: string;
  /** The path of the page that stands for this one: search engines are sent there, and this one stays out. */
  readonly standsBehind?: string;
  /** The collection that the page lists; its feeds are offered first, where it has any. */
  readonly collection?: Collection;
  /** The search whose results the page shows; its feeds are offered first, and search engines are to keep out. */
  readonly search?: SearchTerms;
  readonly article?: ArticleHead;
  /** What the page tells machines of itself. */
  readonly data?: StructuredData;
  /** The article's pages in both Chinese scripts, where it has them. */
  readonly editions?: Editions;
  /** The script that the page speaks, where it is not the site's language: that of an edition. */
  readonly script?: ChineseScript;
  readonly main: Child;
}

/**
 * A complete document, beginning with its doctype. Everything in it is escaped by hono/jsx, except
 * the body of an article, which the article's page inserts as HTML.
 */
export function renderDocument(context: PageContext, page: Page): string {
  const site = page.script ? { ...context.site, language: page.script } : context.site;
  const own = context.site.language;
  const html = (
    <html lang={site.language}>
      <Head context={context} page={page} />
      <body>
        <a class="skip" href="#main">
          {messagesIn(site.language).skipToContent}
        </a>
        <SiteHeader site={site} own={own} path={page.path} />
        <main id="main" tabindex={-1}>
          {page.main}
        </main>
        <SiteFooter site={site} own={own} path={page.path} script={page.script} />
      </body>
    </html>
  );
  return `<!doctype html>\n${String(html)}\n`;
}
