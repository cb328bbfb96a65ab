// Cuts text into words, Chinese included.

/** Made once: ICU cuts by its dictionaries whatever the locale, and Chinese of both scripts is in them. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of a text, with what stands between them; joined they are the text again. `3529.55` is one. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** True for what has a letter or digit in it. */
export function hasWeight(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** How many letters and digits a text has: what a reader would miss. Punctuation counts for nothing. */
export function weightOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
