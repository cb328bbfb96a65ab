// Answers with what changed between two revisions of an article.

import { comparisonSchema } from '../../domain/ledger-views.ts';
import { renderComparison } from '../../pages/comparison.tsx';
import { Allowance } from '../http/allowance.ts';
import { respond, revisionCache } from '../http/respond.ts';
import { answerNotFound } from './notices.ts';
import { htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';
import { askView, findOpenArticle, findRevision, tagOf } from './revision-reading.ts';

/** Comparisons take the ledger's time, in which nobody can publish. */
const comparisonAllowance = new Allowance(10, 2);

/** The comparison of two revisions that have a text, the earlier first. It never changes, as they do not. */
export async function answerComparison(
  context: ReaderContext,
  slug: string,
  first: number,
  second: number,
): Promise<Response> {
  const below = { rest: `${first}..${second}`, newest: second };
  const article = await findOpenArticle(context, slug, below);
  if (article instanceof Response) return article;
  const [from, to] = [findRevision(article, first), findRevision(article, second)];
  if (!from || !to || from.kind === 'withdrawal' || to.kind === 'withdrawal') {
    return answerNotFound(context);
  }
  return respond(context.req.raw, {
    body: '',
    render: async () => {
      const view = { kind: 'comparison', slug, from: first, to: second } as const;
      const comparison = await askView(context, view, comparisonSchema, comparisonAllowance);
      if (comparison instanceof Response) return comparison;
      return renderComparison(context.var.page, slug, { from, to }, comparison);
    },
    etag: tagOf(context, [from, to], true),
    type: htmlType,
    cacheControl: revisionCache,
  });
}
