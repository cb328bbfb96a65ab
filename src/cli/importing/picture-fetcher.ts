// Fetches the pictures of a single page from the web, where the editor asked for it.

import { isOwnHost } from '../../ingest/collections/own-host.ts';
import type { Input } from '../command.ts';
import { importDocumentMessages } from '../messages/import-documents.ts';
import { messagesFor, type Session } from '../session.ts';
import { makeProgress } from '../terminal/progress.ts';
import type { Fetched, NotFetched } from './collections/fetch-bounded.ts';
import { FileFetcher } from './collections/file-fetcher.ts';
import type { ImportName } from './import-options.ts';

/** The picture at an address; undefined for one that was not asked for, which stays where it is. */
export type FetchPicture = (address: string) => Promise<Fetched | NotFetched | undefined>;

/**
 * By `--images`: of every host, or of the page's own (`pageAddress`, `--home`); none without it, and
 * none in a dry run. Hosts of private networks are asked only where `--home` names them: a page may
 * say of itself whatever it likes.
 */
export function makePictureFetcher(
  session: Session,
  input: Input<ImportName>,
  pageAddress: string | undefined,
): FetchPicture {
  const choice = input.has('dry-run') ? 'none' : (input.text('images') ?? 'none');
  const home = input.text('home');
  const named = home === undefined ? [] : [new URL(home).host];
  const homes = [home, pageAddress].filter((address) => address !== undefined);
  const fetcher = new FileFetcher(session, new Set(named));
  const say = messagesFor(session, importDocumentMessages);
  return async (address) => {
    if (choice === 'none' || (choice === 'own' && !isOwnHost(address, homes))) return undefined;
    const progress = makeProgress(session);
    progress.show(say.fetching(new URL(address).host));
    try {
      return await fetcher.fetch(address);
    } finally {
      progress.clear();
    }
  };
}
