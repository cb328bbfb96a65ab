// The file that remembers on which revision of the site each working copy is based: `.gazette/bases.json`, never committed.

import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const basesSchema = v.record(
  v.string(),
  v.record(v.string(), v.object({ revision: v.number(), sha256: v.string() })),
);

/** By the site's origin and the article's id: the revision that the file was last known to equal. */
export type Bases = v.InferOutput<typeof basesSchema>;

/** One revision of one article that a working copy was known to equal. */
export interface BaseRecord {
  readonly id: string;
  readonly revision: number;
  readonly sha256: string;
}

/**
 * The folder of the working copy: the nearest upward with `.git` or `articles`, else `cwd`. Not the
 * nearest with `.gazette`: one in the home folder would be shared by all clones below it.
 */
export function workingCopyOf(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (['.git', 'articles'].some((name) => existsSync(join(folder, name)))) return folder;
    if (folder === dirname(folder)) return cwd;
  }
}

/** True for a file of a working copy, which `workingCopyOf` finds; the record tells nothing of files elsewhere. */
export function isWithin(copy: string, cwd: string, path: string): boolean {
  const inside = relative(copy, resolve(cwd, path));
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** What the working copy around `cwd` remembers; nothing where the file is absent or no such file. */
export async function loadBases(cwd: string): Promise<Bases> {
  return (await readJsonFile(basesPath(cwd), basesSchema)) ?? {};
}

/** Remembers these revisions for a site. Where the folder cannot be written, nothing is remembered: the base is unknown then. */
export async function recordBases(
  cwd: string,
  origin: string,
  records: readonly BaseRecord[],
): Promise<void> {
  const bases = await loadBases(cwd);
  const known = bases[origin] ?? {};
  const news = records.filter(
    ({ id, revision, sha256 }) => known[id]?.revision !== revision || known[id]?.sha256 !== sha256,
  );
  if (news.length === 0) return;
  const added = news.map(({ id, revision, sha256 }) => [id, { revision, sha256 }] as const);
  try {
    const merged = { ...known, ...Object.fromEntries(added) };
    await writeJsonFile(basesPath(cwd), { ...bases, [origin]: merged });
  } catch {
    // What was just compared or sent is no less true for that.
  }
}

/** Remembers a revision that changed no text, where the working copy is known to have that text. */
export async function recordSameText(
  cwd: string,
  origin: string,
  { id, revision, sha256 }: BaseRecord,
): Promise<void> {
  const known = (await loadBases(cwd))[origin]?.[id];
  if (known?.sha256 === sha256) await recordBases(cwd, origin, [{ id, revision, sha256 }]);
}

function basesPath(cwd: string): string {
  return join(workingCopyOf(cwd), '.gazette', 'bases.json');
}
