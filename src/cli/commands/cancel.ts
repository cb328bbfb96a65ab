// `gazette cancel`: keeps a scheduled article from opening.

import { changeArticle } from '../changing/change-article.ts';
import { planCancelling } from '../changing/plan-withdrawal.ts';
import { defineCommand } from '../command.ts';
import { changingMessages } from '../messages/changing.ts';
import { oneArticle } from '../one-article.ts';
import { readNote } from '../read-note.ts';
import { messagesFor } from '../session.ts';
import { yesOption } from '../yes-option.ts';

/** The command `gazette cancel`. Running it twice is safe. */
export const cancel = defineCommand<'reason' | 'yes'>({
  ...oneArticle,
  options: {
    reason: {
      placeholder: 'text',
      help: { en: 'why, for the log', zh: '原因，记入日志' },
    },
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette cancel 2026-12-01-gonggao',
      does: { en: 'nobody will see it', zh: '谁也不会看到' },
    },
  ],
  async run(session, input) {
    const { defaultReason } = messagesFor(session, changingMessages);
    const read = readNote(session, '--reason', input.text('reason') ?? defaultReason);
    if ('outcome' in read) return read.outcome;
    return changeArticle(session, {
      reference: input.operands[0] ?? '',
      confirmed: input.has('yes'),
      plan: (article) => planCancelling(session, article, read.note),
    });
  },
});
