// Recomputes a citation from Markdown files: an export, or a folder of articles.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';
import { findFiles } from '../articles/find-files.ts';
import type { Check } from './check.ts';

/** What was found in the files, with the source where one of them has the hash. */
export interface FolderCheck {
  readonly check: Check;
  readonly source?: string;
}

/** Looks below a path for the file whose canonical source has a SHA-256. Throws the file system's error where there is no such path. */
export async function checkFolder(path: string, sha256: string, cwd: string): Promise<FolderCheck> {
  const files = await findFiles([path], cwd);
  for (const file of files) {
    const decoded = decodeSource(await readFile(resolve(cwd, file)));
    if (decoded.ok && hashSource(decoded.source) === sha256) {
      const finding = { kind: 'verified', sha256 } as const;
      return { check: { place: 'folder', name: file, finding }, source: decoded.source };
    }
  }
  const finding = { kind: 'no-such-file', files: files.length } as const;
  return { check: { place: 'folder', name: path, finding } };
}
