// `gazette complete`: what a shell asks while a command line is being typed.

import { type CommandBody, type CommandEntry, defineCommand } from '../command.ts';
import { type Completion, completeWords } from '../completing/complete-words.ts';
import { findSlugs } from '../completing/find-slugs.ts';
import { ok } from '../outcome.ts';

/** The command `gazette complete -- <words>`, made for the table that it completes. */
export function makeComplete(table: () => readonly CommandEntry[]): CommandBody {
  return defineCommand<never>({
    operands: '-- <words…>',
    minOperands: 0,
    maxOperands: Number.POSITIVE_INFINITY,
    options: {},
    examples: [
      { line: 'gazette complete -- pub', does: { en: 'names of commands', zh: '命令的名字' } },
    ],
    async run(session, input) {
      const { language, context } = session;
      const slugs = () => findSlugs(context.cwd);
      const completion = await completeWords(input.operands, { table: table(), language, slugs });
      session.print(
        session.json ? `${JSON.stringify(completion)}\n` : renderCompletion(completion),
      );
      return ok;
    },
  });
}

function renderCompletion({ candidates, files }: Completion): string {
  const lines = candidates.map(({ word, does }) => `${word}\t${does}`);
  return [...lines, ...(files ? [':files'] : [])].map((line) => `${line}\n`).join('');
}
