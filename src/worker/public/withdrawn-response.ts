// What is said in the place of anything of a withdrawn article: 410, with the reason.

import { articlePath } from '../../domain/addresses.ts';
import type { WithdrawnArticle } from '../../domain/stored-records.ts';
import { renderWithdrawn, renderWithdrawnText } from '../../pages/withdrawn.tsx';
import { shortCache } from '../http/respond.ts';
import { htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';

/**
 * 410 as a page, or as JSON or text where the address asked for a form by its suffix. Without
 * validators, since no condition turns it into 304 (RFC 9110, 13.2.1).
 */
export function answerWithdrawn(
  context: ReaderContext,
  record: WithdrawnArticle,
  suffix = '',
): Response {
  const { page } = context.var;
  const answer = (body: string, type: string) =>
    context.body(body, 410, { 'Cache-Control': shortCache, 'Content-Type': type });
  if (suffix === '') return answer(renderWithdrawn(page, record), htmlType);
  if (suffix === '.json' || suffix === '.csl') {
    const { type: _, ...rest } = record;
    const url = page.site.origin + articlePath(record.slug);
    return answer(JSON.stringify({ url, ...rest }), 'application/json');
  }
  return answer(renderWithdrawnText(page, record), 'text/plain; charset=utf-8');
}
