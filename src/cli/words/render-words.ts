// Writes how the word list stands to the site's.

import { wordsMessages } from '../messages/words.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import type { WordsStanding } from './compare-words.ts';

/** More entries than this are told as a number. */
const mostNamed = 12;

/** The line of a plan: what comes and what goes. Undefined where the lists are the same. */
export function renderWords(session: Session, words: WordsStanding): string | undefined {
  const say = messagesFor(session, wordsMessages);
  if (words.state === 'same') return undefined;
  const mark = session.paint(
    words.state === 'conflict' ? 'bad' : 'warning',
    say.marks[words.state],
  );
  const changes = [
    ...words.added.map((entry) => `+${printable(entry)}`),
    ...words.removed.map((entry) => `−${printable(entry)}`),
  ];
  const named = changes.slice(0, mostNamed);
  const rest = changes.length - named.length;
  const told = [...named, ...(rest > 0 ? [say.more(rest)] : [])];
  return `  ${mark}  ${words.local.path}  ${told.length > 0 ? told.join(say.comma) : say.comments}`;
}

/** The same as programs read it; `isSent` where it is told whether it was sent. */
export function wordsAsJson({ state, local, added, removed }: WordsStanding, isSent?: boolean) {
  const sent = isSent === undefined ? {} : { sent: isSent };
  return { words: { state, file: local.path, added, removed, ...sent } };
}
