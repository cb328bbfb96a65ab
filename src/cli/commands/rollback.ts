// `gazette rollback`: makes the text of an earlier revision the present one, as a correction.

import { defineCommand, helpCallOf } from '../command.ts';
import { comparingMessages } from '../messages/comparing.ts';
import { usageMessages } from '../messages/usage.ts';
import { oneArticle } from '../one-article.ts';
import type { Outcome } from '../outcome.ts';
import { planOnlyOption } from '../plan-only-option.ts';
import { readNote } from '../read-note.ts';
import { rollBack } from '../returning/roll-back.ts';
import { messagesFor } from '../session.ts';
import { yesOption } from '../yes-option.ts';

/** The command `gazette rollback`. Nothing is taken out of the history: the older text comes as a new revision. */
export const rollback = defineCommand<'to' | 'note' | 'dry-run' | 'yes'>({
  ...oneArticle,
  options: {
    to: {
      placeholder: 'n',
      help: {
        en: 'the revision whose text is to be the present one',
        zh: '以哪一版的文本为现在的文本',
      },
    },
    note: {
      placeholder: 'text',
      help: {
        en: 'why; readers see it. Without it they are told which revision it is',
        zh: '说明，读者会看到；不写则告知是哪一版',
      },
    },
    'dry-run': planOnlyOption,
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette rollback 2009-02-06-juzhang --to 2 --note "上次更正有誤"',
      does: { en: 'shows what changes, and asks', zh: '先显示改动，再询问' },
    },
  ],
  async run(session, input): Promise<Outcome> {
    const say = messagesFor(session, comparingMessages);
    const { missingOption, seeHelp } = messagesFor(session, usageMessages);
    const to = input.text('to');
    if (to === undefined) {
      const hint = seeHelp(helpCallOf({ name: 'rollback' }));
      return { kind: 'usage', message: missingOption('--to', say.whyTo), hint };
    }
    if (!/^[1-9]\d{0,8}$/.test(to)) return { kind: 'usage', message: say.badTo(to) };
    const number = Number(to);
    const text = input.text('note');
    const read = text === undefined ? { note: undefined } : readNote(session, '--note', text);
    if ('outcome' in read) return read.outcome;
    return rollBack(session, {
      ...{ reference: input.operands[0] ?? '', number, note: read.note },
      ...{ confirmed: input.has('yes'), dryRun: input.has('dry-run') },
    });
  },
});
