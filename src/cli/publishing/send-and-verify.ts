// Sends a confirmed plan, and looks whether readers see it.

import type { Announcement, PutOutcome } from '../../domain/publishing-api.ts';
import { announcingMessages } from '../messages/announcing.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { loadDigest, recordDigest } from '../site/digest-file.ts';
import type { Site } from '../site/open-site.ts';
import { printable } from '../terminal/printable.ts';
import type { Announcing } from './announcing.ts';
import type { Sending } from './plan.ts';
import { type SendReport, sendPlan } from './send-plan.ts';
import { outcomeOfStop } from './stopped-outcome.ts';
import { tellVerification } from './tell-verification.ts';

/** How to send. `resume` takes up the digest of the run before; `command` is the call that would take up this one. */
export interface SendOptions {
  readonly announce: Announcement;
  readonly resume: boolean;
  readonly command: string;
}

/** What arrived, and how the run ends. */
export interface SentReport {
  readonly outcome: Outcome;
  readonly sent: readonly PutOutcome[];
  readonly digest?: PutOutcome;
}

/** Sends all, tells of the digest where there is one, and verifies; or tells what stopped it. */
export async function sendAndVerify(
  session: Session,
  site: Site,
  sendings: readonly Sending[],
  options: SendOptions,
): Promise<SentReport> {
  const announcing = await settleDigest(session, site, sendings, options);
  const report = await sendPlan(session, site, sendings, announcing);
  if (announcing.announce === 'digest' && !mayGoOn(report)) {
    await recordDigest(session.context.cwd, site.origin, undefined);
  }
  const { outcomes, digest, stopped } = report;
  if (digest) {
    const say = messagesFor(session, announcingMessages);
    session.say(`  ${say.digest(printable(digest.slug), printable(digest.url))}`);
  }
  const counts = { sent: outcomes.length, total: sendings.length };
  const articles = outcomes.filter((_, index) => sendings[index]?.base === null);
  const announced = { articles: announcing.announce === 'each' ? articles : [], digest };
  const outcome = stopped
    ? outcomeOfStop(session, stopped, counts, options.command)
    : await tellVerification(session, site.origin, outcomes, announced);
  return { outcome, sent: outcomes, ...(digest ? { digest } : {}) };
}

/** The id is remembered before anything is sent: an answer may be lost. */
async function settleDigest(
  { context }: Session,
  { origin }: Site,
  sendings: readonly Sending[],
  { announce, resume }: SendOptions,
): Promise<Announcing> {
  if (announce !== 'digest') return { announce };
  if (!sendings.some(({ base }) => base === null)) return { announce: 'each' };
  const begun = resume ? await loadDigest(context.cwd, origin) : undefined;
  const digest = begun ?? `urn:uuid:${context.randomUUID()}`;
  await recordDigest(context.cwd, origin, digest);
  return { announce, digest };
}

/** Whether the rest may join the same digest: not where all has arrived, nor where the site refuses that digest. */
function mayGoOn({ stopped }: SendReport): boolean {
  if (stopped?.by !== 'failure') return stopped !== undefined;
  const { failure } = stopped;
  return failure.reason !== 'refused' || failure.failure.reason !== 'digest-taken';
}
