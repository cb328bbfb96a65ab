// The publishing API's routes for the files that articles refer to.

import { pathOfMedia } from '../../domain/media/media-facts.ts';
import { isMediaType, maxMediaBytes, mediaTypes } from '../../domain/media/media-types.ts';
import { mediaQuestionSchema } from '../../domain/publishing-api.ts';
import type { SentMedia } from '../../ledger/changes/put-media.ts';
import { openLedger } from '../env.ts';
import { readBody } from '../http/read-body.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { type ApiFailure, answerFailure } from './failures.ts';
import { judgeToken } from './judge-token.ts';
import { readJson } from './read-batch.ts';

/** Largest question: a thousand hashes as JSON. */
const maxQuestionBytes = 100_000;

/** POST /api/media/missing: which of these files are to be sent. */
export async function missingMedia(context: ApiContext): Promise<Response> {
  const question = await readJson(context, mediaQuestionSchema, maxQuestionBytes);
  if (!question.ok) return answerFailure(context, question.failure);
  return answerJson({ missing: await openLedger(context.env).missingMedia(question.value.sha256) });
}

/** PUT /api/media/{sha256}: stores a file, whose type is that of the Content-Type. */
export async function putMedia(context: ApiContext): Promise<Response> {
  const sent = (await judgeToken(context, 'send-file')) ?? (await readMedia(context));
  if ('reason' in sent) return answerFailure(context, sent);
  const result = await openLedger(context.env).putMedia(sent, context.var.editor.name);
  if (!result.ok) return answerFailure(context, result);
  const { facts, isNew } = result;
  return answerJson({ ...facts, path: pathOfMedia(facts) }, isNew ? 201 : 200);
}

async function readMedia(context: ApiContext): Promise<SentMedia | ApiFailure> {
  const sha256 = context.req.param('sha256') ?? '';
  if (!/^[0-9a-f]{64}$/.test(sha256)) {
    const detail = 'the address ends in the SHA-256 of the file: 64 hexadecimal digits, lower case';
    return { reason: 'malformed', detail };
  }
  const claimed = (context.req.header('content-type') ?? '').toLowerCase().split(';')[0]?.trim();
  if (claimed === undefined || !isMediaType(claimed)) {
    return { reason: 'wrong-type', expected: `one of ${mediaTypes.join(', ')}` };
  }
  const body = await readBody(context.req.raw, maxMediaBytes);
  return body.ok ? { sha256, claimed, bytes: body.bytes } : body;
}
