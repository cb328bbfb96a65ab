// Finds the raw file that an article was imported from, where it still lies beside the article.

import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Article } from '../../domain/article.ts';
import { extensionOf } from '../../domain/media/file-address.ts';
import { inspectMedia } from '../../domain/media/inspect-media.ts';
import { maxMediaBytes } from '../../domain/media/media-types.ts';
import type { AttachedFile } from './attached-file.ts';
import { hashBytes } from './hash-bytes.ts';
import { locateFile } from './locate-file.ts';

/**
 * The file with the bytes that the front matter's `source` names: as `gazette import` left it, or under
 * its own name. Undefined where it is not there, was changed, or is of a kind that the site does not
 * take: an article can do without it.
 */
export async function loadOriginal(
  articlePath: string,
  cwd: string,
  source: Article['source'],
): Promise<AttachedFile | undefined> {
  if (!source) return undefined;
  const path = resolve(cwd, articlePath);
  const stem = basename(path).replace(/\.md$/i, '');
  const endings = new Set([extensionOf(source.file), 'txt']);
  const names = [...endings].map((ending) => `${stem}.source.${ending}`);
  for (const name of [...names, basename(source.file)]) {
    const located = await locateFile(path, name);
    if (located.kind !== 'found' || located.size > maxMediaBytes) continue;
    const bytes = await readFile(located.location);
    if (hashBytes(bytes) !== source.sha256) continue;
    const inspection = await inspectMedia(bytes);
    if (!inspection.ok) return undefined;
    const { location, size } = located;
    return { name: source.file, location, sha256: source.sha256, size, type: inspection.type };
  }
  return undefined;
}
