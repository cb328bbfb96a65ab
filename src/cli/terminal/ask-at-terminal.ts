// Asks the person at the terminal.

import { confirm, isCancel } from '@clack/prompts';
import type { EditorLanguage } from '../../domain/problem-text.ts';
import type { Answer } from '../context.ts';

const labels: Record<EditorLanguage, { active: string; inactive: string }> = {
  en: { active: 'Yes', inactive: 'No' },
  zh: { active: '是', inactive: '否' },
};

/** Asks a yes-or-no question on stderr, in the editor's language; no is what Enter means, since yes cannot be taken back. */
export async function askAtTerminal(
  question: string,
  language: EditorLanguage,
  signal: AbortSignal,
): Promise<Answer> {
  const answer = await confirm({
    message: question,
    ...labels[language],
    initialValue: false,
    output: process.stderr,
    signal,
  });
  if (isCancel(answer)) return 'cancelled';
  return answer ? 'yes' : 'no';
}
