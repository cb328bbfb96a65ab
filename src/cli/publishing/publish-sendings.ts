// Publishes what was planned: settles how subscribers hear of it, confirms, sends, verifies.

import type { Announcement } from '../../domain/publishing-api.ts';
import { announcingMessages } from '../messages/announcing.ts';
import { publishMessages } from '../messages/publish.ts';
import { type Outcome, ok } from '../outcome.ts';
import { tellForeseen } from '../planning/tell-foreseen.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import type { Audience } from './announcing.ts';
import { findBegunDigest, warnOfBegunDigest } from './begun-digest.ts';
import { confirmPlan } from './confirm-plan.ts';
import { FileQueue } from './file-queue.ts';
import type { Work } from './plan.ts';
import type { PublishOptions, PublishReport } from './publish-options.ts';
import { whileRemembered } from './remember-run.ts';
import { resumeCommand } from './resume-command.ts';
import { sendAndVerify } from './send-and-verify.ts';
import { sendCounted, tellFiles } from './send-files.ts';
import { renderAudience, settleAnnouncement } from './settle-announcement.ts';
import { sendWords } from './settle-words.ts';
import { outcomeOfStop } from './stopped-outcome.ts';

/** Publishes the sendings, and finishes the digest of a run that broke off where the new ones go into a digest. */
export async function publishSendings(
  session: Session,
  site: Site,
  work: Work,
  options: PublishOptions,
): Promise<PublishReport> {
  const digest = await findBegunDigest(session, site);
  if (!digest.ok) return { outcome: outcomeOfFailure(session, digest.failure) };
  const settled = await settleAnnouncement(session, work.sendings, options);
  const announce = 'announce' in settled ? settled.announce : undefined;
  const begun = joinDigest(session, digest.value, announce);
  if ('outcome' in settled) return settled;
  if (announce !== undefined) {
    return publishToAudience(session, site, work, { announce, begun }, options);
  }
  session.say(messagesFor(session, publishMessages).dryRun);
  return { outcome: ok };
}

/** Says what becomes of the unfinished digest; its id where this run joins it. */
function joinDigest(
  session: Session,
  begun: string | undefined,
  announce: Announcement | undefined,
): string | undefined {
  if (begun === undefined) return undefined;
  if (announce === 'digest') {
    session.say(`  → ${messagesFor(session, announcingMessages).goesOn}`);
    return begun;
  }
  warnOfBegunDigest(session);
  return undefined;
}

async function publishToAudience(
  session: Session,
  site: Site,
  work: Work,
  audience: Audience,
  options: PublishOptions,
): Promise<PublishReport> {
  const say = messagesFor(session, publishMessages);
  const { dryRun, isForetold, confirmed, command } = options;
  const { sendings, words, loose } = work;
  const { announce, begun } = audience;
  for (const line of renderAudience(session, sendings, audience)) session.say(`  → ${line}`);
  const isNothing = sendings.length === 0 && begun === undefined && !words && loose.length === 0;
  const told = isForetold && !isNothing ? await tellForeseen(session, site, work, audience) : {};
  if (told.outcome) return { ...told, outcome: told.outcome, announce };
  if (dryRun || isNothing) {
    session.say(dryRun ? say.dryRun : say.nothing);
    return { ...told, outcome: ok, announce };
  }
  const unconfirmed = await confirmPlan(session, work, audience, confirmed);
  if (unconfirmed) return { ...told, outcome: unconfirmed, announce };
  const stopped = await sendWords(session, site, words);
  if (stopped) return { ...told, outcome: stopped, announce };
  const arrived = { ...told, announce, ...(words ? { areWordsSent: true } : {}) };
  const cut = await sendLoose(session, site, work);
  if (cut) return { ...arrived, outcome: cut };
  if (sendings.length === 0 && begun === undefined) return { ...arrived, outcome: ok };
  const sending = { ...audience, command: command() };
  const sent = await whileRemembered(session, site, work, { ...options, announce }, () =>
    sendAndVerify(session, site, work, sending),
  );
  return { ...arrived, ...sent };
}

/** Sends the raw files that belong to articles which are there already. */
async function sendLoose(
  session: Session,
  site: Site,
  { loose, files }: Work,
): Promise<Outcome | undefined> {
  const needed = new FileQueue(files).take(loose);
  const stopped = await sendCounted(session, site, needed);
  if (!stopped) tellFiles(session, needed);
  if (!stopped) return undefined;
  const counts = { sent: 0, total: loose.length };
  return outcomeOfStop(session, stopped, counts, resumeCommand(session));
}
