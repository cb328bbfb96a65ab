// An article: its page, its Markdown source, and its record for machines.

import { articlePath } from '../../domain/addresses.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import type { Site } from '../../domain/site.ts';
import { isSlug } from '../../domain/slug.ts';
import {
  articleRecordSchema,
  type StoredArticle,
  type WithdrawnArticle,
} from '../../domain/stored-records.ts';
import { renderArticle } from '../../pages/article.tsx';
import { renderWithdrawn, renderWithdrawnText } from '../../pages/withdrawn.tsx';
import { redirectTo } from '../http/redirect-to.ts';
import { answerNotFound } from './notices.ts';
import { answerRecord, htmlType } from './page-response.ts';
import { publicFiles } from './public-files.ts';
import type { ReaderContext } from './reader-context.ts';

interface Form {
  readonly type: string;
  readonly render: (context: ReaderContext, article: StoredArticle) => string;
  /** What is said in the place of a withdrawn article (410). */
  readonly renderWithdrawn: (context: ReaderContext, article: WithdrawnArticle) => string;
}

const page: Form = {
  type: htmlType,
  render: (context, article) => renderArticle(context.var.page, article),
  renderWithdrawn: (context, article) => renderWithdrawn(context.var.page, article),
};

const forms: Readonly<Record<string, Form>> = {
  '': page,
  '.md': {
    type: 'text/markdown; charset=utf-8',
    render: (_, article) => article.source,
    renderWithdrawn: (context, article) => renderWithdrawnText(context.var.page, article),
  },
  '.json': {
    type: 'application/json',
    render: (context, article) => JSON.stringify(publicArticle(context.var.page.site, article)),
    renderWithdrawn: (context, { type: _, ...article }) =>
      JSON.stringify({ url: urlOf(context.var.page.site, article.slug), ...article }),
  },
};

/** `/articles/<slug>`, with `.md` or `.json` after it. A former slug answers 301 to the present one, a withdrawn article 410. */
export async function article(context: ReaderContext): Promise<Response> {
  const name = context.req.param('name') ?? '';
  const suffix = /\.[a-z]+$/.exec(name)?.[0] ?? '';
  const slug = name.slice(0, name.length - suffix.length);
  const form = forms[suffix];
  if (!form || !isSlug(slug)) return answerNotFound(context);
  return answerRecord(context, articleKey(slug), {
    schema: articleRecordSchema,
    type: form.type,
    render: (record) => {
      if (record.type === 'article') return form.render(context, record);
      if (record.type === 'withdrawn') return form.renderWithdrawn(context, record);
      return redirectTo(context, `${articlePath(record.slug)}${suffix}`);
    },
  });
}

function urlOf(site: Site, slug: string): string {
  return site.origin + articlePath(slug);
}

/** The record of an article as machines get it: absolute addresses, and the SHA-256 of what `.md` serves. */
function publicArticle(site: Site, stored: StoredArticle) {
  const { type: _, html, previous, next, images, attachments, importedFrom, ...article } = stored;
  const { number, sha256 } = stored.revisions.at(-1) ?? {};
  return {
    url: urlOf(site, stored.slug),
    revision: number,
    sha256,
    ...article,
    content_html: html,
    ...publicFiles(site, { images, attachments, importedFrom }),
    ...(previous ? { previous: { ...previous, url: urlOf(site, previous.slug) } } : {}),
    ...(next ? { next: { ...next, url: urlOf(site, next.slug) } } : {}),
  };
}
