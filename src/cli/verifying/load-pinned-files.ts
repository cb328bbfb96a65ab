// Fetches the files that a source pins, and finds out from their bytes what the renderer has to know of them.

import { readPins } from '../../domain/check-pins.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { inspectMedia } from '../../domain/media/inspect-media.ts';
import { type MediaFacts, pathOfMedia } from '../../domain/media/media-facts.ts';
import { typeOfExtension } from '../../domain/media/media-types.ts';
import { sha256 } from '../../domain/sha256.ts';
import type { Session } from '../session.ts';
import { loadPublic } from './load-public.ts';

/** The files by their paths in the text, and the paths of those that are not there with the pinned bytes. */
export interface PinnedFiles {
  readonly facts: ReadonlyMap<string, MediaFacts>;
  readonly wrong: readonly string[];
}

/** Loads every pinned file from the site of that origin. What it says of them is not believed. */
export async function loadPinnedFiles(
  session: Session,
  source: string,
  origin: string,
): Promise<PinnedFiles> {
  const split = splitSource(source);
  const values = 'frontMatter' in split ? parseFrontMatter(split.frontMatter).values : {};
  const facts = new Map<string, MediaFacts>();
  const wrong: string[] = [];
  for (const [path, hash] of readPins(values)) {
    const found = await loadFile(session, origin, path, hash);
    if (found) facts.set(path, found);
    else wrong.push(path);
  }
  return { facts, wrong };
}

async function loadFile(
  session: Session,
  origin: string,
  path: string,
  hash: string,
): Promise<MediaFacts | undefined> {
  const type = typeOfExtension(path.split('.').at(-1)?.toLowerCase() ?? '');
  if (!type) return undefined;
  const result = await loadPublic(session, origin + pathOfMedia({ sha256: hash, type }));
  if (!result.ok || sha256(result.loaded.bytes) !== hash) return undefined;
  const { bytes } = result.loaded;
  const inspected = await inspectMedia(bytes, type);
  if (!inspected.ok) return undefined;
  const { ok: _, ...found } = inspected;
  return { ...found, sha256: hash, size: bytes.length };
}
