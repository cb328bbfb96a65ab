// The frame of every page: head, header, main part and footer, as one complete HTML document.

import type { Child } from 'hono/jsx';
import type { Collection } from '../domain/collection.ts';
import type { SearchTerms } from '../domain/search/query.ts';
import { type ArticleHead, Head } from './head.tsx';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** What one page puts into the frame. */
export interface Page {
  /** The page's name; the site's title follows it in `<title>`. Absent on the front page alone. */
  readonly title?: string;
  readonly description: string;
  /** The page's path; absent where the page stands for no address of its own, as an error does. */
  readonly path?: string;
  /** The collection that the page lists; its feeds are offered first, where it has any. */
  readonly collection?: Collection;
  /** The search whose results the page shows; its feeds are offered first, and search engines are to keep out. */
  readonly search?: SearchTerms;
  readonly article?: ArticleHead;
  readonly main: Child;
}

/**
 * A complete document, beginning with its doctype. Everything in it is escaped by hono/jsx, except
 * the body of an article, which the article's page inserts as HTML.
 */
export function renderDocument(context: PageContext, page: Page): string {
  const { site } = context;
  const html = (
    <html lang={site.language}>
      <Head context={context} page={page} />
      <body>
        <a class="skip" href="#main">
          {messagesIn(site.language).skipToContent}
        </a>
        <SiteHeader site={site} path={page.path} />
        <main id="main" tabindex={-1}>
          {page.main}
        </main>
        <SiteFooter site={site} path={page.path} />
      </body>
    </html>
  );
  return `<!doctype html>\n${String(html)}\n`;
}
