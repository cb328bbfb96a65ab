/** Counts what of a page could not be carried into Markdown. */

/** What Markdown cannot say, or what was left out, in the order in which it is told. */
const notCarriedKinds = [
  'underline',
  'colour',
  'alignment',
  'merged-cells',
  'nested-table',
  'super-or-subscript',
  'emphasis',
  'form',
  'frame',
  'video-or-sound',
  'drawing',
  'comment',
  'header',
  'footer',
  'script-link',
  'page-link',
] as const;

/** One kind of thing that is not carried. */
export type NotCarriedKind = (typeof notCarriedKinds)[number];

/** One kind of thing that was not carried: how often, and the text at its first place (may be empty). */
export interface NotCarried {
  readonly what: NotCarriedKind;
  readonly count: number;
  readonly example: string;
}

const longestExample = 30;

/** Collects while a page is gone through. */
export class Losses {
  readonly #found = new Map<NotCarriedKind, { count: number; example: string }>();
  /** The whole texts that were set in the middle or at the right: some turn out to be no part of the body. */
  readonly aligned: string[] = [];

  /** Notes one more; the text of the first that has any is kept as the example. */
  note(what: NotCarriedKind, text = ''): void {
    if (what === 'alignment') this.aligned.push(text);
    const before = this.#found.get(what) ?? { count: 0, example: '' };
    const example = before.example || shorten(text);
    this.#found.set(what, { count: before.count + 1, example });
  }

  /** All that was noted, in the order of the kinds. */
  list(): NotCarried[] {
    return notCarriedKinds.flatMap((what) => {
      const found = this.#found.get(what);
      return found ? [{ what, ...found }] : [];
    });
  }
}

/** Two lists as one, in the order of the kinds; the first example of each kind is kept. */
export function addLosses(
  first: readonly NotCarried[],
  second: readonly NotCarried[],
): NotCarried[] {
  return notCarriedKinds.flatMap((what) => {
    const found = [...first, ...second].filter((one) => one.what === what);
    const count = found.reduce((sum, one) => sum + one.count, 0);
    const example = found.find((one) => one.example !== '')?.example ?? '';
    return count === 0 ? [] : [{ what, count, example }];
  });
}

function shorten(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length > longestExample
    ? `${characters.slice(0, longestExample).join('')}…`
    : characters.join('');
}
