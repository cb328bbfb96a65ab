// What a handler of the publishing API works with.

import type { Context } from 'hono';
import type { Editor } from '../../domain/editors-api.ts';
import type { Writer } from '../../domain/scopes.ts';
import type { Env } from '../env.ts';
import { noCache } from '../http/respond.ts';

/** A request to the API, with the editor who makes it. */
export type ApiContext = Context<{ Bindings: Env; Variables: { editor: Editor } }>;

/** A JSON answer that no cache keeps. */
export function answerJson(
  value: unknown,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  return Response.json(value, { status, headers: { 'Cache-Control': noCache, ...headers } });
}

/** Who makes the request, as the ledger is told. */
export function writerOf({ var: { editor } }: ApiContext): Writer {
  const { name, scopes } = editor;
  return { name, scopes };
}
