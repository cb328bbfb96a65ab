// The publishing API's route by which a job of GitHub Actions gets a token: it needs none for that.

import { githubExchangeSchema, maxGithubTokenLength } from '../../domain/github-api.ts';
import {
  type ClaimMismatch,
  findPublisher,
  type GithubPublisher,
  parseGithubSettings,
} from '../../domain/github-publishers.ts';
import { parseSite } from '../../domain/site.ts';
import { hashToken, makeToken, tokenId, tokenRandomBytes } from '../../domain/token.ts';
import type { Exchange, ReplayedProof } from '../../ledger/sessions.ts';
import { type ApiContext, answerJson } from '../api/api-context.ts';
import { type ApiFailure, answerFailure } from '../api/failures.ts';
import { readJson } from '../api/read-batch.ts';
import { openLedger } from '../env.ts';
import { Allowance } from '../http/allowance.ts';
import { signingKeysOf } from './signing-keys.ts';
import {
  clockTolerance,
  type TokenRefusal,
  type VerifiedClaims,
  verifyGithubToken,
} from './verify-token.ts';

/** Why a job gets no token. */
export type GithubFailure =
  | { readonly reason: 'github-off' }
  | TokenRefusal
  | { readonly reason: 'github-publisher-unknown'; readonly claims: readonly ClaimMismatch[] }
  | ReplayedProof;

/** Failed attempts that one isolate takes, as with tokens of editors: each may cost a fetch of keys. */
const failures = new Allowance(20, 0.5);

/** POST /api/tokens/github: a token for a quarter of an hour, for a job that is one of the publishers. */
export async function exchangeGithubToken(context: ApiContext): Promise<Response> {
  if (!failures.isLeft(Date.now())) return answerFailure(context, { reason: 'too-many-attempts' });
  const body = await readJson(context, githubExchangeSchema, maxGithubTokenLength * 2);
  if (!body.ok) return refuse(context, body.failure);
  const identified = await identify(context, body.value.token);
  if ('reason' in identified) return refuse(context, identified);
  const token = makeToken(crypto.getRandomValues(new Uint8Array(tokenRandomBytes)));
  const begun = await openLedger(context.env).beginSession({
    ...describeExchange(identified),
    ...{ id: tokenId(token) ?? '', tokenSha256: hashToken(token) },
  });
  if ('reason' in begun) return refuse(context, begun);
  return answerJson({ ...begun, token }, 201);
}

function refuse(context: ApiContext, failure: ApiFailure): Response {
  failures.spend(Date.now());
  return answerFailure(context, failure);
}

interface Identified {
  readonly publisher: GithubPublisher;
  readonly claims: VerifiedClaims;
}

async function identify({ env }: ApiContext, token: string): Promise<Identified | GithubFailure> {
  const { issuer, publishers } = parseGithubSettings(env);
  if (publishers.length === 0) return { reason: 'github-off' };
  const audience = parseSite(env).origin;
  const expectation = { issuer, audience, keys: signingKeysOf(issuer), now: Date.now() };
  const claims = await verifyGithubToken(token, expectation);
  if ('reason' in claims) return claims;
  const found = findPublisher(publishers, claims);
  return 'mismatches' in found
    ? { reason: 'github-publisher-unknown', claims: found.mismatches }
    : { publisher: found.publisher, claims };
}

/** Two issuers may call different tokens by the same name, but there is one issuer at a time. */
function describeExchange({ publisher, claims }: Identified): Omit<Exchange, 'id' | 'tokenSha256'> {
  const { repository, ref, sha, actor, run_id: run, run_attempt: attempt } = claims;
  return {
    ...{ name: `github:${publisher.name}`, scopes: publisher.scopes },
    proof: claims.jti,
    // As long as a clock that is behind could still take it.
    proofExpires: (claims.exp + 2 * clockTolerance) * 1000,
    detail: { repository, ref, sha, run, attempt, actor },
  };
}
