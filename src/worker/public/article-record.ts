// Reads the record of an article for what is made of its revisions: one KV read, and the ledger where that is too old.

import * as v from 'valibot';
import { articleKey } from '../../domain/kv-keys.ts';
import { type ArticleRecord, articleRecordSchema } from '../../domain/stored-records.ts';
import type { Allowance } from '../http/allowance.ts';
import { askLedger, type ProjectionRead, readProjection } from '../read-projection.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';

/** The record under a slug; or the answer that says that there is none, or that it cannot be read now. */
export async function readArticleRecord(
  context: ReaderContext,
  slug: string,
): Promise<ArticleRecord | Response> {
  const read = await readProjection(context.env, articleKey(slug));
  if (read.kind === 'missing') return answerNotFound(context);
  if (read.kind === 'unavailable') return answerUnavailable(context);
  return (await parseRead(read)) ?? readFresh(context, slug);
}

/**
 * The record as the ledger has it, for what KV may not have yet or an earlier deployment wrote in
 * another form; as often as the allowance permits.
 */
export async function readFresh(
  context: ReaderContext,
  slug: string,
  allowance?: Allowance,
): Promise<ArticleRecord | Response> {
  try {
    const read = await askLedger(context.env, articleKey(slug), allowance);
    if (read.kind === 'missing') return answerNotFound(context);
    return (await parseRead(read)) ?? answerUnavailable(context);
  } catch (error) {
    console.error(`the ledger did not answer for ${slug}`, error);
    return answerUnavailable(context);
  }
}

async function parseRead(read: ProjectionRead): Promise<ArticleRecord | undefined> {
  if (read.kind !== 'found') return undefined;
  const parsed = v.safeParse(
    articleRecordSchema,
    JSON.parse(await new Response(read.value).text()),
  );
  return parsed.success ? parsed.output : undefined;
}
