// Sends what was planned, and ends the digest of a run that broke off where nothing new is left to end it.

import { announcingMessages } from '../messages/announcing.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { type Announcing, isNew } from './announcing.ts';
import { closeDigest } from './close-digest.ts';
import type { Work } from './plan.ts';
import { type SendReport, sendPlan } from './send-plan.ts';

/** What arrived. A digest without anything new in this run has been begun by another, and is ended by itself. */
export async function sendAndClose(
  session: Session,
  site: Site,
  work: Work,
  announcing: Announcing,
): Promise<SendReport> {
  const { sendings } = work;
  const report = await sendPlan(session, site, work, announcing);
  if (announcing.announce !== 'digest' || report.stopped || sendings.some(isNew)) return report;
  return { ...report, ...(await endDigest(session, site, work, announcing.digest)) };
}

async function endDigest(
  session: Session,
  site: Site,
  { comparison }: Work,
  id: string,
): Promise<Pick<SendReport, 'digest' | 'stopped'>> {
  const say = messagesFor(session, announcingMessages);
  const closed = await closeDigest(session, site, comparison, id);
  if (!closed.ok) return { stopped: { by: 'digest', failure: closed.failure } };
  const { value: digest } = closed;
  session.say(`  ${digest ? say.closed : say.nothingListed}`);
  return digest ? { digest } : {};
}
