// Speaks to the Worker under test, as a reader and as an editor.

import { env, exports } from 'cloudflare:workers';
import { vi } from 'vitest';
import { hashToken, makeToken, tokenRandomBytes } from '../../src/domain/token.ts';
import type { Env } from '../../src/worker/env.ts';

// A test makes dozens of requests, on machines that may be busy with others.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

/** The Worker's environment, typed. */
export const site = env as unknown as Env & Record<string, string>;

/** The operator's token of the tests. Its SHA-256 is put into the environment by `signIn`. */
export const operatorToken = makeToken(new Uint8Array(tokenRandomBytes).fill(7));

/** Makes the operator's token valid. */
export async function signIn(): Promise<void> {
  Object.assign(env, { OPERATOR_TOKEN_SHA256: hashToken(operatorToken) });
}

/** A reader's request. Redirects are not followed. */
export function get(
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  return exports.default.fetch(
    new Request(`https://bulletin.example.cn${path}`, { headers, method, redirect: 'manual' }),
  );
}

/** The text of an answer of any type: the runtime warns of `text()` for types that it takes for no text. */
export async function readText(response: Response): Promise<string> {
  return new TextDecoder().decode(await response.arrayBuffer());
}

/** An editor's request, with the operator's token unless another authorization is given. */
export function call(
  method: string,
  path: string,
  init: { headers?: Record<string, string>; body?: BodyInit } = {},
): Promise<Response> {
  return exports.default.fetch(
    new Request(`https://bulletin.example.cn/api${path}`, {
      method,
      ...(init.body === undefined ? {} : { body: init.body }),
      headers: { Authorization: `Bearer ${operatorToken}`, ...init.headers },
    }),
  );
}

/** Puts a new article, or a change on the revision `base`. */
export function put(
  slug: string,
  source: string,
  base: number | null = null,
  query = '',
): Promise<Response> {
  return call('PUT', `/articles/${encodeURIComponent(slug)}${query}`, {
    body: source,
    headers: {
      'Content-Type': 'text/markdown; charset=utf-8',
      ...(base === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` }),
    },
  });
}

/** Waits until the projection has caught up with the ledger. */
export async function settle(): Promise<void> {
  await vi.waitFor(
    async () => {
      const state = (await (await call('GET', '/projection')).json()) as { waiting: number };
      if (state.waiting > 0) throw new Error(`${state.waiting} keys wait`);
    },
    { timeout: 55_000, interval: 50 },
  );
}
