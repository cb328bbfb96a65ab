// Finds the differences between what a reader shows and what was published.

import type { Manifest } from './published.ts';
import type { Habits, SeenEntry } from './reader.ts';
import { bare, textOfHtml } from './text-of-html.ts';

/** What is wrong with the entries shown, where those with `ids` are to be there: each once, as published, and none that is unknown. */
export function findDifferences(
  seen: readonly SeenEntry[],
  ids: readonly string[],
  manifest: Manifest,
  habits: Habits,
): string[] {
  return [
    ...ids.flatMap((id) => compareOne(seen, id, manifest, habits)),
    ...seen.filter(({ id }) => !manifest.has(id)).map(({ id }) => `an unknown entry: ${id}`),
  ];
}

function compareOne(
  seen: readonly SeenEntry[],
  id: string,
  manifest: Manifest,
  habits: Habits,
): string[] {
  const [entry, ...more] = seen.filter((candidate) => candidate.id === id);
  const published = manifest.get(id);
  if (!published) return [`the document holds what nobody published: ${id}`];
  if (!entry) return [`missing: ${id} ${published.title}`];
  const faults = more.length > 0 ? [`${more.length + 1} entries with the id ${id}`] : [];
  if (!isSameTitle(entry.title, published.title, habits)) {
    faults.push(`title of ${id}: ${entry.title} in place of ${published.title}`);
  }
  const difference = findTextDifference(textOfHtml(entry.html), bare(published.text));
  return difference === undefined ? faults : [...faults, `text of ${id}: ${difference}`];
}

/** A title that was read as HTML may have lost its tags and references; it keeps letters and numbers. */
function isSameTitle(seen: string, published: string, { titlesAsHtml }: Habits): boolean {
  const kept = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
  return (
    seen === published || (titlesAsHtml === true && kept(seen) === kept(textOfHtml(published)))
  );
}

/** Where two texts part, with some of both; undefined where they are the same. */
function findTextDifference(seen: string, published: string): string | undefined {
  if (seen === published) return undefined;
  let at = 0;
  while (seen[at] === published[at]) at += 1;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 10), at + 30));
  return `${around(seen)} in place of ${around(published)}`;
}
