// A text with what a query found in it marked.

import type { MarkedText } from '../domain/search/record.ts';

/** The text, its marked parts as `mark`. */
export function Marked({ text }: { text: MarkedText }) {
  return <>{text.map(({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}</>;
}
