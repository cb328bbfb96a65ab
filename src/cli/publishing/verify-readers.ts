// Looks at the site as a reader does, until what was sent is there.

import * as v from 'valibot';
import { articlePath, mainFeeds } from '../../domain/addresses.ts';
import type { PutOutcome } from '../../domain/publishing-api.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { sendRequest } from '../site/send-request.ts';
import { makeProgress } from '../terminal/progress.ts';

/** KV may show a change a minute late; half of that again is given for a slow network. */
export const patienceSeconds = 90;

/** Looking at every one of thousands would cost the site its day's reads. */
const mostLookedAt = 20;

/** How many were looked at, and what did not come in time (slugs, or the feed's path). */
export interface Verification {
  readonly lookedAt: number;
  readonly missing: readonly string[];
}

/** Looks until the open articles among the outcomes are there and the feed has what it should, for 90 s at most. */
export async function verifyReaders(
  session: Session,
  origin: string,
  outcomes: readonly PutOutcome[],
): Promise<Verification> {
  const { context } = session;
  const say = messagesFor(session, publishMessages);
  const open = sample(outcomes.filter(({ state }) => state === 'open'));
  const looks = [
    ...open.map((outcome) => ({
      name: outcome.slug,
      look: () => hasArticle(session, origin, outcome),
    })),
    ...(open.length > 0 ? [{ name: say.feed, look: () => feedHas(session, origin, open) }] : []),
  ];
  const progress = makeProgress(session);
  const started = context.now();
  const elapsed = () => Math.round((context.now() - started) / 1000);
  let missing = looks;
  for (let pause = 250; ; pause = Math.min(pause * 2, 4000)) {
    const unseen: typeof looks = [];
    for (const one of missing) if (!(await one.look())) unseen.push(one);
    missing = unseen;
    if (missing.length === 0 || elapsed() >= patienceSeconds) break;
    progress.show(say.waiting(looks.length - missing.length, looks.length, elapsed()));
    await context.sleep(pause);
  }
  progress.clear();
  return { lookedAt: open.length, missing: missing.map(({ name }) => name) };
}

/** At most twenty, evenly spread, the last among them. */
function sample(outcomes: readonly PutOutcome[]): PutOutcome[] {
  const step = Math.max(1, outcomes.length / mostLookedAt);
  return outcomes.filter(
    (_, index) => Math.floor((index + 1) / step) > Math.floor(index / step) || step === 1,
  );
}

const articleSchema = v.object({ revisions: v.array(v.object({ sha256: v.string() })) });

async function hasArticle(session: Session, origin: string, outcome: PutOutcome): Promise<boolean> {
  const url = `${origin}${articlePath(outcome.slug)}.json`;
  const article = v.safeParse(articleSchema, await loadAsReader(session, url));
  return article.success && article.output.revisions.at(-1)?.sha256 === outcome.sha256;
}

const feedSchema = v.object({
  items: v.array(v.object({ id: v.string(), date_published: v.string() })),
});

/** An article that is no newer than the feed's oldest is rightly not in it: a batch shares one instant. */
async function feedHas(
  session: Session,
  origin: string,
  open: readonly PutOutcome[],
): Promise<boolean> {
  const path = mainFeeds.find(({ format }) => format === 'json')?.path ?? '';
  const feed = v.safeParse(feedSchema, await loadAsReader(session, origin + path));
  if (!feed.success) return false;
  const { items } = feed.output;
  const oldest = Math.min(...items.map((item) => Date.parse(item.date_published)));
  const ids = new Set(items.map(({ id }) => id));
  const belongs = ({ id, published }: PutOutcome) => ids.has(id) || Date.parse(published) <= oldest;
  return items.length > 0 && open.every(belongs);
}

/** The JSON at a public address, asked for without a token; undefined for every other answer. */
async function loadAsReader(session: Session, url: string): Promise<unknown> {
  const message = { method: 'GET', headers: { accept: 'application/json' }, repeatable: false };
  const sent = await sendRequest(session, url, message, () => {});
  if (!sent.ok || !sent.response.ok) return undefined;
  try {
    return await sent.response.json();
  } catch {
    return undefined;
  }
}
