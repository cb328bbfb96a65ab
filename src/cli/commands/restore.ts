// `gazette restore`: gives a withdrawn article back to readers, or a whole site from an export.

import { resolve } from 'node:path';
import { changeArticle } from '../changing/change-article.ts';
import { planRestoration } from '../changing/plan-restoration.ts';
import { defineCommand, type Input } from '../command.ts';
import { restoringMessages } from '../messages/restoring.ts';
import type { Outcome } from '../outcome.ts';
import { readNote } from '../read-note.ts';
import { restoreSite } from '../restoring/restore-site.ts';
import { messagesFor, type Session } from '../session.ts';
import { yesOption } from '../yes-option.ts';

type Name = 'note' | 'from' | 'anyway' | 'anew' | 'yes';

/** The command `gazette restore`. Running it twice is safe. */
export const restore = defineCommand<Name>({
  operands: '<slug|id> | --from <folder>',
  minOperands: 0,
  maxOperands: 1,
  completes: 'slugs',
  options: {
    note: {
      placeholder: 'text',
      help: { en: 'why; readers see it', zh: '说明，读者会看到' },
    },
    from: {
      placeholder: 'folder',
      help: {
        en: 'an export that is put into an empty site, in the place of <slug|id>',
        zh: '把这份导出放入空站点，代替 <slug|id>',
      },
    },
    anyway: {
      help: {
        en: 'with --from: also where settings differ, such as the address of a site that moved',
        zh: '与 --from 同用：设置不同（如站点换了地址）也照样恢复',
      },
    },
    anew: {
      help: {
        en: 'with --from: give up another export that was begun there',
        zh: '与 --from 同用：放弃那里已开始的另一份导出',
      },
    },
    yes: yesOption,
  },
  examples: [
    {
      line: 'gazette restore 2009-02-06-juzhang --note "經核對，數字無誤"',
      does: { en: 'give it back, and say why', zh: '恢复并说明' },
    },
    {
      line: 'gazette restore --from ../backup --site https://new.example.cn --anyway',
      does: { en: 'a whole site, at a new address', zh: '把整个站点搬到新地址' },
    },
  ],
  async run(session, input) {
    const refusal = refuseInput(session, input);
    if (refusal) return refusal;
    const from = input.text('from');
    if (from !== undefined) {
      const [confirmed, anyway, anew] = [input.has('yes'), input.has('anyway'), input.has('anew')];
      const folder = resolve(session.context.cwd, from);
      return restoreSite(session, folder, { confirmed, anyway, anew });
    }
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

/** Of the two things that it does, one must be named, with what belongs to it. */
function refuseInput(session: Session, input: Input<Name>): Outcome | undefined {
  const say = messagesFor(session, restoringMessages);
  const [isArticle, isSite] = [input.operands.length > 0, input.has('from')];
  const hint = say.missingHint;
  if (isArticle && isSite) return { kind: 'usage', message: say.slugAndFrom, hint };
  if (!isArticle && !isSite) return { kind: 'usage', message: say.missing, hint };
  if (isSite && input.has('note')) return { kind: 'usage', message: say.noteFrom, hint };
  const alone = (['anyway', 'anew'] as const).find((name) => !isSite && input.has(name));
  return alone && { kind: 'usage', message: say.onlyFrom(`--${alone}`), hint };
}
