// Whether the token behind a request may do what is asked, before the body is read.

import { type Action, type Forbidden, mayDo } from '../../domain/scopes.ts';
import { openLedger } from '../env.ts';
import type { ApiContext } from './api-context.ts';

/**
 * Why the token may do none of the actions, and whom to ask; undefined where it may do one of them.
 * Where the state of an article decides which of them it is, the ledger judges it in its transaction:
 * here is refused only who could do it with no article at all. The first is the one that is told.
 */
export async function judgeToken(
  context: ApiContext,
  ...actions: readonly [Action, ...Action[]]
): Promise<Forbidden | undefined> {
  const { scopes } = context.var.editor;
  if (actions.some((action) => mayDo(scopes, action))) return undefined;
  return openLedger(context.env).judge(scopes, actions[0]);
}
