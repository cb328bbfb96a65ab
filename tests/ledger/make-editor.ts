// Editors of the tests: each with a token of its own, made through the API.

import { exports } from 'cloudflare:workers';
import * as v from 'valibot';
import { editorWithTokenSchema } from '../../src/domain/editors-api.ts';
import { editorScopes } from '../../src/domain/scopes.ts';
import { call } from '../worker/site.ts';

/** What an editor asks for: a new article where `base` is null. */
export interface EditorPut {
  readonly slug: string;
  readonly source: string;
  readonly base: number | null;
  /** `?kind=…&note=…`, or nothing. */
  readonly query?: string;
}

/** Sends a put with an editor's own token. */
export type SendPut = (put: EditorPut) => Promise<Response>;

/** Makes an editor who may do all that editors do. */
export async function makeEditor(name: string): Promise<SendPut> {
  const response = await call('POST', '/editors', {
    body: JSON.stringify({ name, scopes: editorScopes }),
    headers: { 'Content-Type': 'application/json' },
  });
  const { token } = v.parse(editorWithTokenSchema, await response.json());
  return ({ slug, source, base, query = '' }) =>
    exports.default.fetch(
      new Request(`https://bulletin.example.cn/api/articles/${slug}${query}`, {
        method: 'PUT',
        body: source,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'text/markdown; charset=utf-8',
          ...(base === null ? { 'If-None-Match': '*' } : { 'If-Match': `"${base}"` }),
        },
      }),
    );
}
