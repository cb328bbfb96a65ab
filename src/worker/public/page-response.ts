// Answers with a page: a stored record, rendered for this request.

import * as v from 'valibot';
import type { Metadata } from '../../domain/kv-keys.ts';
import type { LedgerView } from '../../domain/ledger-views.ts';
import type { Allowance } from '../http/allowance.ts';
import type { Validators } from '../http/conditional.ts';
import { respond, shortCache } from '../http/respond.ts';
import { readProjection, readView, textOf } from '../read-projection.ts';
import { answerNotFound, answerUnavailable } from './notices.ts';
import type { ReaderContext } from './reader-context.ts';
import { parseStored, type RecordSchema } from './stored-record.ts';

/** How a record is shown: a schema to check it by, and what is made of it. */
export interface View<S extends RecordSchema> {
  readonly schema: S;
  readonly type: string;
  readonly render: (record: v.InferOutput<S>) => string | Response;
  /**
   * Answers otherwise, where what is asked for turns out to be elsewhere. Asked before the request's
   * conditions, which hold for what is answered with 200 alone (RFC 9110, 13.2.1).
   */
  readonly divert?: (record: v.InferOutput<S>) => Response | undefined;
  /** How long it may be kept; a minute, where it is not told. */
  readonly cacheControl?: string;
  /** Sent with what stands there; not with what has gone or moved. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The media type of pages. */
export const htmlType = 'text/html; charset=utf-8';

/** Answers with the record under a key, or says that there is none, or that it cannot be read now. */
export async function answerRecord<S extends RecordSchema>(
  context: ReaderContext,
  key: string,
  view: View<S>,
): Promise<Response> {
  const read = await readProjection(context.env, key);
  if (read.kind === 'missing') return answerNotFound(context);
  if (read.kind === 'unavailable') return answerUnavailable(context);
  const show = (record: v.InferOutput<S> | Response) =>
    record instanceof Response ? record : view.render(record);
  const parse = (stored: string) => parseStored(context, key, view.schema, stored);
  const judged = view.divert && (await parse(await textOf(read)));
  if (judged instanceof Response) return judged;
  const diverted = judged && view.divert?.(judged);
  if (diverted) return diverted;
  return respond(context.req.raw, {
    body: judged ? '' : read.value,
    render: async (stored) => show(judged ?? (await parse(stored))),
    status: read.metadata.status,
    type: view.type,
    cacheControl: view.cacheControl ?? shortCache,
    ...(view.headers && read.metadata.status === undefined ? { headers: view.headers } : {}),
    ...makeValidators(context, read.metadata),
  });
}

/** Answers with a view of the ledger, or says that there is none, or that it cannot be read now. */
export async function answerView<S extends RecordSchema>(
  context: ReaderContext,
  asked: LedgerView,
  view: View<S>,
  allowance?: Allowance,
): Promise<Response> {
  const read = await readView(context.env, asked, allowance);
  if (read.kind === 'missing') return answerNotFound(context);
  if (read.kind === 'unavailable') return answerUnavailable(context);
  return respond(context.req.raw, {
    body: read.value,
    render: (stored) => view.render(v.parse(view.schema, JSON.parse(stored))),
    type: view.type,
    cacheControl: view.cacheControl ?? shortCache,
    ...makeValidators(context, read.metadata),
  });
}

/** A page changes with its record, and with the deployment that renders it. */
export function makeValidators(context: ReaderContext, metadata: Metadata): Validators {
  const deployment = context.env.VERSION;
  const deployed = deployment?.timestamp ?? '';
  const { etag, modified } = metadata;
  return {
    etag: `W/"${etag}-${deployment?.id.slice(0, 8) ?? ''}"`,
    modified: modified !== undefined && deployed > modified ? deployed : modified,
  };
}
