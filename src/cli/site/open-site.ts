// Opens the site: settles its address and finds the token for it.

import { siteMessages } from '../messages/site.ts';
import { messagesFor, type Session } from '../session.ts';
import { openFromGithub } from './github-token.ts';
import { chooseSite, isLoopback } from './site-address.ts';
import type { SiteResult } from './site-failure.ts';
import { loadTokenFiles } from './token-file.ts';

/** Where a token was found. */
export type TokenOrigin =
  | { readonly kind: 'environment' | 'github' }
  | { readonly kind: 'file'; readonly path: string };

/** A site that can be spoken to. */
export interface Site {
  readonly origin: string;
  readonly token: string;
  /** Undefined where it was made or typed in this run. */
  readonly tokenFrom?: TokenOrigin;
  /** Gets another token where this one has expired, and from then on `token` is that: where nobody need be asked. */
  renew?(): Promise<SiteResult<undefined>>;
}

/**
 * The site that the editor means, with the token from GAZETTE_TOKEN or, for its origin, from the
 * project's `.gazette/tokens.json`, or from what `gazette login` has kept for the user; a job of
 * GitHub Actions gets one by proving what it is.
 */
export async function openSite(session: Session): Promise<SiteResult<Site>> {
  const chosen = chooseSafeSite(session);
  if (!chosen.ok) return chosen;
  const origin = chosen.value;
  const fromEnvironment = session.context.env.GAZETTE_TOKEN?.trim();
  if (fromEnvironment) {
    const tokenFrom = { kind: 'environment' } as const;
    return { ok: true, value: { origin, token: fromEnvironment, tokenFrom } };
  }
  const inFile = await findTokenInFile(session, origin);
  if (inFile.ok || inFile.failure.reason !== 'no-token') return inFile;
  return (await openFromGithub(session, origin)) ?? inFile;
}

/** The origin of the site that the editor means. A token is never sent unencrypted to another machine. */
export function chooseSafeSite(session: Session): SiteResult<string> {
  const { text, origin } = chooseSite(session);
  if (origin === undefined) return { ok: false, failure: { reason: 'bad-site', text } };
  if (origin.startsWith('http:') && !isLoopback(origin)) {
    return { ok: false, failure: { reason: 'insecure', origin } };
  }
  return { ok: true, value: origin };
}

/** The token for the origin in the project's file, else in the user's. */
async function findTokenInFile(session: Session, origin: string): Promise<SiteResult<Site>> {
  for (const file of await loadTokenFiles(session.context)) {
    if (file.state === 'broken') {
      return { ok: false, failure: { reason: 'broken-token-file', path: file.path } };
    }
    if (file.state === 'absent') continue;
    const token = file.tokens[origin];
    if (!token) continue;
    if (file.readableByOthers) {
      const say = messagesFor(session, siteMessages);
      session.warn(`${session.paint('warning', '!')} ${say.tokenFileOpen(file.path)}`);
    }
    const tokenFrom = { kind: 'file', path: file.path } as const;
    return { ok: true, value: { origin, token, tokenFrom } };
  }
  return { ok: false, failure: { reason: 'no-token', origin } };
}
