// Compares what is told of a bulletin besides its text.

import { unescapeHtml } from '../html-text.ts';
import type { SourceFacts } from '../read-facts.ts';
import { compareWords } from './compare-words.ts';
import { diffLists } from './diff-lists.ts';
import { type ComparedField, comparedFields, isUnchanged, type Piece } from './pieces.ts';
import { Work } from './work.ts';

/** What is told of a bulletin at one revision; `summary` may be empty. `html` is what domain/markdown.ts wrote. */
export type Facts = Omit<SourceFacts, 'summary'> & {
  readonly summary: string;
  readonly html: string;
};

/** The fields that are not the same in both, in the order of `comparedFields`. */
export function compareFacts(before: Facts, after: Facts): ComparedField[] {
  return comparedFields
    .map((name) => ({ name, pieces: compareField(name, before, after) }))
    .filter((field) => !isUnchanged(field));
}

function compareField(name: ComparedField['name'], before: Facts, after: Facts): Piece[] {
  switch (name) {
    case 'title':
    case 'issuer':
    case 'summary':
      return compareWords(before[name], after[name], new Work(10_000));
    case 'issued':
    case 'lang':
      return compareMembers([before[name]], [after[name]]);
    case 'topics':
      return compareMembers(before.topics, after.topics);
    case 'addresses':
      return compareMembers(addressesIn(before.html), addressesIn(after.html));
  }
}

/** Compares lists, of which members are told whole: half a topic is none. */
export function compareMembers(before: readonly string[], after: readonly string[]): Piece[] {
  const piece = (kind: Piece['kind']) => (text: string) => ({ kind, text });
  return diffLists(before, after, (member) => member, 200).flatMap((stretch): Piece[] =>
    stretch.kind === 'same'
      ? stretch.items.map(piece('same'))
      : [...stretch.deleted.map(piece('deleted')), ...stretch.inserted.map(piece('inserted'))],
  );
}

/** Where links lead and what is shown, in order; not what leads to a place in the bulletin itself. */
function addressesIn(html: string): string[] {
  return [...html.matchAll(/<[a-z][^<>]*? (?:href|src)="([^"#][^"]*)"/g)].map(([, address = '']) =>
    unescapeHtml(address),
  );
}
