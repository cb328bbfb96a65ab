// Gets a token of the site for a job of GitHub Actions: the job proves to the site what it is, and no secret is stored.

import * as v from 'valibot';
import { editorWithTokenSchema } from '../../domain/editors-api.ts';
import { failureSchema } from '../../domain/publishing-api.ts';
import { githubMessages } from '../messages/github.ts';
import { messagesFor, type Session } from '../session.ts';
import type { GithubFailure } from './github-refusal.ts';
import type { Site } from './open-site.ts';
import { isBusy, type Message, sendRequest, tries } from './send-request.ts';
import type { SiteFailure, SiteResult } from './site-failure.ts';

/** Where, and with what, a job asks GitHub for a token that proves what it is. */
interface Asking {
  readonly url: string;
  readonly bearer: string;
}

/**
 * The site as a job of GitHub Actions opens it; undefined outside of one, or where the workflow does
 * not let it ask for tokens. The token is exchanged for another when it has expired.
 */
export async function openFromGithub(
  session: Session,
  origin: string,
): Promise<SiteResult<Site> | undefined> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: bearer } =
    session.context.env;
  if (!url || !bearer) return undefined;
  const site = new GithubSite(session, origin, { url, bearer });
  const opened = await site.renew();
  return opened.ok ? { ok: true, value: site } : opened;
}

class GithubSite implements Site {
  readonly origin: string;
  readonly tokenFrom = { kind: 'github' } as const;
  readonly #session: Session;
  readonly #asking: Asking;
  #token = '';

  constructor(session: Session, origin: string, asking: Asking) {
    this.origin = origin;
    this.#session = session;
    this.#asking = asking;
  }

  get token(): string {
    return this.#token;
  }

  async renew(): Promise<SiteResult<undefined>> {
    const isFirst = this.#token === '';
    const token = await getToken(this.#session, this.origin, this.#asking);
    if (!token.ok) return token;
    this.#token = token.value;
    if (!isFirst) this.#session.say(`  … ${messagesFor(this.#session, githubMessages).renewed}`);
    return { ok: true, value: undefined };
  }
}

/** A proof is taken once: where the answer was lost, another one is asked for. */
async function getToken(
  session: Session,
  origin: string,
  asking: Asking,
): Promise<SiteResult<string>> {
  for (let attempt = 1; ; attempt += 1) {
    const proof = await askGithub(session, origin, asking);
    if (!proof.ok) return proof;
    const exchanged = await exchange(session, origin, proof.value);
    if (exchanged.ok || attempt === tries || !mayPass(exchanged.failure)) return exchanged;
    await session.context.sleep((attempt * 2 - 1) * 1000);
  }
}

function mayPass(failure: SiteFailure): boolean {
  if (failure.reason === 'network' || failure.reason === 'busy') return true;
  const isAway = failure.reason === 'github' && failure.at === 'exchange';
  return isAway && failure.failure.status === 503;
}

const idTokenSchema = v.object({ value: v.pipe(v.string(), v.nonEmpty()) });

/** A token from GitHub with the site as its audience, so that no other site can use it. */
async function askGithub(
  session: Session,
  origin: string,
  { url, bearer }: Asking,
): Promise<SiteResult<string>> {
  const address = URL.parse(url);
  if (!address) return { ok: false, failure: noIdToken('ACTIONS_ID_TOKEN_REQUEST_URL') };
  address.searchParams.set('audience', origin);
  const message: Message = {
    method: 'GET',
    headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
    repeatable: true,
  };
  const sent = await sendRequest(session, address.href, message, () => {});
  if (!sent.ok) return { ok: false, failure: noIdToken(sent.code) };
  const parsed = v.safeParse(idTokenSchema, await readJson(sent.response));
  return parsed.success && sent.response.ok
    ? { ok: true, value: parsed.output.value }
    : { ok: false, failure: noIdToken(String(sent.response.status)) };
}

function noIdToken(why: string): GithubFailure {
  return { reason: 'github', at: 'id-token', why };
}

async function exchange(
  session: Session,
  origin: string,
  token: string,
): Promise<SiteResult<string>> {
  const url = `${origin}/api/tokens/github`;
  const message: Message = {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
    repeatable: false,
  };
  const sent = await sendRequest(session, url, message, () => {});
  if (!sent.ok) return { ok: false, failure: { reason: 'network', origin, code: sent.code } };
  return readAnswer(sent.response, origin, url);
}

async function readAnswer(
  response: Response,
  origin: string,
  url: string,
): Promise<SiteResult<string>> {
  const { status } = response;
  const json = await readJson(response);
  const failure = v.safeParse(failureSchema, json);
  const isAway = failure.success && failure.output.reason === 'github-keys-away';
  if (isBusy(response) && !isAway) return { ok: false, failure: { reason: 'busy', status } };
  if (!response.ok && failure.success) {
    const failed = { reason: 'github', at: 'exchange', origin, failure: failure.output } as const;
    return { ok: false, failure: failed };
  }
  const session = response.ok ? v.safeParse(editorWithTokenSchema, json) : undefined;
  return session?.success
    ? { ok: true, value: session.output.token }
    : { ok: false, failure: { reason: 'not-gazette', url, status } };
}

/** Undefined for what is not JSON. */
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}
