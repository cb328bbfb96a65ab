// `gazette diff`: what differs between files and the site, or between two revisions, word by word.

import { loadReadable } from '../articles/load-readable.ts';
import { refuseMissingFolder } from '../articles/missing-folder.ts';
import { defineCommand } from '../command.ts';
import { chooseFile } from '../comparing/choose-file.ts';
import { compareFiles, type Difference } from '../comparing/compare-files.ts';
import { diffRevisions } from '../comparing/diff-revisions.ts';
import { readRange } from '../comparing/read-range.ts';
import { refuseNoFile } from '../comparing/refuse-no-file.ts';
import { renderComparison } from '../comparing/render-comparison.ts';
import { comparingMessages } from '../messages/comparing.ts';
import { type Outcome, ok } from '../outcome.ts';
import { loadComparison } from '../publishing/load-comparison.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { paintForStdout } from '../terminal/paint-for-stdout.ts';

/** The command `gazette diff`. Differences are no failure: it exits with 0. */
export const diff = defineCommand<'revisions'>({
  operands: '[slug|path…]',
  minOperands: 0,
  maxOperands: Number.POSITIVE_INFINITY,
  completes: 'slugs-or-files',
  options: {
    revisions: {
      placeholder: 'a..b',
      help: {
        en: 'compare two revisions of the site instead, such as 2..4, or 2.. with the present one',
        zh: '改为比较站点上的两个版本，如 2..4；2.. 与现在的版本比较',
      },
    },
  },
  examples: [
    { line: 'gazette diff', does: { en: 'all that publish would change', zh: '发布将改动的一切' } },
    {
      line: 'gazette diff 2009-02-06-juzhang',
      does: { en: 'one article, by slug or path', zh: '一篇文章，写 slug 或路径' },
    },
    {
      line: 'gazette diff 2009-02-06-juzhang --revisions 1..3',
      does: { en: 'what changed on the site', zh: '站点上的历次改动' },
    },
  ],
  async run(session, input) {
    const { operands } = input;
    const range = input.text('revisions');
    const say = messagesFor(session, comparingMessages);
    if (range !== undefined) {
      const read = readRange(range);
      if (!read) return { kind: 'usage', message: say.badRange(range), hint: say.badRangeHint };
      const [reference, other] = operands;
      if (reference === undefined || other !== undefined) {
        return { kind: 'usage', message: say.rangeNeedsOne };
      }
      return diffRevisions(session, reference, read);
    }
    return diffFiles(session, operands);
  },
});

async function diffFiles(session: Session, operands: readonly string[]): Promise<Outcome> {
  const missing = refuseMissingFolder(session, operands);
  if (missing) return missing;
  const site = await openSite(session);
  if (!site.ok) return outcomeOfFailure(session, site.failure);
  const chosen = await choosePaths(session, site.value, operands);
  if ('outcome' in chosen) return chosen.outcome;
  const articles = await loadReadable(session, chosen.paths);
  const compared = await loadComparison(session, site.value, articles);
  if (!compared.ok) return outcomeOfFailure(session, compared.failure);
  const differences = await compareFiles(session, site.value, compared.value.standings);
  if (!differences.ok) return outcomeOfFailure(session, differences.failure);
  if (session.json) printJson(session, site.value, differences.value);
  else printDifferences(session, differences.value);
  return ok;
}

async function choosePaths(
  session: Session,
  site: Site,
  operands: readonly string[],
): Promise<{ readonly paths: readonly string[] } | { readonly outcome: Outcome }> {
  const paths: string[] = [];
  for (const name of operands) {
    const chosen = await chooseFile(session, name);
    if ('outcome' in chosen) return chosen;
    // A folder is taken as it is.
    if (chosen.path === undefined && !/[\\/]/.test(name)) {
      return { outcome: await refuseNoFile(session, site, name) };
    }
    paths.push(chosen.path ?? name);
  }
  return { paths };
}

function printDifferences(session: Session, differences: readonly Difference[]): void {
  const say = messagesFor(session, comparingMessages);
  const paint = paintForStdout(session);
  for (const { local, revision, comparison } of differences) {
    if (!comparison || revision === undefined) {
      session.print(`${paint('good', '+')} ${say.isNew(local.path)}\n`);
      continue;
    }
    const { slug } = local.article;
    const head = say.against(slug, say.revision(revision), local.path);
    const lines = [paint('strong', head), ...renderComparison(session, comparison, paint)];
    session.print(`${lines.join('\n')}\n`);
  }
  if (differences.length === 0) session.say(say.noDifference);
}

function printJson(session: Session, { origin }: Site, differences: readonly Difference[]): void {
  const articles = differences.map(({ local, state, revision, comparison }) => ({
    ...{ state, file: local.path, slug: local.article.slug, id: local.article.id },
    ...(revision === undefined ? {} : { revision }),
    ...comparison,
  }));
  session.print(`${JSON.stringify({ site: origin, articles }, undefined, 2)}\n`);
}
