// Looks at the site as a reader does, until what was sent is there.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { makeProgress } from '../terminal/progress.ts';
import { type Look, planLooks } from './reader-looks.ts';
import { waitForReaders } from './wait-for-readers.ts';

/** KV may show a change a minute late; half of that again is given for a slow network. */
export const patienceSeconds = 90;

/** Looking at every one of thousands would cost the site its day's reads. */
const mostLookedAt = 20;

/**
 * How many were looked at, what did not come in time (slugs, or the feed's path), and whether the
 * editor broke off the looking.
 */
export interface Verification {
  readonly lookedAt: number;
  readonly missing: readonly string[];
  readonly isBrokenOff: boolean;
  /** How many pages, lists and feeds the site had still to write when it came to a halt. */
  readonly unwritten?: number;
}

/** What subscribers hear of: the new articles that have entries of their own, and the digest of the others. */
export interface Announced {
  readonly articles: readonly PutOutcome[];
  readonly digest: PutOutcome | undefined;
}

/**
 * Looks until the open articles among the outcomes are there and the feed has what it announces, for
 * 90 s at most; of many, after the site has written them, for as long as it goes on.
 */
export async function verifyReaders(
  session: Session,
  site: Site,
  outcomes: readonly PutOutcome[],
  { articles, digest }: Announced,
): Promise<Verification> {
  const { origin } = site;
  const all = outcomes.filter(({ state }) => state === 'open');
  const open = sample(all);
  const halted = all.length > open.length ? await waitForAll(session, site) : undefined;
  if (halted) return { lookedAt: 0, ...halted };
  const digests = digest ? [digest] : [];
  const announced = [...open.filter((outcome) => articles.includes(outcome)), ...digests];
  const looks = planLooks(session, origin, [...open, ...digests], announced);
  return { lookedAt: open.length, ...(await lookAll(session, looks)) };
}

/** A look at twenty of thousands says little while the site still writes the others. */
async function waitForAll(
  session: Session,
  site: Site,
): Promise<Omit<Verification, 'lookedAt'> | undefined> {
  const waiting = await waitForReaders(session, site, patienceSeconds * 1000);
  if (waiting === 'interrupted') return { missing: [], isBrokenOff: true };
  if (waiting === 'written' || waiting === 'unknown') return undefined;
  return { missing: [], isBrokenOff: false, unwritten: waiting.left };
}

/** Looks until everything was seen, for 90 s at most. */
export async function lookAll(
  session: Session,
  looks: readonly Look[],
): Promise<Omit<Verification, 'lookedAt'>> {
  const unseen = new Set(looks);
  const progress = makeProgress(session);
  let isBrokenOff = false;
  try {
    await lookUntilSeen(session, unseen, progress);
  } catch (error) {
    if (!session.context.signal.aborted) throw error;
    isBrokenOff = true;
  } finally {
    progress.clear();
  }
  return { missing: [...unseen].map(({ name }) => name), isBrokenOff };
}

/** Takes out of `unseen` what is there, round by round; leaves in it what did not come in time. */
async function lookUntilSeen(
  session: Session,
  unseen: Set<Look>,
  progress: ReturnType<typeof makeProgress>,
): Promise<void> {
  const say = messagesFor(session, publishMessages);
  const { context } = session;
  const total = unseen.size;
  const started = context.now();
  const left = () => started + patienceSeconds * 1000 - context.now();
  for (let pause = 250; ; pause = Math.min(pause * 2, 4000)) {
    for (const look of unseen) {
      if (left() > 0 && (await look.isThere(left()))) unseen.delete(look);
    }
    if (unseen.size === 0 || left() <= 0) return;
    const seconds = Math.round((context.now() - started) / 1000);
    progress.show(say.waiting(total - unseen.size, total, seconds));
    await context.sleep(Math.min(pause, left()));
  }
}

/** At most twenty, evenly spread, the last among them. */
function sample(outcomes: readonly PutOutcome[]): PutOutcome[] {
  const step = Math.max(1, outcomes.length / mostLookedAt);
  return outcomes.filter(
    (_, index) => Math.floor((index + 1) / step) > Math.floor(index / step) || step === 1,
  );
}
