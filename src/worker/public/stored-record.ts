// Parses what is stored under a key, and asks the ledger where an earlier deployment wrote it in another form.

import * as v from 'valibot';
import type { Allowance } from '../http/allowance.ts';
import { askLedger, textOf } from '../read-projection.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';

/** A schema whose records are objects, as all that is stored are. */
export type RecordSchema = v.GenericSchema<unknown, object>;

/** The record that a stored text is; where it has another form, as the ledger has it, or the answer in its place. */
export async function parseStored<S extends RecordSchema>(
  context: ReaderContext,
  key: string,
  schema: S,
  stored: string,
): Promise<v.InferOutput<S> | Response> {
  const parsed = v.safeParse(schema, JSON.parse(stored));
  return parsed.success ? parsed.output : readFresh(context, key, schema);
}

/**
 * The record as the ledger has it, as often as the allowance permits; or the answer that says that
 * there is none, or that it cannot be read now.
 */
export async function readFresh<S extends RecordSchema>(
  context: ReaderContext,
  key: string,
  schema: S,
  allowance?: Allowance,
): Promise<v.InferOutput<S> | Response> {
  try {
    const read = await askLedger(context.env, key, allowance);
    if (read.kind === 'missing') return answerNotFound(context);
    if (read.kind === 'unavailable') return answerUnavailable(context);
    return v.parse(schema, JSON.parse(await textOf(read)));
  } catch (error) {
    console.error(`the ledger has no record for ${key}`, error);
    return answerUnavailable(context);
  }
}
