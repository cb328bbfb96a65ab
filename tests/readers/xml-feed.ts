// XML::Feed, the Perl library, with the merging that programs do around it.

import { join } from 'node:path';
import { LibrarySubscription } from './library-subscription.ts';
import type { Reader } from './reader.ts';
import { runProgram } from './run-program.ts';

const script = join(import.meta.dirname, 'read-with-xml-feed.pl');

/** XML::Feed over URI::Fetch, which it fetches with itself, here with the validators that it can take. */
export const xmlFeed: Reader = {
  name: 'XML::Feed',
  debianPackage: 'libxml-feed-perl',
  required: false,
  formats: {
    rss: { notices: 'nothing', takesNewText: true },
    atom: { notices: 'date', takesNewText: true },
  },
  conditionalAfter: 1,
  isInstalled: () =>
    runProgram('perl', ['-MXML::Feed', '-e1'], import.meta.dirname).then(
      () => true,
      () => false,
    ),
  async subscribe({ folder, url }) {
    const fetch = async (etag: string, modified: string) =>
      (await runProgram('perl', [script, url, etag, modified], folder)).stdout;
    return new LibrarySubscription(fetch, 'date');
  },
};
