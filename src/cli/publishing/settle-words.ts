// The word list's part in a publishing: how it stands, whether it may be sent, and its sending.

import { wordsMessages } from '../messages/words.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import { outcomeOfFailure, type SiteResult } from '../site/site-failure.ts';
import { printable } from '../terminal/printable.ts';
import { loadWordsStanding, type WordsStanding } from '../words/compare-words.ts';
import type { LocalWords } from '../words/load-words.ts';
import { putWords } from '../words/put-words.ts';
import { renderWords } from '../words/render-words.ts';
import { namedFiles } from './named-files.ts';
import type { PublishOptions } from './publish-options.ts';

/** How the list stands, --anyway heeded; undefined where there is none. */
export async function compareOwnWords(
  session: Session,
  site: Site,
  words: LocalWords | undefined,
  { anyway, paths }: Pick<PublishOptions, 'anyway' | 'paths'>,
): Promise<SiteResult<WordsStanding | undefined>> {
  if (!words) return { ok: true, value: undefined };
  const compared = await loadWordsStanding(session, site, words);
  if (!compared.ok || compared.value.state !== 'conflict') return compared;
  const isNamed = namedFiles(paths, session.context.cwd).has(words.path);
  const isMeant = anyway === 'conflicts' || (anyway === 'named' && isNamed);
  return isMeant ? { ok: true, value: { ...compared.value, state: 'changed' } } : compared;
}

/** Writes its line of the plan. */
export function showWords(session: Session, words: WordsStanding | undefined): void {
  const line = words && renderWords(session, words);
  if (line !== undefined) session.say(line);
}

/** Why nothing is sent: entries of somebody else's would be lost. */
export function refuseWords(session: Session, words: WordsStanding | undefined): Outcome[] {
  if (words?.state !== 'conflict') return [];
  const say = messagesFor(session, wordsMessages);
  const { path } = words.local;
  const entries = words.removed.map(printable).join(say.comma);
  return [{ kind: 'conflict', message: say.conflict(path), hint: say.conflictHint(path, entries) }];
}

/** Sends it; how the run ends where that fails. */
export async function sendWords(
  session: Session,
  site: Site,
  words: WordsStanding | undefined,
): Promise<Outcome | undefined> {
  if (!words) return undefined;
  const put = await putWords(session, site, words);
  if (!put.ok) return outcomeOfFailure(session, put.failure);
  const { added, removed } = put.value;
  const text = messagesFor(session, wordsMessages).sent(added.length, removed.length);
  session.say(`  ${session.paint('good', '✔')} ${text}`);
  return undefined;
}
