// Reads the log of the site, page by page.

import {
  type EventList,
  eventListSchema,
  type LogEvent,
  maxEvents,
} from '../../domain/events-api.ts';
import type { Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';

/** Which events are wanted: at most `limit` of the newest, none before `since` (milliseconds). */
export interface LogWish {
  readonly subject: string | undefined;
  readonly editor: string | undefined;
  readonly since: number | undefined;
  readonly limit: number;
}

/** The newest events of those wanted, newest first, and whether older ones were left out for the limit's sake. */
export async function loadNewest(
  session: Session,
  site: Site,
  { subject, editor, since, limit }: LogWish,
): Promise<SiteResult<{ events: LogEvent[]; hasMore: boolean }>> {
  const events: LogEvent[] = [];
  for (let before: number | null | undefined; before !== null; ) {
    const wanted = Math.min(limit - events.length, maxEvents);
    const page = await loadPage(session, site, { subject, editor, before, limit: wanted });
    if (!page.ok) return page;
    const young = page.value.events.filter(({ at }) => Date.parse(at) >= (since ?? 0));
    events.push(...young);
    const isPast = young.length < page.value.events.length;
    before = isPast ? null : page.value.next;
    if (events.length >= limit) return { ok: true, value: { events, hasMore: before !== null } };
  }
  return { ok: true, value: { events, hasMore: false } };
}

/** Hands every event to `take`, oldest first, a page at a time, until there are no more or `take` answers false. */
export async function loadAllEvents(
  session: Session,
  site: Site,
  take: (page: EventList) => boolean,
): Promise<SiteResult<undefined>> {
  for (let after: number | null = 0; after !== null; ) {
    const page: SiteResult<EventList> = await loadPage(session, site, { after, limit: maxEvents });
    if (!page.ok) return page;
    if (!take(page.value)) break;
    after = page.value.next;
  }
  return { ok: true, value: undefined };
}

function loadPage(
  session: Session,
  site: Site,
  query: Readonly<Record<string, string | number | null | undefined>>,
): Promise<SiteResult<EventList>> {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  );
  const path = `/api/events?${new URLSearchParams(given)}`;
  return callApi(session, site, { path }, eventListSchema);
}
