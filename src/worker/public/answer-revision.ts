// Answers with one revision of an article in one of its forms.

import * as v from 'valibot';
import { revisionTextSchema } from '../../domain/ledger-views.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import type { StoredArticle } from '../../domain/stored-records.ts';
import { renderWithdrawalRevision } from '../../pages/revision.tsx';
import { mementoHeaders } from '../http/memento.ts';
import { respond, revisionCache, shortCache } from '../http/respond.ts';
import { answerNotFound } from './notices.ts';
import { htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';
import { revisionForms } from './revision-forms.ts';
import { askView, findOpenArticle, findRevision, tagOf } from './revision-reading.ts';

/**
 * A revision as `suffix` asks for it: the present one from the article's record, an older one from
 * the ledger, which is asked only where the client does not have it already.
 */
export async function answerRevision(
  context: ReaderContext,
  slug: string,
  number: number,
  suffix: string,
): Promise<Response> {
  const form = revisionForms[suffix];
  if (!form) return answerNotFound(context);
  const below = { rest: `${number}${suffix}`, newest: number };
  const article = await findOpenArticle(context, slug, below);
  if (article instanceof Response) return article;
  const revision = findRevision(article, number);
  if (!revision) return answerNotFound(context);
  if (revision.kind === 'withdrawal') {
    return suffix === '' ? answerWithdrawal(context, article, revision) : answerNotFound(context);
  }
  const { origin } = context.var.page.site;
  return respond(context.req.raw, {
    body: '',
    render: async () => {
      const text =
        revision === article.revisions.at(-1)
          ? v.parse(revisionTextSchema, article)
          : await askView(context, { kind: 'revision', slug, number }, revisionTextSchema);
      if (text instanceof Response) return text;
      return form.render(context.var.page, { article, revision, text });
    },
    etag: tagOf(context, [revision], form.isOurs),
    type: form.type,
    cacheControl: revisionCache,
    headers: mementoHeaders(origin, slug, article.revisions, revision),
  });
}

/** No memento, since it has no text; nor for ever, since the title is that of today. */
function answerWithdrawal(
  context: ReaderContext,
  article: StoredArticle,
  revision: PublicRevision,
): Promise<Response> {
  return respond(context.req.raw, {
    body: renderWithdrawalRevision(context.var.page, article, revision),
    etag: tagOf(context, [revision, article.revisions.at(-1) ?? revision], true),
    type: htmlType,
    cacheControl: shortCache,
  });
}
