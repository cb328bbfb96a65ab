// The outcome where a job of GitHub Actions gets no token: which claim is not as it has to be, and where to change it.

import type { Failure } from '../../domain/publishing-api.ts';
import { githubMessages } from '../messages/github.ts';
import { siteMessages } from '../messages/site.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';

/**
 * Why there is no token. `id-token`: GitHub gave the job none, `why` is a status or the network's code;
 * `exchange`: the site did not take the one that GitHub gave.
 */
export type GithubFailure =
  | { readonly reason: 'github'; readonly at: 'id-token'; readonly why: string }
  | {
      readonly reason: 'github';
      readonly at: 'exchange';
      readonly origin: string;
      readonly failure: Failure;
    };

/** The outcome of a run in GitHub Actions that got no token. */
export function outcomeOfGithub(session: Session, failed: GithubFailure): Outcome {
  const say = messagesFor(session, githubMessages);
  if (failed.at === 'exchange') return outcomeOfExchange(session, failed.origin, failed.failure);
  const message = say.noIdToken(printable(failed.why));
  return { kind: 'unauthenticated', message, hint: say.noIdTokenHint };
}

function outcomeOfExchange(session: Session, origin: string, failure: Failure): Outcome {
  const say = messagesFor(session, githubMessages);
  const kind = 'unauthenticated';
  switch (failure.reason) {
    case 'github-off':
      return { kind, message: say.off(origin), hint: say.offHint };
    case 'github-token-replayed':
      return { kind, message: say.replayed };
    case 'github-keys-away':
      return { kind: 'network', message: say.keysAway(origin) };
    case 'github-publisher-unknown':
      return {
        kind,
        message: say.unknown(origin),
        hint: withClaims(session, failure, say.unknownHint),
      };
    case 'github-token-refused':
    case 'github-token-unsigned':
    case 'github-token-malformed':
      return {
        kind,
        message: say.refused(origin),
        hint: withClaims(session, failure, say.refusedHint),
      };
    default: {
      const { refused } = messagesFor(session, siteMessages);
      return { kind, message: refused(failure.status, printable(failure.title)) };
    }
  }
}

/** The hint, and below it every claim that is not as it has to be, or what else the site says. */
function withClaims(session: Session, { claims, detail }: Failure, hint: string): string {
  const say = messagesFor(session, githubMessages);
  const lines = claims?.map(({ claim, got, expected }) =>
    say.claim(
      printable(claim),
      got === null ? null : printable(got),
      expected === undefined ? undefined : printable(expected),
    ),
  );
  const facts = lines ?? (detail === undefined ? [] : [printable(detail)]);
  return [hint, ...facts.map((line) => `  ${line}`)].join('\n');
}
