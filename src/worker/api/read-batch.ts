// Reads the JSON bodies of the publishing API.

import * as v from 'valibot';
import { type Batch, batchSchema } from '../../domain/publishing-api.ts';
import { readBody } from '../http/read-body.ts';
import type { ApiContext } from './api-context.ts';
import type { ApiFailure } from './failures.ts';
import { hasMediaType } from './media-type.ts';

/** Largest batch, in bytes of JSON. */
const maxBatchBytes = 8_000_000;

/** What a body says, or why it cannot be read. */
export type JsonBody<T> = { ok: true; value: T } | { ok: false; failure: ApiFailure };

/** A batch, or why it cannot be read. */
export function readBatch(context: ApiContext): Promise<JsonBody<Batch>> {
  return readJson(context, batchSchema, maxBatchBytes);
}

/** A JSON body that fits a schema, or why it does not, every misfit named. */
export async function readJson<S extends v.GenericSchema<unknown, object>>(
  context: ApiContext,
  schema: S,
  limit: number,
): Promise<JsonBody<v.InferOutput<S>>> {
  if (!hasMediaType(context, 'application/json')) {
    return { ok: false, failure: { reason: 'wrong-type', expected: 'application/json' } };
  }
  const body = await readBody(context.req.raw, limit);
  if (!body.ok) return { ok: false, failure: body };
  const value = parseJson(body.bytes);
  if (value instanceof Error) return malformed(value.message);
  const result = v.safeParse(schema, value);
  if (result.success) return { ok: true, value: result.output };
  return malformed(describeIssues(result.issues));
}

function malformed(detail: string): { ok: false; failure: ApiFailure } {
  return { ok: false, failure: { reason: 'malformed', detail } };
}

/** What a schema found, each with the place where it stands; twenty of them at most. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues
    .slice(0, 20)
    .map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
    .join('; ');
}

/** JSON nested a million deep overflows the parser's stack, which is as malformed as a stray comma. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch (error) {
    return error instanceof Error ? error : new Error('not JSON', { cause: error });
  }
}
