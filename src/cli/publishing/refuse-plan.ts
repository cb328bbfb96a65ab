// Says why a plan cannot be sent.

import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Comparison, Standing } from './compare-site.ts';
import { type ChangeMode, needsKind } from './plan.ts';
import { findOpenAlready, findTimedTwice } from './schedule-standings.ts';

/** What the plan is judged by. `named`: the files that the editor named themselves. */
export interface PlanWish {
  readonly change: ChangeMode | undefined;
  readonly at: number | undefined;
  readonly named: ReadonlySet<string>;
  /** Whether withdrawn articles that were edited are passed over: on a site of the editor's own. */
  readonly passesBlocked: boolean;
}

/**
 * Why nothing is sent: an address is taken, an article is withdrawn, somebody else changed the same,
 * --at cannot be meant, or changes came without --note or --minor. Undefined where all is well.
 */
export function refusePlan(
  session: Session,
  comparison: Comparison,
  wish: PlanWish,
): Outcome | undefined {
  return (
    refuseStanding(session, comparison.standings, wish) ??
    (wish.at === undefined ? undefined : refuseTime(session, comparison, wish.named)) ??
    refuseSilence(session, comparison.standings, wish.change)
  );
}

function refuseStanding(
  session: Session,
  standings: readonly Standing[],
  { passesBlocked }: PlanWish,
): Outcome | undefined {
  const say = messagesFor(session, publishMessages);
  const kind = 'conflict';
  const inState = (state: Standing['state']) => standings.filter((one) => one.state === state);
  const taken = inState('taken').length;
  if (taken > 0) return { kind, message: say.takenOutcome(taken), hint: say.takenHint };
  const blocked = passesBlocked ? [] : inState('blocked');
  if (blocked[0]) {
    const hint = say.blockedHint(blocked[0].local.article.slug);
    return { kind, message: say.blockedOutcome(blocked.length), hint };
  }
  const conflicts = inState('conflict');
  if (!conflicts[0]) return undefined;
  const { article, path } = conflicts[0].local;
  const message = say.standsOutcome(conflicts.length);
  return { kind, message, hint: say.standsHint(article.slug, path) };
}

function refuseTime(
  session: Session,
  comparison: Comparison,
  named: ReadonlySet<string>,
): Outcome | undefined {
  const say = messagesFor(session, publishMessages);
  const twice = findTimedTwice(comparison);
  if (twice.length > 0) {
    return { kind: 'usage', message: say.timedTwice(twice.join(', ')), hint: say.timedTwiceHint };
  }
  const open = findOpenAlready(comparison, named);
  return open.length === 0
    ? undefined
    : { kind: 'usage', message: say.openAlready(open.join(', ')), hint: say.openAlreadyHint };
}

function refuseSilence(
  session: Session,
  standings: readonly Standing[],
  change: ChangeMode | undefined,
): Outcome | undefined {
  const count = standings.filter(needsKind).length;
  if (count === 0 || change) return undefined;
  return { kind: 'usage', message: messagesFor(session, publishMessages).noNote(count) };
}
