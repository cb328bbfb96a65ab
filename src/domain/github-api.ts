// What the publishing API takes from, and answers to, a job of GitHub Actions that has no token yet.

import * as v from 'valibot';

/** The largest token of GitHub's that is taken, in characters; theirs have about 1,500. */
export const maxGithubTokenLength = 10_000;

/** The token that GitHub gave to the job (OpenID Connect), for this site as its audience. */
export const githubExchangeSchema = v.strictObject({
  token: v.pipe(v.string(), v.maxLength(maxGithubTokenLength, 'is larger than any of GitHub’s')),
});

/** A claim that is not as it has to be; `expected` is left out where that is nobody’s business. */
export const claimMismatchSchema = v.object({
  claim: v.string(),
  expected: v.optional(v.string()),
  got: v.nullable(v.string()),
});
