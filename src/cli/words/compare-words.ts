// Compares the word list with the site's.

import { wordListSchema } from '../../domain/publishing-api.ts';
import { compareWords, parseWordList } from '../../domain/word-list.ts';
import type { Session } from '../session.ts';
import { loadBases, recordBases } from '../site/bases-file.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import type { LocalWords } from './load-words.ts';

/**
 * How the list stands to the site's: the same; changed; or in conflict, where it lacks entries that
 * the site has and nobody is known to have taken out. `base` is the SHA-256 of the site's list.
 */
export interface WordsStanding {
  readonly state: 'same' | 'changed' | 'conflict';
  readonly local: LocalWords;
  readonly base: string;
  /** The entries that sending it would bring and take away, each as a line of the list. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** The name under which the working copy remembers which list of the site its own was last known to equal. */
const name = 'words';

/** Compares; remembers the site's list where the file equals it. */
export async function loadWordsStanding(
  session: Session,
  site: Site,
  local: LocalWords,
): Promise<SiteResult<WordsStanding>> {
  const { cwd } = session.context;
  const there = await callApi(session, site, { path: '/api/words' }, wordListSchema);
  if (!there.ok) return there;
  const { text, sha256 } = there.value;
  const { added, removed } = compareWords(parseWordList(text).words, local.words);
  const known = (await loadBases(cwd))[site.origin]?.[name]?.sha256;
  const isSafe = known === sha256 || removed.length === 0;
  const state = sha256 === local.sha256 ? 'same' : isSafe ? 'changed' : 'conflict';
  if (state === 'same') await rememberWords(session, site, sha256);
  return { ok: true, value: { state, local, base: sha256, added, removed } };
}

/** Remembers that the file equals this list of the site. */
export async function rememberWords(
  { context }: Session,
  { origin }: Site,
  sha256: string,
): Promise<void> {
  await recordBases(context.cwd, origin, [{ id: name, revision: 0, sha256 }]);
}
