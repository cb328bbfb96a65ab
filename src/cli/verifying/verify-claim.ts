// Verifies one claim wherever it is asked for: at the site, in a feed, in files.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { verifyMessages } from '../messages/verify.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { type Check, isVerified } from './check.ts';
import { checkFeed } from './check-feed.ts';
import { checkFolder } from './check-folder.ts';
import { checkSite } from './check-site.ts';
import { loadPublic } from './load-public.ts';
import type { Claim } from './read-claim.ts';
import { checksAsJson, renderChecks } from './render-checks.ts';

/** Where else than at the site. */
export interface Places {
  /** A feed's document: a file, or an address. */
  readonly feed: string | undefined;
  /** A folder of Markdown files, or one. */
  readonly folder: string | undefined;
}

/** What was gathered on the way, or how the run ends because nothing could be asked. */
type Gathered =
  | {
      readonly checks: Check[];
      readonly number?: number;
      readonly sha256?: string;
      readonly source?: string;
    }
  | { readonly outcome: Outcome };

/** Verifies a claim and tells what was found. The site is asked where nothing else can answer. */
export async function verifyClaim(
  session: Session,
  claim: Claim,
  { feed, folder }: Places,
): Promise<Outcome> {
  const site = await gatherFromSite(session, claim, folder);
  if ('outcome' in site) return site.outcome;
  const checks = [...site.checks];
  let { source } = site;
  if (folder !== undefined && site.sha256 !== undefined) {
    const found = await checkFolder(folder, site.sha256, session.context.cwd);
    checks.push(found.check);
    source = found.source ?? source;
  }
  if (feed !== undefined && source !== undefined) {
    const document = await loadDocument(session, feed);
    if ('outcome' in document) return document.outcome;
    const found = await checkFeed(session, feed, document.text, source);
    if (!found.ok) return outcomeOfFailure(session, found.failure);
    checks.push(found.check);
  }
  return tell(session, claim, checks, site.number);
}

/** With files and a hash nobody else need be asked. */
async function gatherFromSite(
  session: Session,
  { address, sha256 }: Claim,
  folder: string | undefined,
): Promise<Gathered> {
  const { number } = address ?? {};
  const known = number === undefined ? {} : { number };
  if (folder !== undefined && sha256 !== undefined) return { checks: [], sha256, ...known };
  if (!address) {
    const say = messagesFor(session, verifyMessages);
    return { outcome: { kind: 'usage', message: say.noAddress, hint: say.noAddressHint } };
  }
  const found = await checkSite(session, address, sha256);
  if (!found.ok) return { outcome: outcomeOfFailure(session, found.failure) };
  const { ok: _, check, ...rest } = found;
  return { checks: [check], ...known, ...rest };
}

async function loadDocument(
  session: Session,
  feed: string,
): Promise<{ text: string } | { outcome: Outcome }> {
  if (!/^https?:\/\//.test(feed)) {
    return { text: await readFile(resolve(session.context.cwd, feed), 'utf8') };
  }
  const result = await loadPublic(session, feed);
  if (!result.ok) return { outcome: outcomeOfFailure(session, result.failure) };
  return { text: new TextDecoder().decode(result.loaded.bytes) };
}

function tell(
  session: Session,
  claim: Claim,
  checks: readonly Check[],
  number: number | undefined,
): Outcome {
  const say = messagesFor(session, verifyMessages);
  const verification = { claim, checks, number };
  session.print(session.json ? checksAsJson(verification) : renderChecks(session, verification));
  if (!checks.every(isVerified)) return { kind: 'failed', message: say.notVerified };
  session.say(`${session.paint('good', '✔')} ${say.verified}`);
  return ok;
}
