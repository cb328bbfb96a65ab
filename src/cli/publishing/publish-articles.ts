// Publishes articles: check, plan, confirm, send, verify.

import type { Announcement, PutOutcome } from '../../domain/publishing-api.ts';
import { planMessages } from '../messages/plan.ts';
import { publishMessages } from '../messages/publish.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { recordDigest } from '../site/digest-file.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { allowAnyway, replaceConflicts } from './allow-anyway.ts';
import { checkFiles } from './check-files.ts';
import type { Comparison } from './compare-site.ts';
import { confirmPlan } from './confirm-plan.ts';
import type { PlanView } from './describe-standing.ts';
import { detailChanges } from './detail-changes.ts';
import { loadComparison } from './load-comparison.ts';
import { namedFiles } from './named-files.ts';
import { type ChangeMode, planSendings, type Sending } from './plan.ts';
import { refusePlan } from './refuse-plan.ts';
import { renderPlan } from './render-plan.ts';
import { scheduleStandings } from './schedule-standings.ts';
import { sendAndVerify } from './send-and-verify.ts';
import { renderAudience, settleAnnouncement } from './settle-announcement.ts';

/** How to publish. */
export interface PublishOptions {
  readonly paths: readonly string[];
  readonly change: ChangeMode | undefined;
  /** How subscribers hear of new articles; undefined where the editor did not say. */
  readonly announce: Announcement | undefined;
  /** When it is to open what is not open yet, in milliseconds. */
  readonly at: number | undefined;
  /**
   * Whether files may replace what is newer on the site: those that are named themselves, or (on a
   * site of the editor's own) all that are in conflict.
   */
  readonly anyway: 'never' | 'named' | 'conflicts';
  readonly confirmed: boolean;
  readonly dryRun: boolean;
  /** Whether a run is taken up again, and with it the digest that it began. */
  readonly resume: boolean;
  /** Files with errors stop everything, or are left out. */
  readonly faulty: 'refuse' | 'skip';
  /** What the editor would write to go on after an interruption. */
  command(announce: Announcement): string;
}

/** What a publishing did, for those who read JSON. */
export interface PublishReport {
  readonly outcome: Outcome;
  readonly comparison?: Comparison;
  readonly announce?: Announcement;
  readonly sent?: readonly PutOutcome[];
  readonly digest?: PutOutcome;
}

/** Publishes what is new or changed. Nothing is sent before the plan was shown and confirmed. */
export async function publishArticles(
  session: Session,
  site: Site,
  options: PublishOptions,
): Promise<PublishReport> {
  const checked = await checkFiles(session, options);
  if ('outcome' in checked) return checked;
  const compared = await loadComparison(session, site, checked.articles);
  if (!compared.ok) return { outcome: outcomeOfFailure(session, compared.failure) };
  const comparison = settleStandings(compared.value, options, session);
  const details = await detailChanges(session, site, comparison.standings);
  if (!details.ok) return { outcome: outcomeOfFailure(session, details.failure), comparison };
  showPlan(session, site, comparison, { ...options, details: details.value });
  const refusal = refusePlan(session, comparison, {
    ...options,
    named: namedFiles(options.paths, session.context.cwd),
    passesBlocked: options.anyway === 'conflicts',
  });
  if (refusal) return { outcome: refusal, comparison };
  const now = session.context.now();
  const sendings = planSendings(comparison.standings, details.value, options.change, now);
  return { comparison, ...(await publishSendings(session, site, sendings, options)) };
}

/** What --anyway and --at make of how the files stand. */
function settleStandings(comparison: Comparison, options: PublishOptions, session: Session) {
  const { anyway, at, paths } = options;
  const { cwd, now } = session.context;
  const scheduling = { at, named: namedFiles(paths, cwd), now: now() };
  return scheduleStandings(allow(comparison, anyway, paths, cwd), scheduling);
}

function allow(
  comparison: Comparison,
  anyway: PublishOptions['anyway'],
  paths: readonly string[],
  cwd: string,
): Comparison {
  switch (anyway) {
    case 'never':
      return comparison;
    case 'named':
      return allowAnyway(comparison, paths, cwd);
    case 'conflicts':
      return replaceConflicts(comparison);
  }
}

function showPlan(
  session: Session,
  site: Site,
  comparison: Comparison,
  { change, paths, details }: PublishOptions & Pick<PlanView, 'details'>,
): void {
  // What lies elsewhere is no news where only some files were named.
  const shown = paths.length > 0 ? { ...comparison, onlyThere: [] } : comparison;
  session.say(messagesFor(session, planMessages).planFor(site.origin));
  const view = { details, lacksKind: change === undefined };
  for (const line of renderPlan(session, shown, view)) session.say(line);
}

/** Where nothing is left to be sent, no digest is under way. */
function forgetDigest({ context }: Session, { origin }: Site): Promise<void> {
  return recordDigest(context.cwd, origin, undefined);
}

async function publishSendings(
  session: Session,
  site: Site,
  sendings: readonly Sending[],
  options: PublishOptions,
): Promise<PublishReport> {
  const say = messagesFor(session, publishMessages);
  const wish = { announce: options.announce, unasked: options.confirmed || options.dryRun };
  const settled = await settleAnnouncement(session, sendings, wish);
  if ('outcome' in settled) return settled;
  const { announce } = settled;
  for (const line of renderAudience(session, sendings, announce)) session.say(`  → ${line}`);
  if (options.dryRun || sendings.length === 0) {
    session.say(options.dryRun ? say.dryRun : say.nothing);
    if (!options.dryRun && announce === 'digest') await forgetDigest(session, site);
    return { outcome: ok, announce };
  }
  const unconfirmed = await confirmPlan(session, sendings, announce, options.confirmed);
  if (unconfirmed) return { outcome: unconfirmed, announce };
  const { resume, command } = options;
  const sending = { announce, resume, command: command(announce) };
  return { announce, ...(await sendAndVerify(session, site, sendings, sending)) };
}
