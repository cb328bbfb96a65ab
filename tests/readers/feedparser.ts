// feedparser, the Python library behind many readers, with the merging that such readers do around it.

import { join } from 'node:path';
import { LibrarySubscription } from './library-subscription.ts';
import type { Reader } from './reader.ts';
import { runProgram } from './run-program.ts';

/** Debian's own Python: its packages are not to be found by another. */
export const python = '/usr/bin/python3';

const script = join(import.meta.dirname, 'read-with-feedparser.py');

/** True where Debian's Python has the module. */
export function hasModule(name: string): Promise<boolean> {
  return runProgram(python, ['-c', `import ${name}`], import.meta.dirname).then(
    () => true,
    () => false,
  );
}

/** feedparser. RSS has no date of change, so that nothing of a known entry shows as new there. */
export const feedparser: Reader = {
  name: 'feedparser',
  debianPackage: 'python3-feedparser',
  required: true,
  formats: {
    rss: { notices: 'nothing', takesNewText: true },
    atom: { notices: 'date', takesNewText: true },
  },
  conditionalAfter: 1,
  isInstalled: () => hasModule('feedparser'),
  async subscribe({ folder, url }) {
    const fetch = async (etag: string, modified: string) =>
      (await runProgram(python, [script, url, etag, modified], folder)).stdout;
    return new LibrarySubscription(fetch, 'date');
  },
};
