// Settles how subscribers hear of new articles: as the editor said, or is asked where there are many.

import { type Announcement, announcements } from '../../domain/publishing-api.ts';
import { announcingMessages } from '../messages/announcing.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { countNew, mostUnasked } from './announcing.ts';
import type { Sending } from './plan.ts';

/** What the editor gave, and whether a question is out of place (--yes, --dry-run). */
export interface AnnouncementWish {
  readonly announce: Announcement | undefined;
  readonly unasked: boolean;
}

/** The announcement, or why the plan cannot be sent. More than ten new articles are never announced one by one unknowingly. */
export async function settleAnnouncement(
  session: Session,
  sendings: readonly Sending[],
  { announce, unasked }: AnnouncementWish,
): Promise<{ readonly announce: Announcement } | { readonly outcome: Outcome }> {
  const say = messagesFor(session, announcingMessages);
  const created = countNew(sendings);
  if (announce === 'digest' && created.later > 0) {
    const late = sendings.find(({ base, opens }) => base === null && opens === 'later');
    const path = late?.local.path ?? '';
    const message = say.digestOpensNow(created.later, path);
    return { outcome: { kind: 'usage', message, hint: say.digestOpensNowHint } };
  }
  if (announce !== undefined) return { announce };
  if (created.now <= mostUnasked) return { announce: 'each' };
  if (unasked || !session.canAsk) {
    return { outcome: { kind: 'usage', message: say.undecided(created.now) } };
  }
  return askAnnouncement(session, created.now);
}

async function askAnnouncement(session: Session, count: number) {
  const say = messagesFor(session, announcingMessages);
  const choices = announcements.map((value) => ({ value, ...say.choices(count)[value] }));
  const announce = await session.context.choose(say.question(count), choices);
  return announce === undefined
    ? { outcome: { kind: 'cancelled', message: say.cancelled } as const }
    : { announce };
}

/** What subscribers will see of the new articles, a line for each thing; none where nothing is new. */
export function renderAudience(
  session: Session,
  sendings: readonly Sending[],
  announce: Announcement,
): string[] {
  const say = messagesFor(session, announcingMessages);
  const { now, later } = countNew(sendings);
  if (now + later === 0) return [];
  if (announce === 'none') return [say.nothingHeard];
  if (announce === 'digest') return [say.oneEntry(now)];
  return [...(now > 0 ? [say.entries(now)] : []), ...(later > 0 ? [say.entriesLater(later)] : [])];
}
