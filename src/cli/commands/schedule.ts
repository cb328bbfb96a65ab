// `gazette schedule`: gives an article that is not open another time.

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
  name: 'schedule',
  summary: {
    en: 'Move the opening of an article that is not open, or take up a cancelled one.',
    zh: '改动未公开文章的公开时间，或让已取消的重新定时。',
  },
  ...oneArticle,
  options: {
    at: {
      placeholder: 'time',
      help: {
        en: 'when it opens, such as 2026-12-01T08:00 (needed)',
        zh: '何时公开，如 2026-12-01T08:00（必填）',
      },
    },
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette schedule 2026-12-01-gonggao --at 2026-12-02T08:00+08:00',
      does: { en: 'a day later', zh: '推迟一天' },
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
    const opening = readOpening(session, text);
    if ('outcome' in opening) return opening.outcome;
    return changeArticle(session, {
      reference: input.operands[0] ?? '',
      confirmed: input.has('yes'),
      plan: (article) => planScheduling(session, article, opening.at),
    });
  },
});
