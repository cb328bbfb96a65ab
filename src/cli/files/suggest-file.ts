// Finds the file that was meant by the name of one that is not there.

import { readdir } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { extensionOf } from '../../domain/media/file-address.ts';
import { typeOfExtension } from '../../domain/media/media-types.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Problem } from '../../domain/problem.ts';

/** The sentence, in each language, that names the nearest file in the same folder; empty where none is near. */
export async function suggestFile(articlePath: string, name: string): Promise<Problem['data']> {
  const beside = await listFiles(join(dirname(articlePath), dirname(name)));
  const close = nearest(basename(name), beside);
  if (close === undefined) return { 'suggestion:en': '', 'suggestion:zh': '' };
  const path = posix.join(posix.dirname(name), close);
  return {
    'suggestion:en': `Did you mean "${path}"? `,
    'suggestion:zh': `是否想写“${path}”？`,
  };
}

/** The files of a folder that an article may refer to; none where it cannot be read. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => typeOfExtension(extensionOf(name)) !== undefined);
  } catch {
    return [];
  }
}
