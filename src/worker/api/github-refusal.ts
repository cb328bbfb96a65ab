// How the API says why a job of GitHub Actions gets no token.

import type { ClaimMismatch } from '../../domain/github-publishers.ts';
import type { Failure } from '../../domain/publishing-api.ts';
import type { GithubFailure } from '../github/exchange-route.ts';

/** The status, the sentence, and the claims that are not as they have to be. */
export function describeGithubFailure(
  failure: GithubFailure,
): Pick<Failure, 'status' | 'title' | 'detail' | 'claims'> {
  switch (failure.reason) {
    case 'github-off':
      return {
        status: 404,
        title:
          'This site takes no tokens of GitHub Actions: its setting GITHUB_PUBLISHERS is empty',
      };
    case 'github-token-malformed':
      return {
        status: 400,
        title: 'This is no token of GitHub Actions',
        detail: failure.detail,
      };
    case 'github-token-unsigned':
      return {
        status: 401,
        title: 'The token is not signed by the issuer that this site trusts',
        detail: failure.detail,
      };
    case 'github-token-refused':
      return {
        status: 401,
        title: 'The token is not what this site takes',
        ...describeClaims(failure.claims),
      };
    case 'github-publisher-unknown':
      return {
        status: 403,
        title: 'The job is none of those in GITHUB_PUBLISHERS',
        ...describeClaims(failure.claims),
      };
    case 'github-token-replayed':
      return { status: 401, title: 'The token was exchanged before: ask GitHub for another' };
    case 'github-keys-away':
      return {
        status: 503,
        title: 'The keys of the issuer could not be fetched; the request may be sent again',
      };
  }
}

function describeClaims(claims: readonly ClaimMismatch[]): Pick<Failure, 'detail' | 'claims'> {
  const sentences = claims.map(({ claim, expected, got }) => {
    const is = got === null ? `${claim} is missing` : `${claim} is ${got}`;
    return expected === undefined ? is : `${is}, expected ${expected}`;
  });
  return { detail: sentences.join('; '), claims: claims.map((claim) => ({ ...claim })) };
}
