// The publishing API: every route, behind one check of who is asking. docs/api.md describes it.

import { Hono } from 'hono';
import type { Editor } from '../../domain/editors-api.ts';
import { type Env, openLedger } from '../env.ts';
import { exchangeGithubToken } from '../github/exchange-route.ts';
import { byMethod, type Handler } from '../http/methods.ts';
import type { ApiContext } from './api-context.ts';
import { listArticles, putArticle, putBatch, readArticle } from './article-routes.ts';
import { authenticate } from './authenticate.ts';
import {
  addEditor,
  listEditors,
  projectionState,
  rebuildProjection,
  renewEditor,
  revokeEditor,
  whoAmI,
} from './editor-routes.ts';
import { listEvents } from './event-routes.ts';
import { answerFailure } from './failures.ts';
import { answersWhileRestoring, keepingRoutes } from './keeping-routes.ts';
import { missingMedia, putMedia } from './media-routes.ts';
import { planBatch } from './plan-routes.ts';
import { restoreArticle, withdrawArticle } from './standing-routes.ts';
import { putWords, readWords } from './word-routes.ts';

/** The API, to be mounted at /api. */
export function makeApi() {
  const api = new Hono<{ Bindings: Env; Variables: { editor: Editor } }>();
  for (const [path, handlers] of Object.entries(unguarded)) {
    api.all(path, byMethod<ApiContext>(handlers, refuseMethod));
  }
  api.use(async (context, next) => {
    const editor = await authenticate(context.req.raw, context.env);
    if ('reason' in editor) return answerFailure(context, editor);
    context.set('editor', editor);
    if (!answersWhileRestoring(context.req.path) && (await openLedger(context.env).isRestoring())) {
      return answerFailure(context, { reason: 'restoring' });
    }
    return next();
  });
  for (const [path, handlers] of Object.entries(routes)) {
    api.all(path, byMethod<ApiContext>(handlers, refuseMethod));
  }
  // Not notFound, which an application that is mounted in another does not keep.
  api.all('*', (context) => answerFailure(context, { reason: 'unknown-address' }));
  api.onError((error, context) => {
    console.error('The API met an unforeseen error', error);
    return answerFailure(context, { reason: isPassing(error) ? 'unavailable' : 'unforeseen' });
  });
  return api;
}

type Routes = Readonly<Record<string, Readonly<Record<string, Handler<ApiContext>>>>>;

/** What is asked by those who have no token yet. */
const unguarded: Routes = {
  '/tokens/github': { POST: exchangeGithubToken },
};

const routes: Routes = {
  '/whoami': { GET: whoAmI },
  '/articles': { GET: listArticles },
  '/articles/:reference': { GET: readArticle, PUT: putArticle },
  '/articles/:reference/revisions/:number': { GET: readArticle },
  '/articles/:reference/withdrawal': { POST: withdrawArticle },
  '/articles/:reference/restoration': { POST: restoreArticle },
  '/batches': { POST: putBatch },
  '/plans': { POST: planBatch },
  '/words': { GET: readWords, PUT: putWords },
  '/media/missing': { POST: missingMedia },
  '/media/:sha256': { PUT: putMedia },
  '/editors': { GET: listEditors, POST: addEditor },
  '/editors/:id': { DELETE: revokeEditor },
  '/editors/:id/token': { POST: renewEditor },
  '/events': { GET: listEvents },
  '/projection': { GET: projectionState },
  '/projection/rebuild': { POST: rebuildProjection },
  ...keepingRoutes,
};

/**
 * What the platform says of a Durable Object that is overloaded, was moved, or has used up what the
 * free plan allows in a day ("Exceeded allowed rows written in Durable Objects free tier."): the same
 * request may succeed later.
 */
function isPassing(error: Error & { retryable?: boolean; overloaded?: boolean }): boolean {
  const isUsedUp = /exceeded allowed .* free tier/i.test(error.message);
  return error.retryable === true || error.overloaded === true || isUsedUp;
}

function refuseMethod(context: ApiContext, allow: string): Response {
  return answerFailure(context, { reason: 'method-not-allowed', allow });
}
