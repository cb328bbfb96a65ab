// Settles how subscribers hear of new articles: as the editor said, or is asked where there are many.

import type { Announcement } from '../../domain/publishing-api.ts';
import { announcingMessages } from '../messages/announcing.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { type Audience, countNew, isNew, mostUnasked } from './announcing.ts';
import type { Sending } from './plan.ts';

/** What the editor gave. `confirmed` (--yes) asks no question; `dryRun` decides nothing. */
export interface AnnouncementWish {
  readonly announce: Announcement | undefined;
  readonly confirmed: boolean;
  readonly dryRun: boolean;
}

/** How subscribers hear of it, that nobody has decided yet (under --dry-run, where it is told), or why the plan cannot be sent. */
export type Settled =
  | { readonly announce: Announcement | undefined }
  | { readonly outcome: Outcome };

/** Settles it. More than ten new articles are never announced one by one unknowingly. */
export async function settleAnnouncement(
  session: Session,
  sendings: readonly Sending[],
  { announce, confirmed, dryRun }: AnnouncementWish,
): Promise<Settled> {
  const say = messagesFor(session, announcingMessages);
  const created = countNew(sendings);
  if (announce === 'digest' && created.later > 0) {
    const late = sendings.find((one) => isNew(one) && one.opens === 'later');
    const path = late?.local.path ?? '';
    const message = say.digestOpensNow(created.later, path);
    return { outcome: { kind: 'usage', message, hint: say.digestOpensNowHint } };
  }
  if (announce !== undefined) return { announce };
  if (created.now <= mostUnasked) return { announce: 'each' };
  if (dryRun) {
    session.say(`  → ${say.willAsk(created.now)}`);
    return { announce: undefined };
  }
  if (confirmed || !session.canAsk) {
    return { outcome: { kind: 'usage', message: say.undecided(created.now) } };
  }
  return askAnnouncement(session, created.now);
}

/** As they are offered: first what most want of many. */
const offered = ['digest', 'none', 'each'] as const satisfies readonly Announcement[];

async function askAnnouncement(session: Session, count: number) {
  const say = messagesFor(session, announcingMessages);
  const choices = offered.map((value) => ({ value, ...say.choices(count)[value] }));
  const announce = await session.context.choose(say.question(count), choices);
  return announce === undefined
    ? { outcome: { kind: 'cancelled', message: say.cancelled } as const }
    : { announce };
}

/** What subscribers will see of the new articles, a line for each thing; none where nothing is new and no digest waits. */
export function renderAudience(
  session: Session,
  sendings: readonly Sending[],
  { announce, begun }: Audience,
): string[] {
  const say = messagesFor(session, announcingMessages);
  const { now, later } = countNew(sendings);
  if (begun !== undefined) return [say.joinedEntry(now)];
  if (now + later === 0) return [];
  if (announce === 'none') return [say.nothingHeard];
  if (announce === 'digest') return [say.oneEntry(now)];
  return [...(now > 0 ? [say.entries(now)] : []), ...(later > 0 ? [say.entriesLater(later)] : [])];
}
