// `gazette correct`: publishes the change of one article as a correction.

import { loadArticle } from '../articles/load-articles.ts';
import { defineCommand } from '../command.ts';
import { chooseFile } from '../comparing/choose-file.ts';
import { refuseNoFile } from '../comparing/refuse-no-file.ts';
import { comparingMessages } from '../messages/comparing.ts';
import { type Outcome, ok } from '../outcome.ts';
import { planOnlyOption } from '../plan-only-option.ts';
import { latestRevision } from '../publishing/compare-site.ts';
import { publishArticles } from '../publishing/publish-articles.ts';
import { readChangeMode } from '../publishing/read-change-mode.ts';
import { printReport } from '../publishing/report-json.ts';
import { resumeCommand } from '../publishing/resume-command.ts';
import { messagesFor, type Session } from '../session.ts';
import { loadSiteArticle } from '../site/articles.ts';
import { openSite, type Site } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { yesOption } from '../yes-option.ts';

type Name = 'note' | 'minor' | 'dry-run' | 'yes';

/** The command `gazette correct`: `publish` of one file, which has to be on the site and to be changed. */
export const correct = defineCommand<Name>({
  operands: '<slug|path>',
  minOperands: 1,
  maxOperands: 1,
  completes: 'slugs-or-files',
  options: {
    note: {
      placeholder: 'text',
      help: { en: 'what was corrected; readers see it', zh: '更正了什么，读者会看到' },
    },
    minor: {
      help: {
        en: 'it is only a typing error; subscribers are not told',
        zh: '只是错别字，不打扰订阅者',
      },
    },
    'dry-run': planOnlyOption,
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette correct 2009-02-06-juzhang --note "更正數字"',
      does: { en: 'publish what was changed in its file', zh: '发布其文件中的改动' },
    },
    {
      line: 'gazette correct articles/2009/2009-02-06-juzhang.md --minor',
      does: { en: 'a typing error, silently', zh: '错别字，不打扰订阅者' },
    },
  ],
  async run(session, input) {
    const change = readChangeMode(session, input);
    if (change === undefined) {
      return { kind: 'usage', message: messagesFor(session, comparingMessages).correctNeeds };
    }
    if ('outcome' in change) return change.outcome;
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const [name = ''] = input.operands;
    const chosen = await chooseFile(session, name);
    if ('outcome' in chosen) return chosen.outcome;
    if (chosen.path === undefined) return refuseNoFile(session, site.value, name);
    const settled = await settle(session, site.value, chosen.path);
    if (settled) return settled;
    const report = await publishArticles(session, site.value, {
      ...{ paths: [chosen.path], change, announce: 'each', draft: false, at: undefined },
      ...{ anyway: 'never', faulty: 'refuse', isForetold: true, isResumable: true },
      confirmed: input.has('yes'),
      dryRun: input.has('dry-run'),
      command: () => resumeCommand(session),
    });
    printReport(session, site.value.origin, report);
    return report.outcome;
  },
});

/** How the run ends where there is nothing to correct; undefined where there is, and for what only `publish` can tell. */
async function settle(session: Session, site: Site, path: string): Promise<Outcome | undefined> {
  const say = messagesFor(session, comparingMessages);
  const { article, sha256 } = await loadArticle(path, session.context.cwd);
  if (!article) return undefined;
  const there = await loadSiteArticle(session, site, article.id);
  if (!there.ok) {
    const isUnknown = there.failure.reason === 'refused' && there.failure.failure.status === 404;
    return isUnknown
      ? { kind: 'failed', message: say.notOnSite(path), hint: say.notOnSiteHint(path) }
      : outcomeOfFailure(session, there.failure);
  }
  // Named to publish, it would be opened.
  if (there.value.state === 'draft') {
    return { kind: 'failed', message: say.isDraft(path), hint: say.isDraftHint(path) };
  }
  const isSame =
    latestRevision(there.value)?.sha256 === sha256 && there.value.slug === article.slug;
  if (!isSame) return undefined;
  session.say(say.nothingToCorrect(path));
  printReport(session, site.origin, { outcome: ok });
  return ok;
}
