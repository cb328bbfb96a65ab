// `gazette status`: the local articles against the site's.

import { hasErrors } from '../../domain/problem.ts';
import { loadReadable } from '../articles/load-readable.ts';
import { refuseMissingFolder } from '../articles/missing-folder.ts';
import { renderProblems } from '../articles/render-problems.ts';
import { defineCommand } from '../command.ts';
import { planMessages } from '../messages/plan.ts';
import { readingMessages } from '../messages/reading.ts';
import { ok } from '../outcome.ts';
import { findBegunDigest, warnOfBegunDigest } from '../publishing/begun-digest.ts';
import type { Comparison } from '../publishing/compare-site.ts';
import { comparisonAsJson } from '../publishing/comparison-json.ts';
import { detailChanges } from '../publishing/detail-changes.ts';
import { loadComparison } from '../publishing/load-comparison.ts';
import { renderPlan } from '../publishing/render-plan.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure, type SiteResult } from '../site/site-failure.ts';
import { printable } from '../terminal/printable.ts';
import { loadWordsStanding, type WordsStanding } from '../words/compare-words.ts';
import { loadWords } from '../words/load-words.ts';
import { renderWords, wordsAsJson } from '../words/render-words.ts';

/** The command `gazette status`. Files with errors are listed and left out. */
export const status = defineCommand<never>({
  operands: '[paths…]',
  minOperands: 0,
  maxOperands: Number.POSITIVE_INFINITY,
  options: {},
  examples: [
    { line: 'gazette status', does: { en: 'all of articles/', zh: '比较 articles/ 全部' } },
  ],
  async run(session, input) {
    const missing = refuseMissingFolder(session, input.operands);
    if (missing) return missing;
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const articles = await loadReadable(session, input.operands);
    const compared = await loadComparison(session, site.value, articles);
    if (!compared.ok) return outcomeOfFailure(session, compared.failure);
    const words = await compareWords(session, site.value, input.operands);
    if (!words.ok) return outcomeOfFailure(session, words.failure);
    const digest = await findBegunDigest(session, site.value);
    if (!digest.ok) return outcomeOfFailure(session, digest.failure);
    if (digest.value !== undefined) warnOfBegunDigest(session);
    const comparison =
      input.operands.length > 0 ? { ...compared.value, onlyThere: [] } : compared.value;
    if (session.json) {
      const list = words.value ? wordsAsJson(words.value) : {};
      const json = { site: site.value.origin, ...comparisonAsJson(comparison), ...list };
      session.print(`${JSON.stringify(json, undefined, 2)}\n`);
      return ok;
    }
    return printStatus(session, site.value, comparison, words.value);
  },
});

/** How the word list stands; undefined where there is none, or where it has errors, which are told. */
async function compareWords(
  session: Session,
  site: Site,
  paths: readonly string[],
): Promise<SiteResult<WordsStanding | undefined>> {
  const words = await loadWords(paths, session.context.cwd);
  if (!words) return { ok: true, value: undefined };
  if (!hasErrors(words.problems)) return loadWordsStanding(session, site, words);
  session.warn(renderProblems([words], 'text', session.language).trimEnd());
  return { ok: true, value: undefined };
}

async function printStatus(
  session: Session,
  site: Site,
  comparison: Comparison,
  words: WordsStanding | undefined,
) {
  const say = messagesFor(session, planMessages);
  const details = await detailChanges(session, site, comparison.standings);
  if (!details.ok) return outcomeOfFailure(session, details.failure);
  session.say(site.origin);
  const view = {
    details: details.value,
    lacksKind: false,
    namesMakers: true,
    namesAllNew: true,
  } as const;
  for (const line of renderPlan(session, { ...comparison, onlyThere: [] }, view)) {
    session.print(`${line}\n`);
  }
  const mark = session.paint('dim', say.marks.only);
  const { states } = messagesFor(session, readingMessages);
  for (const { slug, state } of comparison.onlyThere) {
    const hidden = state === 'open' ? '' : `  ${session.paint('dim', states[state])}`;
    session.print(`  ${mark}  ${printable(slug)}${hidden}\n`);
  }
  const line = words && renderWords(session, words);
  if (line !== undefined) session.print(`${line}\n`);
  const allSame =
    line === undefined &&
    comparison.onlyThere.length === 0 &&
    comparison.standings.every(({ state }) => state === 'same');
  if (allSame) session.say(messagesFor(session, readingMessages).allSame);
  return ok;
}
