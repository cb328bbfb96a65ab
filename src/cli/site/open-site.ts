// Opens the site: settles its address and finds the token for it.

import { siteMessages } from '../messages/site.ts';
import { messagesFor, type Session } from '../session.ts';
import { openFromGithub } from './github-token.ts';
import { chooseSite, isLoopback } from './site-address.ts';
import type { SiteResult } from './site-failure.ts';
import { loadTokenFile } from './token-file.ts';

/** A site that can be spoken to. */
export interface Site {
  readonly origin: string;
  readonly token: string;
  /** Gets another token where this one has expired, and from then on `token` is that: where nobody need be asked. */
  renew?(): Promise<SiteResult<undefined>>;
}

/**
 * The site that the editor means, with the token from GAZETTE_TOKEN or, for its origin, from
 * `.gazette/tokens.json`; a job of GitHub Actions gets one by proving what it is. A token is never sent unencrypted to another machine.
 */
export async function openSite(session: Session): Promise<SiteResult<Site>> {
  const { text, origin } = chooseSite(session);
  if (origin === undefined) return { ok: false, failure: { reason: 'bad-site', text } };
  if (origin.startsWith('http:') && !isLoopback(origin)) {
    return { ok: false, failure: { reason: 'insecure', origin } };
  }
  const fromEnvironment = session.context.env.GAZETTE_TOKEN?.trim();
  if (fromEnvironment) return { ok: true, value: { origin, token: fromEnvironment } };
  const inFile = await findTokenInFile(session, origin);
  if (inFile.ok || inFile.failure.reason !== 'no-token') return inFile;
  return (await openFromGithub(session, origin)) ?? inFile;
}

async function findTokenInFile(session: Session, origin: string): Promise<SiteResult<Site>> {
  const file = await loadTokenFile(session.context.cwd);
  if (file.state === 'broken') {
    return { ok: false, failure: { reason: 'broken-token-file', path: file.path } };
  }
  const token = file.state === 'read' ? file.tokens[origin] : undefined;
  if (!token) return { ok: false, failure: { reason: 'no-token', origin } };
  if (file.state === 'read' && file.readableByOthers) {
    const say = messagesFor(session, siteMessages);
    session.warn(`${session.paint('warning', '!')} ${say.tokenFileOpen(file.path)}`);
  }
  return { ok: true, value: { origin, token } };
}
