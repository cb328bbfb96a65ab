// The revisions of an article: their list, each of them, and what changed between two.

import * as v from 'valibot';
import { comparisonPath, revisionPath } from '../../domain/addresses.ts';
import { articleKey } from '../../domain/kv-keys.ts';
import {
  comparisonSchema,
  type LedgerView,
  revisionTextSchema,
} from '../../domain/ledger-views.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import { isSlug } from '../../domain/slug.ts';
import { articleRecordSchema, type StoredArticle } from '../../domain/stored-records.ts';
import { renderComparison } from '../../pages/comparison.tsx';
import { renderWithdrawalRevision } from '../../pages/revision.tsx';
import { renderRevisions } from '../../pages/revisions.tsx';
import { Allowance } from '../http/allowance.ts';
import { mementoHeaders } from '../http/memento.ts';
import { redirectTo } from '../http/redirect-to.ts';
import { respond, revisionCache, shortCache } from '../http/respond.ts';
import { readView } from '../read-projection.ts';
import { readArticleRecord, readFresh } from './article-record.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import { answerRecord, htmlType } from './page-response.ts';
import type { ReaderContext } from './reader-context.ts';
import { type RevisionForm, revisionForms } from './revision-forms.ts';
import { answerWithdrawn } from './withdrawn-response.ts';

/** Revisions so new that KV does not name them yet: whoever counts upwards takes nothing from fresh links. */
const freshAllowance = new Allowance(20, 5);

/** Comparisons, which take the ledger's time. */
const comparisonAllowance = new Allowance(10, 2);

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
  const [, from, to, suffix = ''] =
    /^([1-9]\d{0,8})(?:\.\.([1-9]\d{0,8}))?(\.[a-z]+)?$/.exec(
      context.req.param('revision') ?? '',
    ) ?? [];
  const form = revisionForms[suffix];
  if (from === undefined || !form || !isSlug(slug)) return answerNotFound(context);
  if (to === undefined) return answerRevision(context, slug, Number(from), suffix, form);
  if (suffix !== '') return answerNotFound(context);
  if (Number(from) >= Number(to)) {
    return redirectTo(context, pathOfComparison(slug, Number(from), Number(to)));
  }
  return answerComparison(context, slug, Number(from), Number(to));
}

async function answerRevision(
  context: ReaderContext,
  slug: string,
  number: number,
  suffix: string,
  form: RevisionForm,
): Promise<Response> {
  const article = await findArticle(context, slug, `${number}${suffix}`, number);
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

async function answerComparison(
  context: ReaderContext,
  slug: string,
  first: number,
  second: number,
): Promise<Response> {
  const article = await findArticle(context, slug, `${first}..${second}`, second);
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

/** The open article, or the answer in its place: gone, moved, missing. `number` is the newest revision that is asked for. */
async function findArticle(
  context: ReaderContext,
  slug: string,
  rest: string,
  number: number,
): Promise<StoredArticle | Response> {
  let record = await readArticleRecord(context, slug);
  // A new revision is cited at once, and KV takes a minute to spread it.
  if (!(record instanceof Response) && record.type === 'article' && isNext(record, number)) {
    record = await readFresh(context, slug, freshAllowance);
  }
  if (record instanceof Response || record.type === 'article') return record;
  if (record.type === 'withdrawn') {
    return answerWithdrawn(context, record, /\.[a-z]+$/.exec(rest)?.[0]);
  }
  return redirectTo(context, `${revisionPath(record.slug)}/${rest}`);
}

function isNext({ revisions }: StoredArticle, number: number): boolean {
  return number === (revisions.at(-1)?.number ?? 0) + 1;
}

function findRevision({ revisions }: StoredArticle, number: number): PublicRevision | undefined {
  return revisions.find((revision) => revision.number === number);
}

/** A view's record, or the answer that says why there is none. */
async function askView<S extends v.GenericSchema>(
  context: ReaderContext,
  view: LedgerView,
  schema: S,
  allowance?: Allowance,
): Promise<v.InferOutput<S> | Response> {
  const read = await readView(context.env, view, allowance);
  if (read.kind === 'missing') return answerNotFound(context);
  if (read.kind === 'unavailable') return answerUnavailable(context);
  return v.parse(schema, JSON.parse(await new Response(read.value).text()));
}

/**
 * The entity tag of what is made of revisions: of their bytes, and of the deployment where it writes
 * some. Without a date: a 410 that stood there for a while would have had a later one.
 */
function tagOf(context: ReaderContext, of: readonly PublicRevision[], isOurs: boolean): string {
  const parts = of.map(({ number, sha256 }) => `${number}-${sha256.slice(0, 32)}`);
  const deployment = isOurs ? [context.env.VERSION?.id.slice(0, 8) ?? ''] : [];
  return `W/"${[...parts, ...deployment].join('-')}"`;
}
