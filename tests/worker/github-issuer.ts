// An issuer of GitHub's tokens that the tests are: its keys, its tokens, and what the site is told to take.

import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { vi } from 'vitest';
import type { GithubPublisher } from '../../src/domain/github-publishers.ts';
import { site } from './site.ts';

/** The workflow that may publish. */
export const publisher: GithubPublisher = {
  name: 'main',
  repository_id: '1296269',
  repository_owner_id: '583231',
  workflow: '.github/workflows/publish.yml@refs/heads/main',
  environment: 'bulletin',
  scopes: ['draft', 'publish', 'correct'],
  ref: 'refs/heads/main',
};

let issuers = 0;

/** One issuer, with an address of its own, since the site keeps the keys of each. */
export class Issuer {
  readonly address: string;
  /** What it answers who asks for its keys; by default its public key. */
  answer: () => Promise<Response>;
  /** How often it was asked. */
  asked = 0;
  readonly #keys: CryptoKeyPair;
  #tokens = 0;

  private constructor(keys: CryptoKeyPair) {
    issuers += 1;
    this.address = `https://issuer-${issuers}.example`;
    this.#keys = keys;
    this.answer = async () => Response.json({ keys: [await this.jwk()] });
  }

  /** Makes an issuer, tells the site to trust it and to take the publishers, and stands in for its address. */
  static async join(publishers: readonly GithubPublisher[] = [publisher]): Promise<Issuer> {
    const issuer = new Issuer(await makeKeys());
    Object.assign(site, {
      GITHUB_ISSUER: issuer.address,
      GITHUB_PUBLISHERS: JSON.stringify(publishers),
    });
    const real = globalThis.fetch;
    vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
      if (String(input) !== `${issuer.address}/.well-known/jwks`) return real(input, init);
      issuer.asked += 1;
      return issuer.answer();
    });
    return issuer;
  }

  /** Its public key, as it publishes it. */
  async jwk(kid = 'key-1') {
    return { ...(await exportJWK(this.#keys.publicKey)), kid, alg: 'RS256', use: 'sig' };
  }

  get publicKey(): CryptoKey {
    return this.#keys.publicKey;
  }

  /** What a token of a job that may publish says, with other claims over it; undefined takes one out. */
  claims(over: Readonly<Record<string, unknown>> = {}): JWTPayload {
    const now = Math.floor(Date.now() / 1000);
    this.#tokens += 1;
    const claims = {
      ...{ iss: this.address, aud: 'https://bulletin.example.cn', sub: 'repo:octo/bulletin:…' },
      ...{ jti: `${this.address}/${this.#tokens}`, iat: now, nbf: now - 600, exp: now + 300 },
      ...{ repository: 'octo/bulletin', repository_id: '1296269', repository_owner_id: '583231' },
      ...{ environment: 'bulletin', ref: 'refs/heads/main', sha: 'c0ffee', actor: 'octocat' },
      workflow_ref: 'octo/bulletin/.github/workflows/publish.yml@refs/heads/main',
      job_workflow_ref: 'octo/bulletin/.github/workflows/publish.yml@refs/heads/main',
      ...{ run_id: '42', run_attempt: '1', event_name: 'push' },
      ...over,
    };
    return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
  }

  /** A token as GitHub makes them. `signer` signs it in the issuer's place. */
  async sign(
    over: Readonly<Record<string, unknown>> = {},
    header: { readonly kid?: string | undefined } = { kid: 'key-1' },
    signer: CryptoKey = this.#keys.privateKey,
  ): Promise<string> {
    const { kid } = header;
    return new SignJWT(this.claims(over))
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', ...(kid === undefined ? {} : { kid }) })
      .sign(signer);
  }
}

/** A pair of keys such as issuers have. */
export async function makeKeys(): Promise<CryptoKeyPair> {
  return generateKeyPair('RS256', { extractable: true });
}
