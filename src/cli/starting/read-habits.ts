// What the articles that are there already tell of a new one: who issues, and in which language.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeSource } from '../../domain/canonical-source.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { articlesFolder } from '../articles/articles-folder.ts';
import { findFiles } from '../articles/find-files.ts';

/** The issuer and the language of most articles; the later one where two are equal, absent where there are none. */
export interface Habits {
  readonly issuer: string | undefined;
  readonly lang: string | undefined;
}

/** How many files are read, the last by their paths: those of the last years. */
const mostFiles = 300;

/** Reads the habits from the folder of articles; files that cannot be read count for nothing. */
export async function readHabits(cwd: string): Promise<Habits> {
  const issuers = new Tally();
  const langs = new Tally();
  const paths = existsSync(resolve(cwd, articlesFolder))
    ? await findFiles([articlesFolder], cwd)
    : [];
  for (const path of paths.slice(-mostFiles)) {
    const decoded = decodeSource(await readFile(resolve(cwd, path)));
    const split = decoded.ok ? splitSource(decoded.source) : undefined;
    if (!split || 'rule' in split) continue;
    const { issuer, lang } = parseFrontMatter(split.frontMatter).values;
    if (typeof issuer === 'string' && issuer !== '') issuers.add(issuer);
    if (typeof lang === 'string' && lang !== '') langs.add(lang);
  }
  return { issuer: issuers.most(), lang: langs.most() };
}

class Tally {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.delete(name);
    this.#counts.set(name, count);
  }

  most(): string | undefined {
    const sorted = [...this.#counts].reverse().sort(([, a], [, b]) => b - a);
    return sorted[0]?.[0];
  }
}
