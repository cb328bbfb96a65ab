// Who is asking: an editor by a token, or the operator by the token whose SHA-256 is a secret of the Worker.

import type { Editor } from '../../domain/editors-api.ts';
import { scopes } from '../../domain/scopes.ts';
import { hashToken, tokenId } from '../../domain/token.ts';
import { equalInConstantTime } from '../../ledger/equal-in-constant-time.ts';
import { type Env, openLedger } from '../env.ts';
import { Allowance } from '../http/allowance.ts';
import type { ApiFailure } from './failures.ts';

/**
 * Failed attempts that one isolate takes: a burst of 20, then one in two seconds. When they are used
 * up, the ledger is not asked about tokens that were never seen to be valid.
 */
const failures = new Allowance(20, 0.5);

/** The SHA-256 of tokens that were valid when last asked about: those are asked about freely. */
const familiar = new Set<string>();

/** The editor behind a request, or why there is none. The token itself is never kept, logged or answered. */
export async function authenticate(request: Request, env: Env): Promise<Editor | ApiFailure> {
  const token = /^Bearer +(\S+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const id = token === undefined ? undefined : tokenId(token);
  if (token === undefined || id === undefined) return { reason: 'unauthenticated' };
  const sha256 = hashToken(token);
  if (isOperator(env, sha256)) return operator;
  if (!familiar.has(sha256) && !failures.isLeft(Date.now())) return { reason: 'too-many-attempts' };
  const editor = await openLedger(env).authenticate(id, sha256);
  // The secret is right: that is no guessing, and whoever has it may know.
  if (editor && 'reason' in editor) return editor;
  if (editor) {
    if (familiar.size < 1_000) familiar.add(sha256);
    return editor;
  }
  familiar.delete(sha256);
  failures.spend(Date.now());
  return { reason: 'unauthenticated' };
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
  return equalInConstantTime(env.OPERATOR_TOKEN_SHA256 ?? '', sha256);
}
