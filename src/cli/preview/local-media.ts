// The files of articles that cannot be published: the site does not have them, so the preview serves them itself.

import { hashBytes } from '../files/hash-bytes.ts';
import { readIfThere } from '../files/read-if-there.ts';
import type { PreviewedFolder } from './previewed.ts';

/** A file as it is served. */
export interface ServedFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/**
 * The file at a path below /media, where an article that is not valid refers to it. Found by the hash of
 * its contents among files that were checked when they were read: no path of a request reaches the disk.
 */
export async function findLocalMedia(
  folder: PreviewedFolder | undefined,
  path: string,
): Promise<ServedFile | undefined> {
  const sha256 = /^\/media\/([0-9a-f]{64})\.[a-z0-9]+$/.exec(path)?.[1];
  if (sha256 === undefined) return undefined;
  const file = folder?.files
    .filter(({ state }) => state !== 'valid')
    .flatMap((previewed) => previewed.file.files)
    .find((attached) => attached.sha256 === sha256);
  const bytes = file && (await readIfThere(file.location));
  if (!bytes || hashBytes(bytes) !== sha256) return undefined;
  return { type: file.type, bytes };
}
