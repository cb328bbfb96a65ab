// Whether a path is a folder.

import { stat } from 'node:fs/promises';

/** False for a file, and for what is not there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
