// JSON Feed, which no reader in Debian reads: two small readers of our own, called what they are.

import { join } from 'node:path';
import { hasModule, python } from './feedparser.ts';
import { LibrarySubscription } from './library-subscription.ts';
import type { Reader } from './reader.ts';
import { runProgram } from './run-program.ts';

const script = join(import.meta.dirname, 'read-json-feed.py');

/** Keeps items by id and looks at date_modified. */
export const jsonByDate = makeReader('own reader by date_modified', 'date');

/** Keeps items by id and compares a hash of title and content, as FreshRSS does (there: mark_updated_article_unread). */
export const jsonByHash = makeReader('FreshRSS-like, by hash', 'text');

function makeReader(name: string, notices: 'date' | 'text'): Reader {
  return {
    name,
    debianPackage: 'python3',
    required: false,
    formats: { json: { notices, takesNewText: true } },
    conditionalAfter: 1,
    isInstalled: () => hasModule('json'),
    async subscribe({ folder, url }) {
      const fetch = async (etag: string, modified: string) =>
        (await runProgram(python, [script, url, etag, modified], folder)).stdout;
      return new LibrarySubscription(fetch, notices);
    },
  };
}
