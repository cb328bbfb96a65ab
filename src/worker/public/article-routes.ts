// An article: its page, its Markdown source, its record for machines, its text, and its citations.

import { articlePath, editionPath } from '../../domain/addresses.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import type { Site } from '../../domain/site.ts';
import { isSlug } from '../../domain/slug.ts';
import {
  articleRecordSchema,
  type DerivedEdition,
  type StoredArticle,
} from '../../domain/stored-records.ts';
import { renderArticle } from '../../pages/article.tsx';
import { renderArticleText } from '../../pages/article-text.ts';
import { renderBibtex } from '../../pages/citation/bibtex.ts';
import { presentlyCited } from '../../pages/citation/cited.ts';
import { renderCslJson } from '../../pages/citation/csl-json.ts';
import type { PageContext } from '../../pages/page-context.ts';
import { originalLinks } from '../http/memento.ts';
import { redirectTo } from '../http/redirect-to.ts';
import { answerNotFound } from './notices.ts';
import { answerRecord, htmlType } from './page-response.ts';
import { publicFiles } from './public-files.ts';
import type { ReaderContext } from './reader-context.ts';
import { bibtexType, cslType } from './revision-forms.ts';
import { answerWithdrawn } from './withdrawn-response.ts';

interface Form {
  readonly type: string;
  readonly render: (page: PageContext, article: StoredArticle) => string;
}

const forms: Readonly<Record<string, Form>> = {
  '': { type: htmlType, render: renderArticle },
  '.md': { type: 'text/markdown; charset=utf-8', render: (_, article) => article.source },
  '.json': {
    type: 'application/json',
    render: ({ site }, article) => JSON.stringify(publicArticle(site, article)),
  },
  '.txt': { type: 'text/plain; charset=utf-8', render: renderArticleText },
  '.bib': {
    type: bibtexType,
    render: ({ site }, article) => renderBibtex(presentlyCited(article, site), site),
  },
  '.csl': {
    type: cslType,
    render: ({ site }, article) => renderCslJson(presentlyCited(article, site), site),
  },
};

/** `/articles/<slug>`, with the suffix of a form after it. A former slug answers 301 to the present one, a withdrawn article 410. */
export async function article(context: ReaderContext): Promise<Response> {
  const name = context.req.param('name') ?? '';
  const suffix = /\.[a-z]+$/.exec(name)?.[0] ?? '';
  const slug = name.slice(0, name.length - suffix.length);
  const form = forms[suffix];
  if (!form || !isSlug(slug)) return answerNotFound(context);
  return answerRecord(context, articleKey(slug), {
    schema: articleRecordSchema,
    type: form.type,
    ...(suffix === ''
      ? { headers: { Link: originalLinks(context.var.page.site.origin, slug) } }
      : {}),
    render: (record) => {
      if (record.type === 'article') return form.render(context.var.page, record);
      if (record.type === 'withdrawn') return answerWithdrawn(context, record, suffix);
      return redirectTo(context, `${articlePath(record.slug)}${suffix}`);
    },
  });
}

function urlOf(site: Site, slug: string): string {
  return site.origin + articlePath(slug);
}

/** Where the edition in the other script is; what is derived is not given out beside its original. */
function editionOf(site: Site, slug: string, { lang }: DerivedEdition) {
  return { lang, url: site.origin + editionPath(slug, lang) };
}

/** The record of an article as machines get it: absolute addresses, and the SHA-256 of what `.md` serves. */
function publicArticle(site: Site, stored: StoredArticle) {
  const { type: _, html, previous, next, derived, ...rest } = stored;
  const { images, attachments, importedFrom, ...article } = rest;
  const { number, sha256 } = stored.revisions.at(-1) ?? {};
  return {
    url: urlOf(site, stored.slug),
    revision: number,
    sha256,
    ...article,
    content_html: html,
    ...(derived ? { edition: editionOf(site, stored.slug, derived) } : {}),
    ...publicFiles(site, { images, attachments, importedFrom }),
    ...(previous ? { previous: { ...previous, url: urlOf(site, previous.slug) } } : {}),
    ...(next ? { next: { ...next, url: urlOf(site, next.slug) } } : {}),
  };
}
