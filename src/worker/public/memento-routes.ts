// Earlier states of an article for programs (RFC 7089): the TimeMap lists them, the TimeGate leads to the one of a time.

import { revisionPath, timeGatePath, timeMapPath } from '../../domain/addresses.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import { mementoAt } from '../../domain/mementos.ts';
import { isSlug } from '../../domain/slug.ts';
import { articleRecordSchema } from '../../domain/stored-records.ts';
import { parseHttpDate } from '../http/conditional.ts';
import { linkFormat, renderTimeMap, timeGateLinks } from '../http/memento.ts';
import { redirectTo } from '../http/redirect-to.ts';
import { noCache } from '../http/respond.ts';
import { readArticleRecord } from './article-record.ts';
import { answerNotFound } from './notices.ts';
import { answerRecord } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';
import { answerWithdrawn } from './withdrawn-response.ts';

/** `/articles/<slug>/timemap`: every revision that has a text. */
export function timeMap(context: ReaderContext): Response | Promise<Response> {
  const slug = context.req.param('slug') ?? '';
  if (!isSlug(slug)) return answerNotFound(context);
  const { origin } = context.var.page.site;
  return answerRecord(context, articleKey(slug), {
    schema: articleRecordSchema,
    type: linkFormat,
    render: (record) => {
      if (record.type === 'article') return renderTimeMap(origin, slug, record.revisions);
      if (record.type === 'withdrawn') return answerWithdrawn(context, record);
      return redirectTo(context, timeMapPath(record.slug));
    },
  });
}

/**
 * `/articles/<slug>/timegate`: 302 to the revision that held at the time of Accept-Datetime, or to the
 * present one where there is no such header (section 4.2, pattern 2.1). Of what is no HTTP date: 400.
 */
export async function timeGate(context: ReaderContext): Promise<Response> {
  const slug = context.req.param('slug') ?? '';
  if (!isSlug(slug)) return answerNotFound(context);
  const asked = context.req.header('accept-datetime');
  const instant = asked === undefined ? Number.POSITIVE_INFINITY : parseHttpDate(asked.trim());
  // Whoever asks gets an answer of their own, and not every cache between heeds Vary.
  context.header('Cache-Control', noCache);
  context.header('Vary', 'accept-datetime');
  if (instant === undefined) {
    return context.text(`${badDatetime}\n`, 400);
  }
  const record = await readArticleRecord(context, slug);
  if (record instanceof Response) return record;
  if (record.type === 'withdrawn') return answerWithdrawn(context, record);
  if (record.type === 'redirect') return redirectTo(context, timeGatePath(record.slug));
  const memento = mementoAt(record.revisions, instant);
  if (!memento) return answerNotFound(context);
  context.header('Link', timeGateLinks(context.var.page.site.origin, slug, record.revisions));
  return context.redirect(revisionPath(slug, memento.number), 302);
}

const badDatetime =
  'Accept-Datetime must be a date of HTTP, such as Thu, 19 Feb 2009 08:00:00 GMT (RFC 7089, section 2.1.1).';
