// The publishing API's routes with which a whole site is exported and restored.

import { restorationRowsSchema, restorationStartSchema } from '../../domain/keeping-api.ts';
import { maxMediaBytes } from '../../domain/media/media-types.ts';
import { mediaQuestionSchema } from '../../domain/publishing-api.ts';
import { openLedger } from '../env.ts';
import type { Handler } from '../http/methods.ts';
import { readBody } from '../http/read-body.ts';
import { noCache } from '../http/respond.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { answerFailure } from './failures.ts';
import { judgeToken } from './judge-token.ts';
import { readJson } from './read-batch.ts';

/** Largest bodies, in bytes: a page of rows, of which one may hold a source; a thousand hashes; what begins a restoration. */
const [maxRowsBytes, maxQuestionBytes, maxStartBytes] = [16_000_000, 100_000, 10_000];

type Act = (context: ApiContext) => Promise<Response>;

/** Everything here is the operator's: an export holds what readers never see. */
function asAdmin(act: Act): Handler<ApiContext> {
  return async (context) => {
    const refusal = await judgeToken(context, 'export');
    return refusal ? answerFailure(context, refusal) : act(context);
  };
}

/** True for the addresses that answer while a site is being restored. */
export function answersWhileRestoring(path: string): boolean {
  return /^\/api\/(?:restoration(?:\/.*)?|whoami)$/.test(path);
}

/** GET /api/export: what there is to export. */
const readHead = asAdmin(async ({ env }) => answerJson(await openLedger(env).exportHead()));

/** GET /api/export/changes?after=N&hash=…: what happened after an event, and what it left behind. */
const readChanges = asAdmin(async (context) => {
  const { after = '0', hash = '' } = context.req.query();
  if (!/^\d{1,15}$/.test(after)) {
    return answerFailure(context, {
      reason: 'malformed',
      detail: 'after is the number of an event',
    });
  }
  const changes = await openLedger(context.env).exportChanges(Number(after), hash);
  return 'reason' in changes ? answerFailure(context, changes) : answerJson(changes);
});

/** GET /api/export/tables: the tables that are no article's. */
const readTables = asAdmin(async ({ env }) => answerJson(await openLedger(env).exportTables()));

/** GET /api/export/keys?after=<key>: entity tags and dates of what readers get. */
const readKeys = asAdmin(async (context) =>
  answerJson(await openLedger(context.env).exportKeys(context.req.query('after') ?? '')),
);

/** GET /api/export/media/{sha256}: the bytes of a file. */
const readFile = asAdmin(async (context) => {
  const sha256 = context.req.param('sha256') ?? '';
  const file = await openLedger(context.env).exportFile(sha256);
  if (!file) return answerFailure(context, { reason: 'unknown-file', sha256 });
  const headers = { 'Content-Type': file.type, 'Cache-Control': noCache };
  return new Response(file.value, { headers });
});

/** GET /api/restoration: whether the site is empty, or how far its restoration is. */
const readStanding = asAdmin(async ({ env }) =>
  answerJson(await openLedger(env).restorationStanding()),
);

/** POST /api/restoration: begins, or goes on. */
const begin = asAdmin(async (context) => {
  const start = await readJson(context, restorationStartSchema, maxStartBytes);
  if (!start.ok) return answerFailure(context, start.failure);
  const ledger = openLedger(context.env);
  const failure = await ledger.beginRestoration(start.value);
  if (failure) return answerFailure(context, failure);
  return answerJson(await ledger.restorationStanding());
});

/** DELETE /api/restoration: gives it up. */
const abandon = asAdmin(async (context) => {
  const failure = await openLedger(context.env).abandonRestoration();
  return failure ? answerFailure(context, failure) : new Response(null, { status: 204 });
});

/** POST /api/restoration/rows: stores rows of one table. */
const putRows = asAdmin(async (context) => {
  const page = await readJson(context, restorationRowsSchema, maxRowsBytes);
  if (!page.ok) return answerFailure(context, page.failure);
  const result = await openLedger(context.env).restoreRows(page.value.table, page.value.rows);
  return 'reason' in result ? answerFailure(context, result) : answerJson(result);
});

/** POST /api/restoration/media/missing: which of these files are to be sent. */
const askFiles = asAdmin(async (context) => {
  const question = await readJson(context, mediaQuestionSchema, maxQuestionBytes);
  if (!question.ok) return answerFailure(context, question.failure);
  return answerJson({ missing: await openLedger(context.env).lackingFiles(question.value.sha256) });
});

/** PUT /api/restoration/media/{sha256}: stores the bytes of a file. */
const putFile = asAdmin(async (context) => {
  const body = await readBody(context.req.raw, maxMediaBytes);
  if (!body.ok) return answerFailure(context, body);
  const sha256 = context.req.param('sha256') ?? '';
  const result = await openLedger(context.env).restoreFile(sha256, body.bytes);
  if ('reason' in result) return answerFailure(context, result);
  return answerJson({ sha256 }, result.isNew ? 201 : 200);
});

/** POST /api/restoration/end: opens the site. */
const end = asAdmin(async (context) => {
  const result = await openLedger(context.env).endRestoration(context.var.editor.name);
  return 'reason' in result ? answerFailure(context, result) : answerJson(result);
});

/** The routes, by their addresses below /api. */
export const keepingRoutes: Readonly<
  Record<string, Readonly<Record<string, Handler<ApiContext>>>>
> = {
  '/export': { GET: readHead },
  '/export/changes': { GET: readChanges },
  '/export/tables': { GET: readTables },
  '/export/keys': { GET: readKeys },
  '/export/media/:sha256': { GET: readFile },
  '/restoration': { GET: readStanding, POST: begin, DELETE: abandon },
  '/restoration/rows': { POST: putRows },
  '/restoration/media/missing': { POST: askFiles },
  '/restoration/media/:sha256': { PUT: putFile },
  '/restoration/end': { POST: end },
};
