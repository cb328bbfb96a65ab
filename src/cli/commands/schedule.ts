// `gazette schedule`: gives a draft, or an article that is scheduled already, its time of opening.

import { changeArticle } from '../changing/change-article.ts';
import { planScheduling } from '../changing/plan-scheduling.ts';
import { defineCommand } from '../command.ts';
import { changingMessages } from '../messages/changing.ts';
import { usageMessages } from '../messages/usage.ts';
import { oneArticle } from '../one-article.ts';
import { readOpening } from '../read-opening.ts';
import { messagesFor } from '../session.ts';
import { yesOption } from '../yes-option.ts';

/** The command `gazette schedule`. Running it twice is safe. */
export const schedule = defineCommand<'at' | 'yes'>({
  ...oneArticle,
  options: {
    at: {
      placeholder: 'time',
      help: {
        en: 'when it opens, such as 2026-12-01T08:00, or now (needed)',
        zh: '何时公开，如 2026-12-01T08:00，或 now 即刻（必填）',
      },
    },
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette schedule 2026-12-01-gonggao --at 2026-12-02T08:00+08:00',
      does: { en: 'a day later', zh: '推迟一天' },
    },
    {
      line: 'gazette schedule 2026-12-01-gonggao --at now',
      does: { en: 'open a draft that is only on the site', zh: '公开一篇只在站点上的草稿' },
    },
  ],
  async run(session, input) {
    const { missingOption, timeHint } = messagesFor(session, usageMessages);
    const text = input.text('at');
    if (text === undefined) {
      const { whyAt } = messagesFor(session, changingMessages);
      const hint = timeHint(session.context.timeZone);
      return { kind: 'usage', message: missingOption('--at', whyAt), hint };
    }
    const opening = text === 'now' ? { at: session.context.now() } : readOpening(session, text);
    if ('outcome' in opening) return opening.outcome;
    return changeArticle(session, {
      reference: input.operands[0] ?? '',
      confirmed: input.has('yes'),
      plan: (article) => planScheduling(session, article, opening.at),
    });
  },
});
