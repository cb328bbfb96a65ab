// What is said in the place of anything of a withdrawn article: 410, with the reason.

import { articlePath } from '../../domain/addresses.ts';
import type { WithdrawnArticle } from '../../domain/stored-records.ts';
import { renderWithdrawn, renderWithdrawnText } from '../../pages/withdrawn.tsx';
import { shortCache } from '../http/respond.ts';
import { htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';

/** 410 as a page; as text or JSON where the address asked for a source or a record. */
export function answerWithdrawn(
  context: ReaderContext,
  record: WithdrawnArticle,
  suffix = '',
): Response {
  const { page } = context.var;
  const headers = { 'Cache-Control': shortCache };
  if (suffix === '.json' || suffix === '.csl') {
    const { type: _, ...rest } = record;
    const json = JSON.stringify({ url: page.site.origin + articlePath(record.slug), ...rest });
    return context.body(json, 410, { ...headers, 'Content-Type': 'application/json' });
  }
  if (suffix !== '') {
    const type = 'text/plain; charset=utf-8';
    return context.body(renderWithdrawnText(page, record), 410, {
      ...headers,
      'Content-Type': type,
    });
  }
  return context.body(renderWithdrawn(page, record), 410, { ...headers, 'Content-Type': htmlType });
}
