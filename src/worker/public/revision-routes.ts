// The revisions of an article: their list, each of them, and what changed between two.

import { comparisonPath, revisionPath } from '../../domain/addresses.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import { isSlug } from '../../domain/slug.ts';
import { articleRecordSchema } from '../../domain/stored-records.ts';
import { renderRevisions } from '../../pages/revisions.tsx';
import { redirectTo } from '../http/redirect-to.ts';
import { shortCache } from '../http/respond.ts';
import { answerComparison } from './answer-comparison.ts';
import { answerRevision } from './answer-revision.ts';
import { answerNotFound } from './notices.ts';
import { answerRecord, htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';
import { answerWithdrawn } from './withdrawn-response.ts';

/** `/articles/<slug>/revisions`: all of them, for people. */
export function revisions(context: ReaderContext): Response | Promise<Response> {
  const slug = context.req.param('slug') ?? '';
  if (!isSlug(slug)) return answerNotFound(context);
  return answerRecord(context, articleKey(slug), {
    schema: articleRecordSchema,
    type: htmlType,
    render: (record) => {
      if (record.type === 'article') return renderRevisions(context.var.page, record);
      if (record.type === 'withdrawn') return answerWithdrawn(context, record);
      return redirectTo(context, revisionPath(record.slug));
    },
  });
}

/** `/articles/<slug>/compare?from=1&to=2`: where the form is sent. Without two numbers it leads back to the form. */
export function compare(context: ReaderContext): Response {
  const slug = context.req.param('slug') ?? '';
  if (!isSlug(slug)) return answerNotFound(context);
  const [from, to] = [readNumber(context.req.query('from')), readNumber(context.req.query('to'))];
  const isAsked = from !== undefined && to !== undefined;
  const path = isAsked ? pathOfComparison(slug, from, to) : revisionPath(slug);
  context.header('Cache-Control', shortCache);
  return context.redirect(path, 302);
}

function readNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}

/** Each comparison has one address, the earlier revision first; a revision and itself have the revision's. */
function pathOfComparison(slug: string, from: number, to: number): string {
  if (from === to) return revisionPath(slug, from);
  return comparisonPath(slug, Math.min(from, to), Math.max(from, to));
}

/** `/articles/<slug>/revisions/<n>`, with `.md`, `.json`, `.bib` or `.csl` after it, and `/revisions/<a>..<b>`. */
export function revision(context: ReaderContext): Response | Promise<Response> {
  const slug = context.req.param('slug') ?? '';
  const name = context.req.param('revision') ?? '';
  const [, from, to, suffix = ''] =
    /^([1-9]\d{0,8})(?:\.\.([1-9]\d{0,8})|(\.[a-z]+))?$/.exec(name) ?? [];
  if (from === undefined || !isSlug(slug)) return answerNotFound(context);
  if (to === undefined) return answerRevision(context, slug, Number(from), suffix);
  if (Number(from) < Number(to)) return answerComparison(context, slug, Number(from), Number(to));
  return redirectTo(context, pathOfComparison(slug, Number(from), Number(to)));
}
