// Fetches the files that a source pins, and finds out from their bytes what the renderer has to know of them.

import { readPins } from '../../domain/check-pins.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { extensionOf } from '../../domain/media/file-address.ts';
import { inspectMedia } from '../../domain/media/inspect-media.ts';
import { type MediaFacts, pathOfMedia } from '../../domain/media/media-facts.ts';
import { type MediaType, typeOfExtension } from '../../domain/media/media-types.ts';
import { hashBytes } from '../files/hash-bytes.ts';
import type { Session } from '../session.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { loadPublic } from './load-public.ts';

/** The files by their paths in the text, and the paths of those that are not there with the pinned bytes; or that the site did not answer. */
export type PinnedFiles =
  | {
      readonly ok: true;
      readonly facts: ReadonlyMap<string, MediaFacts>;
      readonly wrong: readonly string[];
    }
  | { readonly ok: false; readonly failure: SiteFailure };

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
    const found = await loadFile(session, origin, hash, typesOf(path));
    if (found && 'ok' in found) return found;
    if (found) facts.set(path, found);
    else wrong.push(path);
  }
  return { ok: true, facts, wrong };
}

const textTypes: readonly MediaType[] = ['text/plain', 'text/csv'];

/** As what the site may serve a file of that name: the same text may be called a table by one article and not by another. */
function typesOf(path: string): readonly MediaType[] {
  const type = typeOfExtension(extensionOf(path));
  if (!type) return [];
  return [type, ...textTypes.filter((other) => textTypes.includes(type) && other !== type)];
}

/** The file as the first type under which the site serves it; undefined where none has the bytes. */
async function loadFile(
  session: Session,
  origin: string,
  hash: string,
  types: readonly MediaType[],
): Promise<MediaFacts | Extract<PinnedFiles, { ok: false }> | undefined> {
  for (const type of types) {
    const result = await loadPublic(session, origin + pathOfMedia({ sha256: hash, type }));
    if (!result.ok) return result;
    const found = await inspect(result.loaded.bytes, hash, type);
    if (found) return found;
  }
  return undefined;
}

/** Undefined where the bytes are others, or nothing that the site accepts. */
async function inspect(
  bytes: Uint8Array,
  hash: string,
  type: MediaType,
): Promise<MediaFacts | undefined> {
  if (hashBytes(bytes) !== hash) return undefined;
  const inspected = await inspectMedia(bytes, type);
  if (!inspected.ok) return undefined;
  const { ok: _, ...found } = inspected;
  return { ...found, sha256: hash, size: bytes.length };
}
