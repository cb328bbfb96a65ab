// Publishes articles: check, plan, confirm, send, verify.

import { hasErrors } from '../../domain/problem.ts';
import type { PutOutcome } from '../../domain/publishing-api.ts';
import { type LocalArticle, type LocalFile, loadArticles } from '../articles/load-articles.ts';
import { renderProblems } from '../articles/render-problems.ts';
import { publishMessages } from '../messages/publish.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { allowAnyway, replaceConflicts } from './allow-anyway.ts';
import type { Comparison } from './compare-site.ts';
import { confirmPlan } from './confirm-plan.ts';
import { detailChanges } from './detail-changes.ts';
import { loadComparison } from './load-comparison.ts';
import { type ChangeMode, planSendings, type Sending } from './plan.ts';
import { renderPlan } from './render-plan.ts';
import { sendPlan } from './send-plan.ts';
import { outcomeOfStop } from './stopped-outcome.ts';
import { patienceSeconds, verifyReaders } from './verify-readers.ts';

/** How to publish. `command` is what the editor would write to go on after an interruption. */
export interface PublishOptions {
  readonly paths: readonly string[];
  readonly change: ChangeMode | undefined;
  /**
   * Whether files may replace what is newer on the site: those that are named themselves, or (on a
   * site of the editor's own) all that are in conflict.
   */
  readonly anyway: 'never' | 'named' | 'conflicts';
  readonly confirmed: boolean;
  readonly dryRun: boolean;
  /** Files with errors stop everything, or are left out. */
  readonly faulty: 'refuse' | 'skip';
  readonly command: string;
}

/** What a publishing did, for those who read JSON. */
export interface PublishReport {
  readonly outcome: Outcome;
  readonly comparison?: Comparison;
  readonly sent?: readonly PutOutcome[];
}

/** Publishes what is new or changed. Nothing is sent before the plan was shown and confirmed. */
export async function publishArticles(
  session: Session,
  site: Site,
  options: PublishOptions,
): Promise<PublishReport> {
  const say = messagesFor(session, publishMessages);
  const checked = await checkFiles(session, options);
  if ('outcome' in checked) return checked;
  const compared = await loadComparison(session, site, checked.articles);
  if (!compared.ok) return { outcome: outcomeOfFailure(session, compared.failure) };
  const comparison = allow(compared.value, options, session.context.cwd);
  const shown = await showPlan(session, site, comparison, options);
  if (shown) return { outcome: shown, comparison };
  const sendings = planSendings(comparison.standings, options.change);
  const refusal = refusePlan(session, comparison, options.change);
  if (refusal || options.dryRun || sendings.length === 0) {
    if (!refusal) session.say(options.dryRun ? say.dryRun : say.nothing);
    return { outcome: refusal ?? ok, comparison };
  }
  const unconfirmed = await confirmPlan(session, sendings, options.confirmed);
  if (unconfirmed) return { outcome: unconfirmed, comparison };
  return { comparison, ...(await sendAndVerify(session, site, sendings, options.command)) };
}

function allow(comparison: Comparison, { anyway, paths }: PublishOptions, cwd: string): Comparison {
  switch (anyway) {
    case 'never':
      return comparison;
    case 'named':
      return allowAnyway(comparison, paths, cwd);
    case 'conflicts':
      return replaceConflicts(comparison);
  }
}

async function checkFiles(
  session: Session,
  options: PublishOptions,
): Promise<{ articles: LocalArticle[] } | { outcome: Outcome }> {
  const say = messagesFor(session, publishMessages);
  const files = await loadArticles(options.paths, session.context.cwd);
  const faulty = files.filter(({ problems }) => hasErrors(problems));
  const problems = renderProblems(files, 'text', session.language).trimEnd();
  if (faulty.length > 0) session.warn(problems);
  else if (problems) session.say(problems);
  if (faulty.length > 0 && options.faulty === 'refuse') {
    const ready = files.find((file) => !faulty.includes(file));
    const hint = ready && { hint: say.faultyHint(ready.path) };
    return { outcome: { kind: 'failed', message: say.faulty, ...hint } };
  }
  if (faulty.length > 0) session.warn(say.skipped(faulty.length));
  return { articles: files.filter((file) => !faulty.includes(file)).filter(isReadable) };
}

function isReadable(file: LocalFile): file is LocalArticle {
  return file.article !== undefined;
}

/** Prints the plan. An outcome only where the site failed meanwhile. */
async function showPlan(
  session: Session,
  site: Site,
  comparison: Comparison,
  { change, paths }: PublishOptions,
): Promise<Outcome | undefined> {
  const say = messagesFor(session, publishMessages);
  const details = await detailChanges(session, site, comparison.standings);
  if (!details.ok) return outcomeOfFailure(session, details.failure);
  // What lies elsewhere is no news where only some files were named.
  const shown = paths.length > 0 ? { ...comparison, onlyThere: [] } : comparison;
  session.say(say.planFor(site.origin));
  const view = { details: details.value, lacksKind: change === undefined };
  for (const line of renderPlan(session, shown, view)) session.say(line);
  return undefined;
}

/** The plan cannot be sent: an address is taken, somebody else changed the same, or changes came without --note or --minor. */
function refusePlan(
  session: Session,
  { standings }: Comparison,
  change: ChangeMode | undefined,
): Outcome | undefined {
  const say = messagesFor(session, publishMessages);
  const taken = standings.filter(({ state }) => state === 'taken').length;
  if (taken > 0) {
    return { kind: 'conflict', message: say.takenOutcome(taken), hint: say.takenHint };
  }
  const conflicts = standings.filter(({ state }) => state === 'conflict');
  const [first] = conflicts;
  if (first) {
    const hint = say.standsHint(first.local.article.slug, first.local.path);
    return { kind: 'conflict', message: say.standsOutcome(conflicts.length), hint };
  }
  const changed = standings.filter(({ state }) => state === 'changed').length;
  return changed > 0 && !change ? { kind: 'usage', message: say.noNote(changed) } : undefined;
}

async function sendAndVerify(
  session: Session,
  site: Site,
  sendings: readonly Sending[],
  command: string,
): Promise<{ outcome: Outcome; sent: readonly PutOutcome[] }> {
  const { outcomes, stopped } = await sendPlan(session, site, sendings);
  const counts = { sent: outcomes.length, total: sendings.length };
  const outcome = stopped
    ? outcomeOfStop(session, stopped, counts, command)
    : await tellVerification(session, site, outcomes);
  return { outcome, sent: outcomes };
}

async function tellVerification(
  session: Session,
  site: Site,
  outcomes: readonly PutOutcome[],
): Promise<Outcome> {
  const say = messagesFor(session, publishMessages);
  const open = outcomes.filter(({ state }) => state === 'open').length;
  const { lookedAt, missing, isBrokenOff } = await verifyReaders(session, site.origin, outcomes);
  if (isBrokenOff) {
    return { kind: 'interrupted', message: say.lookBrokenOff, hint: say.lookBrokenOffHint };
  }
  if (missing.length > 0) {
    const message = say.notVisible(patienceSeconds, missing.join(', '));
    return { kind: 'failed', message, hint: say.notVisibleHint };
  }
  if (open > 0) session.say(`${session.paint('good', '✔')} ${say.visible(lookedAt, open)}`);
  return ok;
}
