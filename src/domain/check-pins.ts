// The checks of an article's pins: the SHA-256, in its front matter, of each file that its text refers to.

import type { PlacedReference } from './check-references.ts';
import type { RawFrontMatter } from './front-matter.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './problem-text.ts';

/** The rules that `gazette publish` mends by itself, by writing the pins. */
export const pinRules: readonly Rule[] = ['file-unpinned', 'file-unused'];

/** The pins of front matter as they stand there, by the paths of files; empty where there are none. */
export function readPins({ files }: RawFrontMatter['values']): ReadonlyMap<string, string> {
  if (typeof files !== 'object' || Array.isArray(files)) return new Map();
  return new Map(
    Object.entries(files).flatMap(([path, sha256]) =>
      typeof sha256 === 'string' ? [[path, sha256] as const] : [],
    ),
  );
}

/** Every file that is referred to and not pinned, and every pin of a file that is not referred to. */
export function checkPins(references: readonly PlacedReference[], raw: RawFrontMatter): Problem[] {
  const pins = readPins(raw.values);
  const used = new Map(references.toReversed().map((reference) => [reference.path, reference]));
  const unpinned = [...used.values()].filter(({ path }) => !pins.has(path));
  const unused = [...pins.keys()].filter((path) => !used.has(path));
  return [
    ...unpinned.map(({ line, column, path }) => report('file-unpinned', { line, column }, path)),
    ...unused.map((path) => {
      const place = raw.places.get(`files.${path.replaceAll('.', '\0')}`);
      return report('file-unused', place ?? { line: 1, column: 1 }, path);
    }),
  ];
}

function report(
  rule: Rule,
  place: { readonly line: number; readonly column: number },
  value: string,
): Problem {
  return { ...place, severity: 'error', rule, data: { value } };
}
