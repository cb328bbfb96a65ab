// Verifies a token of GitHub Actions (OpenID Connect): form, issuer, audience, signature, times, and that it is complete.

import { decodeJwt, decodeProtectedHeader, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as v from 'valibot';
import type { ClaimMismatch, GithubClaims } from '../../domain/github-publishers.ts';
import { KeysAway } from './signing-keys.ts';

/** Why a token is not believed. */
export type TokenRefusal =
  | { readonly reason: 'github-token-malformed'; readonly detail: string }
  | { readonly reason: 'github-token-refused'; readonly claims: readonly ClaimMismatch[] }
  | { readonly reason: 'github-token-unsigned'; readonly detail: string }
  | { readonly reason: 'github-keys-away' };

/** What a token has to be: from whom, for whom, and at what time (milliseconds). */
export interface Expectation {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: JWTVerifyGetKey;
  readonly now: number;
}

/** Seconds by which the issuer's clock may differ from this one. */
export const clockTolerance = 30;

/** The oldest token that is taken, in seconds: a job asks for one when it needs it. */
const maxAge = 600;

const filled = v.pipe(v.string(), v.nonEmpty());

const claimsSchema = v.object({
  jti: v.pipe(v.string(), v.nonEmpty(), v.maxLength(500)),
  exp: v.number(),
  repository: filled,
  repository_id: filled,
  repository_owner_id: filled,
  workflow_ref: filled,
  job_workflow_ref: filled,
  environment: v.optional(filled),
  ref: filled,
  sha: filled,
  run_id: filled,
  run_attempt: filled,
  actor: filled,
}) satisfies v.GenericSchema<unknown, GithubClaims>;

/** What a token says that is believed; `exp` in seconds (RFC 7519, 4.1.4). */
export type VerifiedClaims = v.InferOutput<typeof claimsSchema>;

/** The claims of a token that is all that it has to be, or why it is not believed. */
export async function verifyGithubToken(
  token: string,
  expectation: Expectation,
): Promise<VerifiedClaims | TokenRefusal> {
  const obvious = findObvious(token, expectation);
  if (obvious) return obvious;
  const { issuer, audience, keys, now } = expectation;
  try {
    const { payload } = await jwtVerify(token, keys, {
      ...{ algorithms: ['RS256'], issuer, audience, clockTolerance, maxTokenAge: maxAge },
      ...{ requiredClaims: ['exp', 'nbf', 'iat', 'jti'], currentDate: new Date(now) },
    });
    const claims = v.safeParse(claimsSchema, payload);
    return claims.success ? claims.output : refuseIncomplete(claims.issues, payload);
  } catch (error) {
    return describeError(error, now);
  }
}

/**
 * What is wrong before any key is asked for: a token of somebody else, or for somebody else, says so
 * itself. What it says is not believed yet, only refused.
 */
function findObvious(token: string, { issuer, audience }: Expectation): TokenRefusal | undefined {
  try {
    const { alg, kid } = decodeProtectedHeader(token);
    const { iss, aud } = decodeJwt(token);
    if (alg !== 'RS256') return unsigned(`it is signed by ${alg}, not by RS256`);
    if (typeof kid !== 'string') return unsigned('it does not say which key signed it');
    const wrong = [
      { claim: 'iss', expected: issuer, got: asText(iss) },
      { claim: 'aud', expected: audience, got: asText(aud) },
    ].filter(({ expected, got }) => expected !== got);
    return wrong.length > 0 ? { reason: 'github-token-refused', claims: wrong } : undefined;
  } catch (error) {
    return malformed(error);
  }
}

function unsigned(detail: string): TokenRefusal {
  return { reason: 'github-token-unsigned', detail };
}

function malformed(error: unknown): TokenRefusal {
  const detail = error instanceof Error ? error.message : 'it is no token';
  return { reason: 'github-token-malformed', detail };
}

function refuseIncomplete(
  issues: readonly v.BaseIssue<unknown>[],
  payload: Readonly<Record<string, unknown>>,
): TokenRefusal {
  const names = new Set(issues.map((issue) => v.getDotPath(issue) ?? ''));
  const claims = [...names].map((claim) => ({ claim, got: asText(payload[claim]) }));
  return { reason: 'github-token-refused', claims };
}

function describeError(error: unknown, now: number): TokenRefusal {
  if (error instanceof KeysAway) return { reason: 'github-keys-away' };
  if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired) {
    return refuseClaim(error.claim, error.payload, now);
  }
  if (error instanceof errors.JWKSNoMatchingKey) {
    return unsigned('the key that it names is none of the issuer’s');
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return unsigned('its signature is not the issuer’s');
  }
  if (error instanceof errors.JOSEError) return malformed(error);
  throw error;
}

/** What each time had to be, so that a clock that is wrong shows. */
function refuseClaim(
  claim: string,
  payload: Readonly<Record<string, unknown>>,
  now: number,
): TokenRefusal {
  const value = payload[claim];
  const bounds: Readonly<Record<string, string>> = {
    exp: `after ${asTime(now / 1000)}`,
    nbf: `before ${asTime(now / 1000)}`,
    iat: `between ${asTime(now / 1000 - maxAge)} and ${asTime(now / 1000)}`,
  };
  const expected = bounds[claim];
  const got = typeof value === 'number' && expected ? asTime(value) : asText(value);
  const mismatch = { claim, got, ...(expected === undefined ? {} : { expected }) };
  return { reason: 'github-token-refused', claims: [mismatch] };
}

function asTime(seconds: number): string {
  const time = new Date(Math.floor(seconds) * 1000);
  return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString();
}

/** Null where it is absent. */
function asText(value: unknown): string | null {
  if (value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
