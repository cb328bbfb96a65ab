// The publishing API's routes for the word list.

import { maxWordListBytes, readWordList } from '../../domain/word-list.ts';
import { openLedger } from '../env.ts';
import { readBody } from '../http/read-body.ts';
import { type ApiContext, answerJson } from './api-context.ts';
import { type ApiFailure, answerFailure } from './failures.ts';
import { judgeToken } from './judge-token.ts';
import { hasMediaType } from './media-type.ts';

/** GET /api/words: the list, which is empty where nobody has put one. */
export async function readWords(context: ApiContext): Promise<Response> {
  const words = await openLedger(context.env).words();
  return answerJson(words, 200, { ETag: `"${words.sha256}"` });
}

/** PUT /api/words: a list in the place of the present one, whose SHA-256 is told in If-Match. */
export async function putWords(context: ApiContext): Promise<Response> {
  const change = (await judgeToken(context, 'put-words')) ?? (await readChange(context));
  if ('reason' in change) return answerFailure(context, change);
  const editor = context.var.editor.name;
  const result = await openLedger(context.env).putWords({ ...change, editor });
  if ('reason' in result) return answerFailure(context, result);
  return answerJson(result, 200, { ETag: `"${result.sha256}"` });
}

async function readChange(
  context: ApiContext,
): Promise<{ text: string; base: string } | ApiFailure> {
  const ifMatch = context.req.header('if-match');
  if (ifMatch === undefined) return { reason: 'base-missing', of: 'words' };
  const base = /^\s*"([0-9a-f]{64})"\s*$/.exec(ifMatch)?.[1];
  if (base === undefined) {
    const detail = 'If-Match must be the SHA-256 of the list that was edited, in quotes';
    return { reason: 'malformed', detail };
  }
  if (!hasMediaType(context, 'text/plain')) {
    return { reason: 'wrong-type', expected: 'text/plain; charset=utf-8' };
  }
  const body = await readBody(context.req.raw, maxWordListBytes);
  if (!body.ok) return body;
  const { text, problems } = readWordList(body.bytes);
  if (problems.length === 0) return { text, base };
  return { reason: 'invalid-words', problems };
}
