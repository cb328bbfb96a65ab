// Editors' tokens: what they look like and what is kept of them.

import { sha256 } from './sha256.ts';

const form = /^gzt_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

/** Random bytes of a token's secret. */
export const secretRandomBytes = 32;

/** Random bytes that `makeToken` needs: 6 for the id, and those of the secret. */
export const tokenRandomBytes = 6 + secretRandomBytes;

/**
 * A token from 38 random bytes: `gzt_`, the id under which the ledger finds the editor (12
 * hexadecimal digits), `_`, and 256 bits of secret in base64url. The prefix lets secret scanners know it.
 */
export function makeToken(random: Uint8Array): string {
  if (random.length !== tokenRandomBytes) throw new RangeError('a token takes 38 random bytes');
  const id = [...random.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return makeTokenOf(id, random.subarray(6));
}

/** A token with another secret, of 32 random bytes, under an id that is there already. */
export function makeTokenOf(id: string, random: Uint8Array): string {
  if (random.length !== secretRandomBytes) throw new RangeError('a secret takes 32 random bytes');
  const secret = btoa(String.fromCharCode(...random))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
  return `gzt_${id}_${secret}`;
}

/** The id within a token; undefined where the text is not a token at all. */
export function tokenId(token: string): string | undefined {
  return form.exec(token)?.[1];
}

/** The SHA-256 of the whole token, 64 hexadecimal digits: all that is kept of it. */
export function hashToken(token: string): string {
  return sha256(token);
}
