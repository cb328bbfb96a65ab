// Publishes articles: check, pin, plan, confirm, send, verify.

import type { LocalArticle } from '../articles/load-articles.ts';
import { writePins } from '../files/write-pins.ts';
import { planMessages } from '../messages/plan.ts';
import type { Outcome } from '../outcome.ts';
import { endWith } from '../planning/end-with.ts';
import { findEditedIds } from '../planning/find-edited-ids.ts';
import { refuseIds } from '../planning/refuse-ids.ts';
import { findBrokenLinks, refuseLinks } from '../planning/refuse-links.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import type { WordsStanding } from '../words/compare-words.ts';
import { allowAnyway, replaceConflicts } from './allow-anyway.ts';
import { checkFiles } from './check-files.ts';
import type { Comparison } from './compare-site.ts';
import type { PlanView } from './describe-standing.ts';
import { detailChanges } from './detail-changes.ts';
import { loadComparison } from './load-comparison.ts';
import { findLooseOriginals } from './loose-originals.ts';
import { namedFiles } from './named-files.ts';
import { planSendings } from './plan.ts';
import { type FileSending, planFiles, renderFiles } from './plan-files.ts';
import type { PublishOptions, PublishReport } from './publish-options.ts';
import { publishSendings } from './publish-sendings.ts';
import { refusePlan } from './refuse-plan.ts';
import { renderPlan } from './render-plan.ts';
import { scheduleStandings } from './schedule-standings.ts';
import { settleDrafts } from './settle-drafts.ts';
import { compareOwnWords, refuseWords, showWords } from './settle-words.ts';

/** Publishes what is new or changed. Nothing is sent before the plan was shown and confirmed. */
export async function publishArticles(
  session: Session,
  site: Site,
  options: PublishOptions,
): Promise<PublishReport> {
  const { articles } = options;
  const checked = articles ? { articles, words: undefined } : await checkFiles(session, options);
  if ('outcome' in checked) return checked;
  await writePins(session, checked.articles, options.dryRun);
  const compared = await loadComparison(session, site, checked.articles);
  if (!compared.ok) return { outcome: outcomeOfFailure(session, compared.failure) };
  const comparison = settleStandings(compared.value, options, session);
  const words = await compareOwnWords(session, site, checked.words, options);
  if (!words.ok) return { outcome: outcomeOfFailure(session, words.failure), comparison };
  const details = await detailChanges(session, site, comparison.standings);
  if (!details.ok) return { outcome: outcomeOfFailure(session, details.failure), comparison };
  showPlan(session, site, comparison, { ...options, details: details.value });
  showWords(session, words.value);
  const { refusal, ...found } = await judgePlan(session, site, comparison, words.value, options);
  const told = { comparison, ...found, ...(words.value ? { words: words.value } : {}) };
  if (refusal) return { outcome: refusal, ...told };
  const now = session.context.now();
  const sendings = planSendings(comparison.standings, details.value, options.change, now);
  const originals = findLooseOriginals(comparison);
  const files = await planFiles(session, site, [...sendings, ...originals]);
  if (!files.ok) return { outcome: outcomeOfFailure(session, files.failure), ...told };
  for (const line of renderFiles(session, files.value)) session.say(line);
  const changed = words.value?.state === 'same' ? undefined : words.value;
  const loose = originals.filter(({ local }) => isNeeded(local, files.value));
  const work = { comparison, sendings, files: files.value, loose, words: changed };
  const published = await publishSendings(session, site, work, options);
  return { ...told, files: files.value, ...published };
}

/** All that keeps the plan from being sent, told at once. */
async function judgePlan(
  session: Session,
  site: Site,
  comparison: Comparison,
  words: WordsStanding | undefined,
  options: PublishOptions,
): Promise<Pick<PublishReport, 'editedIds' | 'links'> & { readonly refusal?: Outcome }> {
  const { cwd } = session.context;
  const isOwnSite = options.anyway === 'conflicts';
  const named = namedFiles(options.paths, cwd);
  const wish = { ...options, named, passesBlocked: isOwnSite };
  const editedIds = await findEditedIds(comparison, cwd, allowedFiles(comparison, options, named));
  const links = await findBrokenLinks(session, site, comparison);
  const broken = refuseLinks(session, links);
  const refusal = endWith(session, [
    ...refuseIds(session, editedIds),
    ...(broken && !isOwnSite ? [broken] : []),
    ...refuseWords(session, words),
    ...refusePlan(session, comparison, wish),
  ]);
  return { editedIds, links, ...(refusal ? { refusal } : {}) };
}

/** Whether the site lacks a file of the article. */
function isNeeded({ files }: LocalArticle, planned: readonly FileSending[]): boolean {
  return files.some(({ sha256 }) => planned.some((file) => file.sha256 === sha256));
}

/** The files that may be alike to an article without one: those that --anyway names, on the editor's own site all. */
function allowedFiles(
  { standings }: Comparison,
  { anyway }: PublishOptions,
  named: ReadonlySet<string>,
): ReadonlySet<string> {
  if (anyway === 'conflicts') return new Set(standings.map(({ local }) => local.path));
  return anyway === 'named' ? named : new Set();
}

/** What --anyway, --draft and --at make of how the files stand. */
function settleStandings(comparison: Comparison, options: PublishOptions, session: Session) {
  const { anyway, at, paths, draft } = options;
  const { cwd, now } = session.context;
  const named = namedFiles(paths, cwd);
  const settled = settleDrafts(allow(comparison, anyway, paths, cwd), { draft, named });
  return scheduleStandings(settled, { at, named, now: now() });
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
  const view = { details, lacksKind: change === undefined, namesMakers: false };
  for (const line of renderPlan(session, shown, view)) session.say(line);
}
