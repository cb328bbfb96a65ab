// Decides where an imported article and its raw file go, without writing over anything else.

import { dirname, join, relative, resolve } from 'node:path';
import { decodeSource } from '../../domain/canonical-source.ts';
import type { ImportedArticle } from '../../ingest/compose.ts';
import type { LocalFile } from '../articles/load-articles.ts';
import { readIfThere } from '../files/read-if-there.ts';
import type { Picture } from './place-pictures.ts';
import type { RawText } from './read-raw.ts';

/** One file to be there, and whether it is there already as it should be. */
export interface Placed {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly state: 'absent' | 'same' | 'other';
}

/** The article's file, the raw file beside it, and a document's pictures; paths are relative to the working directory. */
export interface Placement {
  readonly article: Placed;
  readonly raw: Placed;
  readonly pictures: readonly Placed[];
}

/** An article imported before stays where it is; a new one goes to `<folder>/<year>/<slug>.md`. */
export async function placeImport(
  imported: ImportedArticle,
  { raw, pictures }: { raw: RawText; pictures: readonly Picture[] },
  before: LocalFile | undefined,
  folder: string,
  cwd: string,
): Promise<Placement> {
  const year = imported.fields.issued?.slice(0, 4) ?? '';
  const path = before?.path ?? relative(cwd, resolve(cwd, folder, year, `${imported.slug}.md`));
  const rawName = `${path.slice(0, -'.md'.length).split(/[\\/]/).at(-1)}${raw.ending}`;
  return {
    article: await placeFile(path, new TextEncoder().encode(imported.source), cwd, isSameSource),
    raw: await placeFile(join(dirname(path), rawName), raw.bytes, cwd, isSameBytes),
    pictures: await Promise.all(
      pictures.map(({ address, bytes }) =>
        placeFile(join(dirname(path), address), bytes, cwd, isSameBytes),
      ),
    ),
  };
}

async function placeFile(
  path: string,
  bytes: Uint8Array,
  cwd: string,
  isSame: (a: Uint8Array, b: Uint8Array) => boolean,
): Promise<Placed> {
  const there = await readIfThere(resolve(cwd, path));
  if (!there) return { path, bytes, state: 'absent' };
  return { path, bytes, state: isSame(there, bytes) ? 'same' : 'other' };
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Git may have given the file other line ends. */
function isSameSource(a: Uint8Array, b: Uint8Array): boolean {
  const [left, right] = [decodeSource(a), decodeSource(b)];
  return left.ok && right.ok && left.source === right.source;
}
