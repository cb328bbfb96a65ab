// Reads the record of an article for what is made of its revisions: one KV read, and the ledger where that is too old.

import { articleKey } from '../../domain/kv-keys.ts';
import { type ArticleRecord, articleRecordSchema } from '../../domain/stored-records.ts';
import { readProjection, textOf } from '../read-projection.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';
import { parseStored } from './stored-record.ts';

/** The record under a slug; or the answer that says that there is none, or that it cannot be read now. */
export async function readArticleRecord(
  context: ReaderContext,
  slug: string,
): Promise<ArticleRecord | Response> {
  const key = articleKey(slug);
  const read = await readProjection(context.env, key);
  if (read.kind === 'missing') return answerNotFound(context);
  if (read.kind === 'unavailable') return answerUnavailable(context);
  return parseStored(context, key, articleRecordSchema, await textOf(read));
}
