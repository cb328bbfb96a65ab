// How talking to the site can fail, and the outcome and words for each.

import type { Failure } from '../../domain/publishing-api.ts';
import { githubMessages } from '../messages/github.ts';
import { siteMessages } from '../messages/site.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import { outcomeOfExpiry, outcomeOfForbidden } from './access-refusal.ts';
import { type GithubFailure, outcomeOfGithub } from './github-refusal.ts';
import { isLoopback } from './site-address.ts';

/**
 * How a request failed. `network`: no answer came, `code` says why (ENOTFOUND); `busy`: the site
 * asked to wait, to no end; `refused`: it answered with a problem document; `not-gazette`: with
 * something that no Gazette site answers.
 */
export type SiteFailure =
  | GithubFailure
  | { readonly reason: 'bad-site'; readonly text: string }
  | { readonly reason: 'insecure' | 'no-token'; readonly origin: string }
  | { readonly reason: 'broken-token-file'; readonly path: string }
  | { readonly reason: 'network'; readonly origin: string; readonly code: string }
  | { readonly reason: 'too-large'; readonly url: string; readonly mostBytes: number }
  | { readonly reason: 'busy'; readonly status: number }
  | { readonly reason: 'not-gazette'; readonly url: string; readonly status: number }
  | { readonly reason: 'refused'; readonly origin: string; readonly failure: Failure };

/** A value from the site, or why there is none. */
export type SiteResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: SiteFailure };

/** The outcome of a run that ends because of a failure. */
export function outcomeOfFailure(session: Session, failure: SiteFailure): Outcome {
  const say = messagesFor(session, siteMessages);
  switch (failure.reason) {
    case 'bad-site':
      return { kind: 'usage', message: say.badSite(failure.text), hint: say.badSiteHint };
    case 'insecure':
      return { kind: 'usage', message: say.insecure(failure.origin), hint: say.insecureHint };
    case 'github':
      return outcomeOfGithub(session, failure);
    case 'no-token': {
      const isJob = session.context.env.GITHUB_ACTIONS === 'true';
      const { permissionMissing } = messagesFor(session, githubMessages);
      const usual = isLoopback(failure.origin) ? say.localHint : say.noTokenHint;
      const hint = isJob ? permissionMissing : usual;
      return { kind: 'unauthenticated', message: say.noToken(failure.origin), hint };
    }
    case 'broken-token-file':
      return { kind: 'unauthenticated', message: say.tokenFileBroken(failure.path) };
    case 'network': {
      const hint = isLoopback(failure.origin) ? say.unreachableLocalHint : say.unreachableHint;
      return { kind: 'network', message: say.unreachable(failure.origin, failure.code), hint };
    }
    case 'too-large':
      return { kind: 'failed', message: say.tooLarge(failure.url, failure.mostBytes) };
    case 'busy':
      return { kind: 'network', message: say.busy(failure.status) };
    case 'not-gazette':
      return {
        kind: 'failed',
        message: say.notGazette(failure.url, failure.status),
        hint: say.notGazetteHint,
      };
    case 'refused':
      return outcomeOfRefusal(session, failure.origin, failure.failure);
  }
}

function outcomeOfRefusal(session: Session, origin: string, failure: Failure): Outcome {
  const say = messagesFor(session, siteMessages);
  const { status } = failure;
  const expiry = outcomeOfExpiry(session, failure);
  if (expiry) return expiry;
  if (status === 401) {
    return { kind: 'unauthenticated', message: say.badToken(origin), hint: say.badTokenHint };
  }
  if (status === 403) return outcomeOfForbidden(session, failure);
  if (failure.reason === 'unknown-article') return { kind: 'failed', message: say.unknownArticle };
  if (failure.reason === 'restoring') {
    return { kind: 'network', message: say.restoring, hint: say.restoringHint };
  }
  const kind = status === 409 || status === 412 ? 'conflict' : 'failed';
  return { kind, message: say.refused(status, describeRefusal(session, failure)) };
}

/** What the site refused: in the editor's language where its reason is known, else in its own words; with the problems that it found. */
export function describeRefusal(session: Session, failure: Failure): string {
  const say = messagesFor(session, siteMessages);
  if (failure.reason === 'slug-taken') return say.slugTaken;
  const problems = failure.problems ?? [];
  const { title, detail } = failure;
  return [
    printable(detail === undefined ? title : say.detailed(title, detail)),
    ...problems.map(
      ({ line, column, rule, message }) =>
        `  ${line}:${column}  ${printable(rule)}  ${printable(message)}`,
    ),
  ].join('\n');
}
