// `gazette restore`: gives a withdrawn article back to readers.

import { changeArticle } from '../changing/change-article.ts';
import { planRestoration } from '../changing/plan-restoration.ts';
import { defineCommand } from '../command.ts';
import { oneArticle } from '../one-article.ts';
import { readNote } from '../read-note.ts';
import { yesOption } from '../yes-option.ts';

/** The command `gazette restore`. Running it twice is safe. */
export const restore = defineCommand<'note' | 'yes'>({
  name: 'restore',
  summary: {
    en: 'Give a withdrawn article back to readers.',
    zh: '恢复一篇已撤回的文章。',
  },
  ...oneArticle,
  options: {
    note: {
      placeholder: 'text',
      help: { en: 'why; readers see it', zh: '说明，读者会看到' },
    },
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette restore 2009-02-06-juzhang --note "經核對，數字無誤"',
      does: { en: 'give it back, and say why', zh: '恢复并说明' },
    },
  ],
  async run(session, input) {
    const text = input.text('note');
    const read = text === undefined ? { note: undefined } : readNote(session, '--note', text);
    if ('outcome' in read) return read.outcome;
    return changeArticle(session, {
      reference: input.operands[0] ?? '',
      confirmed: input.has('yes'),
      plan: (article) => planRestoration(session, article, read.note),
    });
  },
});
