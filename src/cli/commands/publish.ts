// `gazette publish`: brings what is new or changed before the readers.

import { announcements } from '../../domain/publishing-api.ts';
import { refuseMissingFolder } from '../articles/missing-folder.ts';
import { defineCommand, type Input } from '../command.ts';
import { announcingMessages } from '../messages/announcing.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { planOnlyOption } from '../plan-only-option.ts';
import { publishArticles } from '../publishing/publish-articles.ts';
import type { PublishOptions } from '../publishing/publish-options.ts';
import { readChangeMode } from '../publishing/read-change-mode.ts';
import { printReport } from '../publishing/report-json.ts';
import { resumeCommand } from '../publishing/resume-command.ts';
import { readOpening } from '../read-opening.ts';
import { messagesFor, type Session } from '../session.ts';
import { openSite } from '../site/open-site.ts';
import { loadBrokenRun } from '../site/resume-file.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { yesOption } from '../yes-option.ts';

type Name =
  | 'dry-run'
  | 'yes'
  | 'draft'
  | 'note'
  | 'minor'
  | 'announce'
  | 'at'
  | 'anyway'
  | 'resume';

/** The command `gazette publish`. Running it twice is safe: what is there already is not sent again. */
export const publish = defineCommand<Name>({
  operands: '[paths…]',
  minOperands: 0,
  maxOperands: Number.POSITIVE_INFINITY,
  options: {
    'dry-run': planOnlyOption,
    yes: yesOption,
    draft: {
      help: {
        en: 'keep new articles as drafts, which only editors see; name a draft’s file to open it',
        zh: '把新文章存为草稿，只有编辑能看到；写明草稿的文件即可公开',
      },
    },
    note: {
      placeholder: 'text',
      help: {
        en: 'publish changes as corrections; readers see this note',
        zh: '把改动作为更正发布，读者会看到此说明',
      },
    },
    minor: {
      help: {
        en: 'publish changes as typing errors; subscribers are not told',
        zh: '把改动作为错别字发布，不打扰订阅者',
      },
    },
    announce: {
      placeholder: 'how',
      choices: announcements,
      help: {
        en: 'how subscribers hear of new articles; asked for more than ten',
        zh: '如何通知订阅者有新文章；超过十篇会询问',
      },
    },
    at: {
      placeholder: 'time',
      help: {
        en: 'when new articles open, such as 2026-12-01T08:00; also moves named ones that are not open',
        zh: '新文章何时公开，如 2026-12-01T08:00；写明的未公开文章也改到此时',
      },
    },
    anyway: {
      help: {
        en: 'send a named file though the site is newer (with --note or --minor)',
        zh: '站点较新也发送所写文件（与 --note 或 --minor 并用）',
      },
    },
    resume: {
      help: {
        en: 'go on after a lost network; what was sent is not sent again, a digest stays one',
        zh: '网络中断后继续；已发送的不再发送，汇总仍是同一个',
      },
    },
  },
  examples: [
    { line: 'gazette publish', does: { en: 'all of articles/', zh: '发布 articles/ 全部' } },
    { line: 'gazette publish --dry-run', does: { en: 'only look', zh: '只看计划' } },
    {
      line: 'gazette publish --note "更正數字"',
      does: { en: 'publish a correction', zh: '发布一处更正' },
    },
    {
      line: 'gazette publish --draft articles/2026',
      does: { en: 'have others look at it first', zh: '先让同事过目' },
    },
    {
      line: 'gazette publish --at 2026-12-01T08:00+08:00',
      does: { en: 'have new articles open later', zh: '让新文章定时公开' },
    },
    {
      line: 'gazette publish articles/2009 --announce digest',
      does: { en: 'many at once, announced by one entry', zh: '一次发布多篇，只用一个条目通知' },
    },
    {
      line: 'gazette publish articles/2026 --minor --yes',
      does: {
        en: 'one folder, silently, without a question',
        zh: '一个文件夹，不打扰订阅者，不询问',
      },
    },
  ],
  async run(session, input) {
    const wish = readWish(session, input);
    if ('outcome' in wish) return wish.outcome;
    const missing = refuseMissingFolder(session, input.operands);
    if (missing) return missing;
    const site = await openSite(session);
    if (!site.ok) return outcomeOfFailure(session, site.failure);
    const resumed = await resumeWish(session, site.value.origin, input, wish);
    const contradiction = resumed.draft ? refuseWithDraft(session, input) : undefined;
    if (contradiction) return contradiction;
    const report = await publishArticles(session, site.value, {
      ...resumed,
      confirmed: input.has('yes'),
      dryRun: input.has('dry-run'),
      isForetold: true,
      isResumable: true,
      faulty: 'refuse',
      command: () => resumeCommand(session),
    });
    printReport(session, site.value.origin, report);
    return report.outcome;
  },
});

/** What is to be sent how, as the options say; an outcome where they contradict each other. */
function readWish(session: Session, input: Input<Name>) {
  const contradiction = input.has('draft') ? refuseWithDraft(session, input) : undefined;
  if (contradiction) return { outcome: contradiction };
  const change = readChangeMode(session, input);
  if (change && 'outcome' in change) return change;
  const unclear = refuseReturn(session, input);
  if (unclear) return { outcome: unclear };
  const announce = announcements.find((name) => name === input.text('announce'));
  const text = input.text('at');
  const opening = text === undefined ? { at: undefined } : readOpening(session, text);
  if ('outcome' in opening) return opening;
  if (announce === 'digest' && opening.at !== undefined) {
    const message = messagesFor(session, announcingMessages).digestAndAt;
    return { outcome: { kind: 'usage', message } as const };
  }
  return { change, announce, at: opening.at, draft: input.has('draft') };
}

/** Whatever speaks of readers has no meaning for a draft. */
function refuseWithDraft(session: Session, input: Input<Name>): Outcome | undefined {
  const spoken = (['note', 'minor', 'announce', 'at'] as const).find((name) => input.has(name));
  if (spoken === undefined) return undefined;
  const { draftAlone } = messagesFor(session, publishMessages);
  return { kind: 'usage', message: draftAlone(`--${spoken}`) };
}

/** Replacing what is newer takes somebody who says which file and why. */
function refuseReturn(session: Session, input: Input<Name>): Outcome | undefined {
  const isExplicit =
    input.operands.length > 0 &&
    (['note', 'minor', 'draft'] as const).some((name) => input.has(name));
  if (!input.has('anyway') || isExplicit) return undefined;
  return { kind: 'usage', message: messagesFor(session, publishMessages).anywayNeeds };
}

/** What the run is told: by its options, and under --resume, where they say nothing, by the run that broke off. */
async function resumeWish(
  session: Session,
  origin: string,
  input: Input<Name>,
  wish: Pick<PublishOptions, 'change' | 'announce' | 'at' | 'draft'>,
): Promise<
  Pick<PublishOptions, 'paths' | 'change' | 'announce' | 'at' | 'draft' | 'anyway' | 'covers'>
> {
  const anyway = input.has('anyway');
  const own = { ...wish, paths: input.operands, anyway: anyway ? 'named' : 'never' } as const;
  if (!input.has('resume')) return own;
  const broken = await loadBrokenRun(session.context.cwd, origin);
  if (!broken) {
    session.say(messagesFor(session, publishMessages).nothingBroken);
    return own;
  }
  const change = wish.change ?? broken.change;
  return {
    paths: own.paths.length > 0 ? own.paths : broken.paths,
    change,
    announce: wish.announce ?? broken.announce,
    at: wish.at ?? broken.at,
    draft: wish.draft || broken.draft,
    anyway: anyway || broken.anyway ? 'named' : 'never',
    ...(wish.change === undefined && change ? { covers: broken.changed } : {}),
  };
}
