// Sends a confirmed plan, and looks whether readers see it.

import type { PutOutcome } from '../../domain/publishing-api.ts';
import { announcingMessages } from '../messages/announcing.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { recordDigest } from '../site/digest-file.ts';
import type { Site } from '../site/open-site.ts';
import { printable } from '../terminal/printable.ts';
import { type Announcing, type Audience, isNew } from './announcing.ts';
import type { Sending, Work } from './plan.ts';
import { sendAndClose } from './send-and-close.ts';
import type { SendReport } from './send-plan.ts';
import { outcomeOfStop } from './stopped-outcome.ts';
import { tellVerification } from './tell-verification.ts';

/** How to send. `command` is the call that would take up this one. */
export interface SendOptions extends Audience {
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
  work: Work,
  options: SendOptions,
): Promise<SentReport> {
  const { sendings } = work;
  const announcing = await settleDigest(session, site, sendings, options);
  const report = await sendAndClose(session, site, work, announcing);
  await tellDigest(session, site, announcing, report, options);
  const { outcomes, digest, stopped } = report;
  const counts = { sent: outcomes.length, total: sendings.length };
  const articles = outcomes.filter((_, index) => sendings[index] && isNew(sendings[index]));
  const announced = { articles: announcing.announce === 'each' ? articles : [], digest };
  const outcome = stopped
    ? outcomeOfStop(session, stopped, counts, options.command)
    : await tellVerification(session, site, outcomes, announced);
  return { outcome, sent: outcomes, ...(digest ? { digest } : {}) };
}

/** The id is remembered before anything is sent: an answer may be lost. */
async function settleDigest(
  { context }: Session,
  { origin }: Site,
  sendings: readonly Sending[],
  { announce, begun }: SendOptions,
): Promise<Announcing> {
  if (announce !== 'digest') return { announce };
  if (begun !== undefined) return { announce, digest: begun };
  if (!sendings.some(isNew)) return { announce: 'each' };
  const digest = `urn:uuid:${context.randomUUID()}`;
  await recordDigest(context.cwd, origin, digest);
  return { announce, digest };
}

/** Says what became of the digest, and forgets one that no further run is to join. */
async function tellDigest(
  session: Session,
  { origin }: Site,
  { announce }: Announcing,
  report: SendReport,
  { begun }: SendOptions,
): Promise<void> {
  if (announce !== 'digest') return;
  const say = messagesFor(session, announcingMessages);
  const { digest, outcomes } = report;
  const mayWait = mayGoOn(report, begun !== undefined);
  if (!mayWait) await recordDigest(session.context.cwd, origin, undefined);
  if (digest) session.say(`  ${say.digest(printable(digest.slug), printable(digest.url))}`);
  else if (mayWait && outcomes.length > 0) session.warn(`  ${say.waitsForRest}`);
}

/**
 * Whether the rest may join the same digest: not where all has arrived, nor where the site refuses
 * that digest, nor where it refused the first that would have been in it.
 */
function mayGoOn({ stopped, digest, outcomes }: SendReport, isJoined: boolean): boolean {
  if (stopped === undefined || digest) return false;
  if (!('failure' in stopped) || stopped.failure.reason !== 'refused') return true;
  const isTaken = stopped.failure.failure.reason === 'digest-taken';
  return !isTaken && (isJoined || outcomes.length > 0);
}
