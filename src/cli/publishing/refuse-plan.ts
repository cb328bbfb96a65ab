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
  /** The changes that the kind was said of, by id; undefined where it was said of all. */
  readonly covers?: Readonly<Record<string, string>> | undefined;
}

/**
 * Why nothing is sent, all reasons: an article is withdrawn, somebody else changed the same, --at cannot
 * be meant, or changes came without --note or --minor. Of ids and addresses see planning/refuse-ids.ts.
 */
export function refusePlan(session: Session, comparison: Comparison, wish: PlanWish): Outcome[] {
  const { standings } = comparison;
  return [
    wish.passesBlocked ? undefined : refuseBlocked(session, standings),
    refuseConflicts(session, standings),
    wish.at === undefined ? undefined : refuseTime(session, comparison, wish.named),
    refuseSilence(session, standings, wish.change),
    refuseUncovered(session, standings, wish),
  ].filter((outcome) => outcome !== undefined);
}

function refuseBlocked(session: Session, standings: readonly Standing[]): Outcome | undefined {
  const say = messagesFor(session, publishMessages);
  const blocked = standings.filter(({ state }) => state === 'blocked');
  if (!blocked[0]) return undefined;
  const hint = say.blockedHint(blocked[0].local.article.slug);
  return { kind: 'conflict', message: say.blockedOutcome(blocked.length), hint };
}

function refuseConflicts(session: Session, standings: readonly Standing[]): Outcome | undefined {
  const say = messagesFor(session, publishMessages);
  const conflicts = standings.filter(({ state }) => state === 'conflict');
  if (!conflicts[0]) return undefined;
  const { article, path } = conflicts[0].local;
  const hint = say.standsHint(article.slug, path);
  return { kind: 'conflict', message: say.standsOutcome(conflicts.length), hint };
}

function refuseTime(
  session: Session,
  comparison: Comparison,
  named: ReadonlySet<string>,
): Outcome | undefined {
  const say = messagesFor(session, publishMessages);
  const twice = findTimedTwice(comparison);
  if (twice.length > 0) {
    return {
      kind: 'usage',
      message: say.timedTwice(twice.join(say.betweenNames)),
      hint: say.timedTwiceHint,
    };
  }
  const open = findOpenAlready(comparison, named);
  return open.length === 0
    ? undefined
    : {
        kind: 'usage',
        message: say.openAlready(open.join(say.betweenNames)),
        hint: say.openAlreadyHint,
      };
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

/** A note is for what was changed when it was written, and for nothing that was changed since. */
function refuseUncovered(
  session: Session,
  standings: readonly Standing[],
  { change, covers }: PlanWish,
): Outcome | undefined {
  if (!change || !covers) return undefined;
  const since = standings
    .filter(needsKind)
    .filter(({ local }) => covers[local.article.id] !== local.sha256);
  if (since.length === 0) return undefined;
  const say = messagesFor(session, publishMessages);
  const paths = since.map(({ local }) => local.path).join(say.betweenNames);
  return { kind: 'usage', message: say.changedSince(paths), hint: say.changedSinceHint };
}
