// The publishing API's routes for editors and for the projection.

import {
  maxTokenDays,
  newEditorSchema,
  renewalSchema,
  type Validity,
} from '../../domain/editors-api.ts';
import {
  hashToken,
  makeToken,
  makeTokenOf,
  secretRandomBytes,
  tokenId,
  tokenRandomBytes,
} from '../../domain/token.ts';
import { openLedger } from '../env.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { type ApiFailure, answerFailure } from './failures.ts';
import { judgeToken } from './judge-token.ts';
import { readJson } from './read-batch.ts';

/** GET /api/whoami: the editor that the token stands for. */
export function whoAmI(context: ApiContext): Response {
  return answerJson(context.var.editor);
}

/** GET /api/editors: all editors. */
export async function listEditors(context: ApiContext): Promise<Response> {
  const failure = await judgeToken(context, 'manage-editors');
  if (failure) return answerFailure(context, failure);
  return answerJson({ editors: await openLedger(context.env).editors() });
}

/** POST /api/editors: adds an editor; the answer holds the token, this once. */
export async function addEditor(context: ApiContext): Promise<Response> {
  const refusal = await judgeToken(context, 'manage-editors');
  if (refusal) return answerFailure(context, refusal);
  const body = await readJson(context, newEditorSchema, 10_000);
  if (!body.ok) return answerFailure(context, body.failure);
  const editor = body.value;
  const wrong = judgeEnd(editor);
  if (wrong) return answerFailure(context, wrong);
  const token = makeToken(crypto.getRandomValues(new Uint8Array(tokenRandomBytes)));
  const added = await openLedger(context.env).addEditor(
    { ...editor, id: tokenId(token) ?? '', tokenSha256: hashToken(token) },
    context.var.editor.name,
  );
  if ('reason' in added) return answerFailure(context, { ...added, name: editor.name });
  return answerJson({ ...added, token }, 201);
}

/** POST /api/editors/{id}/token: a new token for an editor, in the place of the present one. */
export async function renewEditor(context: ApiContext): Promise<Response> {
  const refusal = await judgeToken(context, 'manage-editors');
  if (refusal) return answerFailure(context, refusal);
  const body = await readJson(context, renewalSchema, 10_000);
  if (!body.ok) return answerFailure(context, body.failure);
  const wrong = judgeEnd(body.value);
  if (wrong) return answerFailure(context, wrong);
  const id = context.req.param('id') ?? '';
  const token = makeTokenOf(id, crypto.getRandomValues(new Uint8Array(secretRandomBytes)));
  const renewed = await openLedger(context.env).renewEditor(
    { ...body.value, id, tokenSha256: hashToken(token) },
    context.var.editor.name,
  );
  if ('reason' in renewed) return answerFailure(context, renewed);
  return answerJson({ ...renewed, token });
}

/** Why a token cannot end then: it would be void at once, or last longer than any. */
function judgeEnd({ expires }: Validity): ApiFailure | undefined {
  const left = (expires ?? Number.NaN) - Date.now();
  if (left <= 0) return { reason: 'malformed', detail: 'expires: must be in the future' };
  return left > maxTokenDays * 86_400_000
    ? { reason: 'malformed', detail: `expires: must be within ${maxTokenDays} days` }
    : undefined;
}

/** DELETE /api/editors/{id}: revokes the editor's token. */
export async function revokeEditor(context: ApiContext): Promise<Response> {
  const failure = await judgeToken(context, 'manage-editors');
  if (failure) return answerFailure(context, failure);
  const id = context.req.param('id') ?? '';
  const known = await openLedger(context.env).revokeEditor(id, context.var.editor.name);
  return known
    ? new Response(null, { status: 204 })
    : answerFailure(context, { reason: 'unknown-editor', id });
}

/** GET /api/projection: how far what readers see is behind the ledger. */
export async function projectionState(context: ApiContext): Promise<Response> {
  return answerJson(await openLedger(context.env).projectionState());
}

/** POST /api/projection/rebuild: writes everything that readers see anew. */
export async function rebuildProjection(context: ApiContext): Promise<Response> {
  const failure = await judgeToken(context, 'rebuild-projection');
  if (failure) return answerFailure(context, failure);
  return answerJson(await openLedger(context.env).rebuild(), 202);
}
