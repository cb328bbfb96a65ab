// What is said of a file beside its name: its kind and size.

import type { MediaFacts } from './media-facts.ts';
import { kindOf } from './media-types.ts';

/**
 * A size as readers know it: `340 KB`, `1.2 MB`, with a space at which no line breaks. Decimal, as the
 * programs of phones and most systems count.
 */
export function showSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes}\u00a0KB` : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}

/** The kind and size of a file, in brackets as a text in that language has them: `（PDF，1.2 MB）`. */
export function fileLabel({ type, size }: Pick<MediaFacts, 'type' | 'size'>, lang: string): string {
  const { label } = kindOf(type);
  return /^(?:zh|ja)\b/i.test(lang)
    ? `（${label}，${showSize(size)}）`
    : ` (${label}, ${showSize(size)})`;
}
