// `gazette withdraw`: takes an article back from readers, and tells them why.

import { changeArticle } from '../changing/change-article.ts';
import { planWithdrawal } from '../changing/plan-withdrawal.ts';
import { defineCommand, helpCallOf } from '../command.ts';
import { changingMessages } from '../messages/changing.ts';
import { usageMessages } from '../messages/usage.ts';
import { oneArticle } from '../one-article.ts';
import { readNote } from '../read-note.ts';
import { messagesFor } from '../session.ts';
import { yesOption } from '../yes-option.ts';

/** The command `gazette withdraw`. Running it twice is safe. */
export const withdraw = defineCommand<'reason' | 'yes'>({
  ...oneArticle,
  options: {
    reason: {
      placeholder: 'text',
      help: { en: 'why; readers see it (needed)', zh: '原因，读者会看到（必填）' },
    },
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette withdraw 2009-02-06-juzhang --reason "數字有誤，將重新發布"',
      does: { en: 'take it back, and say why', zh: '撤回并说明原因' },
    },
  ],
  async run(session, input) {
    const { missingOption, seeHelp } = messagesFor(session, usageMessages);
    const text = input.text('reason');
    if (text === undefined) {
      const { whyReason } = messagesFor(session, changingMessages);
      const hint = seeHelp(helpCallOf({ name: 'withdraw' }));
      return { kind: 'usage', message: missingOption('--reason', whyReason), hint };
    }
    const read = readNote(session, '--reason', text);
    if ('outcome' in read) return read.outcome;
    return changeArticle(session, {
      reference: input.operands[0] ?? '',
      confirmed: input.has('yes'),
      plan: (article) => planWithdrawal(session, article, read.note),
    });
  },
});
