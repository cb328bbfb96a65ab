// Reads what a stored revision says of its last change before the article came here.

import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { parseInstant } from '../../domain/time.ts';
import { readSource } from '../article-rows.ts';

/** The instant of `updated` in a revision's front matter, in milliseconds; undefined where it has none. */
export function readUpdated(
  sql: SqlStorage,
  id: string,
  number: number,
  timeZone: string,
): number | undefined {
  const split = splitSource(readSource(sql, id, number) ?? '');
  if (!('frontMatter' in split)) return undefined;
  const { updated } = parseFrontMatter(split.frontMatter).values;
  return typeof updated === 'string' ? parseInstant(updated, timeZone) : undefined;
}
