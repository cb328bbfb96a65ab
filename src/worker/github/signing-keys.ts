// The keys with which GitHub signs its tokens, fetched from the issuer and kept by the isolate.

import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';

/** The keys could not be fetched, or what came were none: nothing is known of the token. */
export class KeysAway extends Error {
  constructor(cause: unknown) {
    super('the issuer’s signing keys could not be had', { cause });
  }
}

const known = new Map<string, JWTVerifyGetKey>();

/**
 * The keys of an issuer. They are kept for ten minutes; a key that is not among them has them fetched
 * again, at most once in 30 seconds, so that nobody can make the site flood the issuer. Asking for one
 * rejects with KeysAway where the issuer does not answer with a set of keys within five seconds.
 */
export function signingKeysOf(issuer: string): JWTVerifyGetKey {
  const kept = known.get(issuer);
  if (kept) return kept;
  const remote = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks`), {
    ...{ cacheMaxAge: 600_000, cooldownDuration: 30_000, timeoutDuration: 5_000 },
  });
  const keys: JWTVerifyGetKey = async (header, token) => {
    try {
      return await remote(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw error;
      // What is no key must not be kept either.
      known.delete(issuer);
      throw new KeysAway(error);
    }
  };
  known.set(issuer, keys);
  return keys;
}
