// Addresses of the time before the site moved here: of articles (their aliases), and of feeds.

import * as v from 'valibot';
import { articlePath, feedPath } from '../../domain/addresses.ts';
import { aliasCandidates } from '../../domain/alias.ts';
import { all } from '../../domain/collection.ts';
import { formerFeedAt } from '../../domain/former-feeds.ts';
import { type AliasTarget, aliasTargetSchema } from '../../domain/ledger-views.ts';
import { Allowance } from '../http/allowance.ts';
import { redirectTo } from '../http/redirect-to.ts';
import { readView, textOf } from '../read-projection.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';

/** Apart from keys and other views: whoever tries out addresses takes nothing from fresh links and old revisions. */
const aliasAllowance = new Allowance(50, 10);

/** How long an isolate remembers that the site has no aliases at all, in milliseconds: most sites have none, and are tried out all the same. */
const memory = 10_000;
let noneUntil = 0;

/** What no route answers: a former feed or article is led to where it is now, anything else is not found. */
export async function leadFromFormer(context: ReaderContext): Promise<Response> {
  if (!['GET', 'HEAD'].includes(context.req.method)) return answerNotFound(context);
  const found = await findFormer(context);
  if (found === 'unavailable') return answerUnavailable(context);
  return found === 'unknown' ? answerNotFound(context) : redirectTo(context, found.path);
}

/** A query of the front page that named an article or a feed; undefined where the front page is meant. */
export async function leadFromFront(context: ReaderContext): Promise<Response | undefined> {
  if (!['GET', 'HEAD'].includes(context.req.method)) return undefined;
  const found = await findFormer(context);
  return typeof found === 'string' ? undefined : redirectTo(context, found.path);
}

async function findFormer(
  context: ReaderContext,
): Promise<{ readonly path: string } | 'unknown' | 'unavailable'> {
  const { pathname, search } = new URL(context.req.url);
  const format = formerFeedAt(pathname, search, context.var.page.site.formerFeeds);
  if (format) return { path: feedPath(all, format) };
  const addresses = aliasCandidates(pathname, search);
  if (addresses.length === 0 || Date.now() < noneUntil) return 'unknown';
  const target = await findTarget(context, addresses);
  if (target === 'unavailable') return 'unavailable';
  if (!target.hasAny) noneUntil = Date.now() + memory;
  return target.slug === null ? 'unknown' : { path: articlePath(target.slug) };
}

async function findTarget(
  context: ReaderContext,
  addresses: readonly string[],
): Promise<AliasTarget | 'unavailable'> {
  const read = await readView(context.env, { kind: 'alias', addresses }, aliasAllowance);
  if (read.kind !== 'found') return 'unavailable';
  return v.parse(v.pipe(v.string(), v.parseJson(), aliasTargetSchema), await textOf(read));
}
