// Reads what an import wrote.

import { readdirSync } from 'node:fs';
import { parseFrontMatter, splitSource } from '../../../src/domain/front-matter.ts';
import type { Desk } from '../desk.ts';

/** Every file below the articles folder, in order. */
export function movedFiles(desk: Desk): string[] {
  return readdirSync(desk.folder, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(desk.folder.length + 1))
    .filter((path) => path.startsWith('articles/'))
    .sort();
}

/** The front matter and the text of an article. */
export function readMoved(desk: Desk, path: string) {
  const split = splitSource(desk.read(path));
  if ('rule' in split) throw new Error(split.rule);
  return { fields: parseFrontMatter(split.frontMatter).values, body: split.body.trim() };
}

/** The ids of all articles, in order of their paths. */
export function movedIds(desk: Desk): unknown[] {
  return movedFiles(desk)
    .filter((path) => path.endsWith('.md'))
    .map((path) => readMoved(desk, path).fields.id);
}
