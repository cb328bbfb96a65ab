// The forms of a revision: its page, its source, its record, and its citations for programs.

import { articlePath, revisionPath } from '../../domain/addresses.ts';
import type { RevisionText } from '../../domain/ledger-views.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import type { StoredArticle } from '../../domain/stored-records.ts';
import { renderBibtex } from '../../pages/citation/bibtex.ts';
import { type Cited, citedOf } from '../../pages/citation/cited.ts';
import { renderCslJson } from '../../pages/citation/csl-json.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { renderRevision } from '../../pages/revision.tsx';
import { htmlType } from './page-response.ts';

/** One revision of an open article, with its text. */
export interface ShownRevision {
  readonly article: StoredArticle;
  readonly revision: PublicRevision;
  readonly text: RevisionText;
}

/** A form. `isOurs`: its bytes come from this program, and change where the program does. */
export interface RevisionForm {
  readonly type: string;
  readonly isOurs: boolean;
  readonly render: (page: PageContext, shown: ShownRevision) => string;
}

/** The media types in which citations are saved. */
export const bibtexType = 'application/x-bibtex; charset=utf-8';
export const cslType = 'application/vnd.citationstyles.csl+json';

/** The forms by what follows the number in the address. */
export const revisionForms: Readonly<Record<string, RevisionForm>> = {
  '': {
    type: htmlType,
    isOurs: true,
    render: (page, { article, revision, text }) => renderRevision(page, article, revision, text),
  },
  // The very bytes that the SHA-256 stands for.
  '.md': {
    type: 'text/markdown; charset=utf-8',
    isOurs: false,
    render: (_, { text }) => text.source,
  },
  '.json': { type: 'application/json', isOurs: true, render: renderRecord },
  '.bib': {
    type: bibtexType,
    isOurs: true,
    render: (page, shown) => renderBibtex(citedFrom(page, shown), page.site),
  },
  '.csl': {
    type: cslType,
    isOurs: true,
    render: (page, shown) => renderCslJson(citedFrom(page, shown), page.site),
  },
};

function citedFrom({ site }: PageContext, { article, revision, text }: ShownRevision): Cited {
  const { id, slug } = article;
  return citedOf({ id, slug, ...text }, revision, site);
}

/** The record of a revision as machines get it, with absolute addresses. */
function renderRecord({ site }: PageContext, { article, revision, text }: ShownRevision): string {
  const { number, ...rest } = revision;
  const { html, headings: _, ...said } = text;
  return JSON.stringify({
    url: site.origin + revisionPath(article.slug, number),
    article: site.origin + articlePath(article.slug),
    id: article.id,
    slug: article.slug,
    revision: number,
    ...rest,
    ...said,
    content_html: html,
  });
}
