// Whether somebody may do something, judged where the state of the ledger decides what it takes.

import { type Action, type Forbidden, mayDo, type Scope, scopesFor } from '../domain/scopes.ts';
import { administrators } from './editors.ts';

/** Who asks, by the scopes of the token, and when. */
export interface Asking {
  readonly scopes: readonly Scope[];
  /** What the clock says, in milliseconds. */
  readonly now: number;
}

/** Why somebody may not do it, and whom to ask; undefined where they may. */
export function judgeAction(
  sql: SqlStorage,
  { scopes, now }: Asking,
  action: Action,
): Forbidden | undefined {
  if (mayDo(scopes, action)) return undefined;
  return { reason: 'forbidden', action, scopes: scopesFor(action), ask: administrators(sql, now) };
}
