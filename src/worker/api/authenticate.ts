// Who is asking: an editor by a token, or the operator by the token whose SHA-256 is a secret of the Worker.

import { type Editor, type Scope, scopes } from '../../domain/publishing-api.ts';
import { hashToken, tokenId } from '../../domain/token.ts';
import { type Env, openLedger } from '../env.ts';
import { makeAllowance } from '../http/allowance.ts';
import type { ApiFailure } from './failures.ts';

/** Invalid tokens that one isolate looks up: a burst of 20, then one in two seconds. */
const attempts = makeAllowance(20, 0.5);

/** The editor behind a request, or why there is none. The token itself is never kept, logged or answered. */
export async function authenticate(request: Request, env: Env): Promise<Editor | ApiFailure> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const id = token === undefined ? undefined : tokenId(token);
  if (token === undefined || id === undefined) return { reason: 'unauthenticated' };
  const sha256 = await hashToken(token);
  if (isOperator(env, sha256)) return operator;
  const editor = await openLedger(env).authenticate(id, sha256);
  if (editor) return editor;
  return attempts(Date.now()) ? { reason: 'unauthenticated' } : { reason: 'too-many-attempts' };
}

const operator: Editor = {
  id: 'operator',
  name: 'operator',
  scopes: [...scopes],
  created: null,
  expires: null,
  revoked: null,
};

function isOperator(env: Env, sha256: string): boolean {
  const encoder = new TextEncoder();
  const kept = encoder.encode(env.OPERATOR_TOKEN_SHA256 ?? '');
  const given = encoder.encode(sha256);
  return kept.length === given.length && crypto.subtle.timingSafeEqual(kept, given);
}

/** A failure where the editor may not do what needs the scope. */
export function requireScope(editor: Editor, scope: Scope): ApiFailure | undefined {
  return editor.scopes.includes(scope) ? undefined : { reason: 'forbidden', scope };
}
