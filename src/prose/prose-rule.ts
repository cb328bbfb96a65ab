// What a rule of prose is: a name, what it finds, what it says, and why.

import type { EditorLanguage } from '../domain/problem-text.ts';
import type { Passage } from './passage.ts';
import type { ProseDocument } from './prose-document.ts';

/** A sentence in each of the languages in which editors are spoken to. */
export type Sentence = Readonly<Record<EditorLanguage, string>>;

/** A stretch of a passage at which something is doubtful, half open. */
export interface Hit {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** What certainly belongs in its place; absent where only the editor can know. */
  readonly replacement?: string;
  /** The same for several stretches of the passage, such as the two marks of a pair. */
  readonly replacements?: readonly Replacement[];
  /** Fills the placeholders of the rule's message, beside `{found}` and `{replacement}`. */
  readonly data?: Readonly<Record<string, string>>;
}

/** What belongs in the place of a stretch of a passage, half open. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * One rule. `message` says what is wrong and what to do; in it `{found}` is what stands there, and
 * `{replacement}` what belongs there. `reason` is why it matters, with the standard where there is one.
 * A rule never finds anything in what it would itself write.
 */
export interface ProseRule {
  /** Stable: editors write it into their list of what is meant. */
  readonly name: string;
  readonly message: Sentence;
  readonly reason: Sentence;
  /** Whether any of its findings can be mended without asking. */
  readonly fixable: boolean;
  find(document: ProseDocument): Iterable<Hit>;
}

/**
 * Every match of a pattern (with the flag g) in the passages, in order. A pattern that takes its time is
 * tried only where one of the characters stands without which it cannot match.
 */
export function* matchAll(
  { passages }: Pick<ProseDocument, 'passages'>,
  pattern: RegExp,
  needed = '',
): Generator<{ passage: Passage; match: RegExpExecArray }> {
  for (const passage of passages) {
    if (needed !== '' && !Array.from(needed).some((one) => passage.text.includes(one))) continue;
    for (const match of passage.text.matchAll(pattern)) yield { passage, match };
  }
}
