// Ends a run for several reasons: all are told, and the gravest gives the exit code.

import type { Outcome } from '../outcome.ts';
import type { Session } from '../session.ts';

/** The gravest first: what no option of the call can put right. */
const order: readonly Outcome['kind'][] = ['conflict', 'failed', 'usage'];

/**
 * The outcome that the run ends with, those before it having been told; undefined where there is none.
 * Each is a reason by itself.
 */
export function endWith(session: Session, outcomes: readonly Outcome[]): Outcome | undefined {
  const last = outcomes.at(-1);
  if (!last) return undefined;
  for (const { message, hint } of outcomes.slice(0, -1)) {
    if (message) session.warn(`${session.paint('bad', '✖')} ${message}`);
    if (hint) session.warn(`  ${hint}`);
  }
  const kind = order.find((one) => outcomes.some((outcome) => outcome.kind === one)) ?? last.kind;
  return { ...last, kind };
}
