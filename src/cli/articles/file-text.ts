// The text of an article's file, which is read again each time it is asked for: ten thousand texts take a hundred megabytes.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decodeSource, hashSource } from '../../domain/canonical-source.ts';
import { pinText } from '../files/pin-text.ts';
import type { LocalFile } from './load-articles.ts';

/** What is sent, so with the pins of the files beside it; and the canonical source without what pinning adds: problems stand where they do in it. */
export interface FileText {
  readonly source: string;
  readonly written: string;
}

/** Thrown where a file is no longer what was checked. It has `code` and `path`, as errors of the file system. */
export class ChangedFileError extends Error {
  readonly code = 'ECHANGED';
  readonly path: string;

  constructor(path: string, options?: ErrorOptions) {
    super(`${path} changed after it was checked`, options);
    this.path = path;
  }
}

/**
 * What reads the text of a file from the disk, as it was when the file had this hash. It throws
 * `ChangedFileError` where the text is another by then. It holds on to nothing but what is given here.
 */
export function textOnDisk(
  { path, sha256, pins }: Pick<LocalFile, 'path' | 'sha256' | 'pins'>,
  cwd: string,
): () => FileText {
  return () => {
    const decoded = decodeSource(readBytes(resolve(cwd, path), path));
    if (!decoded.ok) throw new ChangedFileError(path);
    const written = decoded.source;
    // The pins may not be written yet.
    const source = [written, pinText(written, pins)].find((text) => hashSource(text) === sha256);
    if (source === undefined) throw new ChangedFileError(path);
    return { source, written };
  };
}

/** The file with its text in memory: for few files, which may change at any moment. */
export function keepText<F extends LocalFile>(file: F): F {
  const text = file.text();
  return { ...file, text: () => text };
}

function readBytes(location: string, path: string): Uint8Array {
  try {
    return readFileSync(location);
  } catch (cause) {
    throw new ChangedFileError(path, { cause });
  }
}
