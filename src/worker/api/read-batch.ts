// Reads JSON bodies of the publishing API.

import * as v from 'valibot';
import { type BatchItem, batchSchema } from '../../domain/publishing-api.ts';
import { readBody } from '../http/read-body.ts';
import type { ApiContext } from './api-context.ts';
import type { ApiFailure } from './failures.ts';
import { hasMediaType } from './media-type.ts';

/** Largest batch, in bytes of JSON. */
const maxBatchBytes = 8_000_000;

/** The items of a batch, or why it cannot be read. */
export async function readBatch(context: ApiContext): Promise<BatchItem[] | ApiFailure> {
  const batch = await readJson(context, batchSchema, maxBatchBytes);
  return 'reason' in batch ? batch : batch.items;
}

/** A JSON body that fits a schema, or why it does not, every misfit named. */
export async function readJson<S extends v.GenericSchema<unknown, object>>(
  context: ApiContext,
  schema: S,
  limit: number,
): Promise<v.InferOutput<S> | ApiFailure> {
  if (!hasMediaType(context, 'application/json')) {
    return { reason: 'wrong-type', expected: 'application/json' };
  }
  const body = await readBody(context.req.raw, limit);
  if (!body.ok) return body;
  const value = parseJson(body.bytes);
  if (value instanceof Error) return { reason: 'malformed', detail: value.message };
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const detail = result.issues
    .slice(0, 20)
    .map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
    .join('; ');
  return { reason: 'malformed', detail };
}

/** JSON nested a million deep overflows the parser's stack, which is as malformed as a stray comma. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch (error) {
    return error instanceof Error ? error : new Error('not JSON', { cause: error });
  }
}
