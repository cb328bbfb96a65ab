// Puts the word list: names and quoted terms that conversion between the scripts leaves as they are.

import { hashSource } from '../../domain/canonical-source.ts';
import type { WordsOutcome } from '../../domain/publishing-api.ts';
import { compareWords, parseWordList } from '../../domain/word-list.ts';
import { appendEvent } from '../events.ts';
import { markEditions } from '../projection/mark-keys.ts';
import { nextInstant, writeState } from '../state.ts';
import { describeWords } from '../words.ts';
import type { ChangeStorage } from './change-storage.ts';

/** A list without problems, the SHA-256 of the one that was edited, by whom, and what the clock says. */
export interface WordsChange {
  readonly text: string;
  readonly base: string;
  readonly editor: string;
  readonly now: number;
}

/** Somebody else changed the list since; `current` is the SHA-256 of what it is now. */
export interface StaleWords {
  readonly reason: 'stale-words';
  readonly current: string;
}

/**
 * Puts the list in the place of the present one, and marks whatever shows a derived edition. Every
 * entry that came or went is in the event, so that the log holds what the list was at any time.
 * Sending the present list again changes nothing.
 */
export function putWords(
  storage: ChangeStorage,
  { text, base, editor, now }: WordsChange,
): WordsOutcome | StaleWords {
  const { sql } = storage;
  return storage.transactionSync(() => {
    const before = describeWords(sql);
    const sha256 = hashSource(text);
    if (sha256 === before.sha256) return { outcome: 'unchanged', sha256, added: [], removed: [] };
    if (base !== before.sha256) return { reason: 'stale-words', current: before.sha256 };
    const { added, removed } = compareWords(
      parseWordList(before.text).words,
      parseWordList(text).words,
    );
    writeState(sql, 'words', text);
    const detail = { sha256, added: added.join('\n'), removed: removed.join('\n') };
    const at = nextInstant(sql, now);
    appendEvent(sql, { at, editor, type: 'words', subject: 'words', detail });
    markEditions(sql);
    // In the same turn as the rows, so that no crash can come between them and their projection.
    void storage.setAlarm(now);
    return { outcome: 'updated', sha256, added, removed };
  });
}
