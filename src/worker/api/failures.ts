// The failures of the publishing API, and how each is answered (RFC 9457).

import type { Context } from 'hono';
import type { Problem } from '../../domain/problem.ts';
import { describeProblem } from '../../domain/problem-text.ts';
import type { Failure } from '../../domain/publishing-api.ts';
import type { Forbidden } from '../../domain/scopes.ts';
import type { PutFailure } from '../../ledger/changes/put-articles.ts';
import type { MediaFailure } from '../../ledger/changes/put-media.ts';
import type { StaleWords } from '../../ledger/changes/put-words.ts';
import type { StandingFailure } from '../../ledger/changes/withdraw-article.ts';
import type { ExpiredToken, RenewalFailure } from '../../ledger/editors.ts';
import type { GithubFailure } from '../github/exchange-route.ts';
import { noCache } from '../http/respond.ts';
import { describeGithubFailure } from './github-refusal.ts';
import { describeKeeping, type KeepingFailure } from './keeping-failures.ts';
import { describeMediaRefusal } from './media-refusal.ts';

/** Everything that the API refuses. */
export type ApiFailure =
  | PutFailure
  | StandingFailure
  | KeepingFailure
  | MediaFailure
  | { reason: 'unauthenticated' }
  | { reason: 'too-many-attempts' }
  | Forbidden
  | ExpiredToken
  | GithubFailure
  | RenewalFailure
  | { reason: 'unknown-address' }
  | { reason: 'method-not-allowed'; allow: string }
  | { reason: 'name-taken'; name: string }
  | { reason: 'malformed'; detail: string }
  | { reason: 'too-large'; limit: number }
  | { reason: 'bad-encoding'; encoding: string }
  | { reason: 'wrong-type'; expected: string }
  | StaleWords
  | { reason: 'invalid-words'; problems: readonly Problem[] }
  | { reason: 'base-missing'; of?: 'words' }
  | { reason: 'unavailable' }
  | { reason: 'unforeseen' };

type Answer = Pick<Failure, 'status' | 'title'> & Partial<Failure>;

/** The answer to a failure, as application/problem+json. Messages are in Chinese where the client prefers it. */
export function answerFailure(context: Context, failure: ApiFailure): Response {
  const body = describeFailure(context, failure);
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': noCache,
    ...extraHeaders(failure),
  });
  return new Response(JSON.stringify(body), { status: body.status, headers });
}

/** The failure as the API writes it, in the language that the client prefers. */
export function describeFailure(context: Context, failure: ApiFailure): Failure {
  const language = /^\s*zh\b/i.test(context.req.header('accept-language') ?? '') ? 'zh' : 'en';
  const type = `urn:gazette:failure:${failure.reason}`;
  return { type, reason: failure.reason, ...describe(failure, language) };
}

function extraHeaders(failure: ApiFailure): Record<string, string> {
  if (failure.reason === 'unauthenticated') return { 'WWW-Authenticate': 'Bearer realm="gazette"' };
  if (failure.reason === 'token-expired') {
    return { 'WWW-Authenticate': 'Bearer realm="gazette", error="invalid_token"' };
  }
  if (failure.reason === 'method-not-allowed') return { Allow: failure.allow };
  if (failure.reason === 'too-many-attempts') return { 'Retry-After': '60' };
  if (failure.reason === 'restoring') return { 'Retry-After': '5' };
  if (failure.reason === 'unavailable' || failure.reason === 'github-keys-away') {
    return { 'Retry-After': '10' };
  }
  return {};
}

function describe(failure: ApiFailure, language: 'en' | 'zh'): Answer {
  switch (failure.reason) {
    case 'invalid':
      return {
        status: 422,
        title: 'The article has problems; nothing was stored',
        problems: failure.problems.map((problem) => withMessage(problem, language)),
      };
    case 'stale-base':
      return {
        status: 412,
        title: failure.current
          ? 'The article was changed since the revision that you edited; nothing was stored'
          : 'There is no such article to update; nothing was stored',
        ...itemOf(failure),
        ...(failure.current ? { current: failure.current } : {}),
      };
    case 'slug-taken':
      return refuse(
        409,
        failure.item,
        `The slug "${failure.slug}" belongs or belonged to ${failure.by}`,
      );
    case 'id-changed':
      return refuse(
        409,
        failure.item,
        `The article at "${failure.slug}" has the id ${failure.id}. An id never changes: put it back`,
      );
    case 'reference-mismatch':
      return refuse(
        409,
        failure.item,
        `The address names "${failure.reference}", the front matter ${failure.id} and "${failure.slug}"`,
      );
    case 'kind-missing':
      return {
        ...refuse(422, failure.item, 'A change needs its kind: minor or correction'),
        current: failure.current,
      };
    case 'note-missing':
      return refuse(
        422,
        failure.item,
        'A correction needs a note that tells readers what was corrected',
      );
    case 'published-fixed':
      return refuse(
        422,
        failure.item,
        `The article was published at ${failure.published}, which cannot be changed any more`,
      );
    case 'updated-fixed':
      return refuse(
        422,
        failure.item,
        `The article was last changed at ${failure.updated}: "updated" tells of the time before it came here, and cannot be changed any more; put it back or take it out`,
      );
    case 'updated-later':
      return refuse(422, failure.item, '"updated" lies in the future; take it out');
    case 'alias-taken':
      return refuse(
        409,
        failure.item,
        `The alias "${failure.alias}" belongs to ${failure.by}: take it out of one of them`,
      );
    case 'published-in-source':
      return refuse(
        422,
        failure.item,
        'The front matter names "published"; change it there, or take it out to give the time with the request',
      );
    case 'digest-scheduled':
      return refuse(
        422,
        failure.item,
        'A digest announces what opens now, and this article opens later',
      );
    case 'digest-taken':
      return {
        status: 409,
        title: `${failure.digest} is the id of an article that is no digest, or of a digest that was changed or withdrawn since: take a new id; nothing was stored`,
      };
    case 'not-a-draft':
      return refuse(
        409,
        failure.item,
        `The article is ${failure.state}: sending it as a draft cannot take it back`,
      );
    case 'withdrawn':
      return {
        status: 409,
        title: 'The article is withdrawn: restore it first; nothing was stored',
        ...itemOf(failure),
        current: failure.current,
      };
    case 'not-withdrawn':
      return { status: 409, title: 'The article is not withdrawn; nothing was stored' };
    case 'not-opened':
      return {
        status: 409,
        title:
          'The article is a draft, which has never been open: put it to open it; nothing was stored',
      };
    case 'media-missing':
      return {
        status: 422,
        title: `The site does not have ${nameFiles(failure.files)}: send the files first; nothing was stored`,
        files: [...failure.files],
      };
    case 'media-mismatch':
      return {
        status: 422,
        title: `${nameFiles(failure.files)}: by its contents of another kind than its name says; nothing was stored`,
        files: [...failure.files],
      };
    case 'hash-mismatch':
      return {
        status: 422,
        title: `The SHA-256 of the bytes is ${failure.found}, that of the address ${failure.sha256}; nothing was stored`,
      };
    case 'media-refused':
      return { ...describeMediaRefusal(failure.refusal) };
    case 'unauthenticated':
      return { status: 401, title: 'A valid token is needed: Authorization: Bearer gzt_…' };
    case 'token-expired': {
      const { id, name, at } = failure;
      const title = `The token of ${name} expired at ${at}; an administrator can renew it`;
      return { status: 401, title, expired: { id, name, at } };
    }
    case 'editor-revoked':
      return {
        status: 409,
        title: `${failure.name} was revoked, which is for ever: add an editor under another name`,
      };
    case 'github-off':
    case 'github-token-malformed':
    case 'github-token-refused':
    case 'github-token-unsigned':
    case 'github-publisher-unknown':
    case 'github-token-replayed':
    case 'github-keys-away':
      return describeGithubFailure(failure);
    case 'too-many-attempts':
      return { status: 429, title: 'Too many attempts with invalid tokens; try again in a minute' };
    case 'forbidden':
      return describeForbidden(failure);
    case 'unknown-article':
      return { status: 404, title: `There is no article "${failure.reference}"` };
    case 'restoring':
    case 'not-empty':
    case 'other-export':
    case 'newer-export':
    case 'not-restoring':
    case 'rows-refused':
    case 'unknown-file':
    case 'incomplete-restoration':
    case 'other-log':
      return describeKeeping(failure);
    case 'unknown-editor':
      return { status: 404, title: `There is no editor "${failure.id}"` };
    case 'unknown-address':
      return { status: 404, title: 'The API has no such address; docs/api.md lists them' };
    case 'method-not-allowed':
      return { status: 405, title: `Only ${failure.allow} is allowed here` };
    case 'name-taken':
      return {
        status: 409,
        title: `There is or was an editor "${failure.name}"; names are not used again`,
      };
    case 'malformed':
      return { status: 400, title: 'The request cannot be read', detail: failure.detail };
    case 'too-large':
      return { status: 413, title: `The body is larger than ${failure.limit} bytes` };
    case 'bad-encoding':
      return {
        status: 415,
        title: `The body is not valid ${failure.encoding}; gzip or none is taken`,
      };
    case 'wrong-type':
      return { status: 415, title: `The body must be ${failure.expected}` };
    case 'unavailable':
      return {
        status: 503,
        title: 'The ledger does not answer just now; the request may be sent again',
      };
    case 'unforeseen':
      return {
        status: 500,
        title: 'Something unforeseen went wrong; the request may be sent again',
      };
    case 'stale-words':
      return {
        status: 412,
        title: 'The word list was changed since the one that you edited; nothing was stored',
        detail: `the SHA-256 of the present list is ${failure.current}`,
      };
    case 'invalid-words':
      return {
        status: 422,
        title: 'The word list has problems; nothing was stored',
        problems: failure.problems.map((problem) => withMessage(problem, language)),
      };
    case 'base-missing':
      if (failure.of === 'words') {
        return { status: 428, title: 'Tell what you edited: If-Match: "<SHA-256 of the list>"' };
      }
      return {
        status: 428,
        title:
          'Tell what you edited: If-None-Match: * for a new article, If-Match: "<revision>" for a change',
      };
  }
}

/** Every scope that would do is named, and everybody who could give it. */
function describeForbidden(failure: Forbidden): Answer {
  const { action, scopes, ask } = failure;
  const names = scopes.map((scope) => `"${scope}"`).join(' or ');
  const others = ask.length > 0 ? `${ask.join(', ')}, or ` : '';
  return {
    status: 403,
    title: `This token lacks the scope ${names}, which this needs (${action}); nothing was stored`,
    detail: `ask ${others}the operator of the site`,
    ...itemOf(failure),
    ...{ action, scopes: [...scopes], ask: [...ask] },
  };
}

/** The first few files, as articles name them; all stand in `files`. */
function nameFiles(files: readonly { readonly path: string }[]): string {
  const names = files.slice(0, 5).map(({ path }) => `"${path}"`);
  return [...names, ...(files.length > names.length ? ['…'] : [])].join(', ');
}

/** Which item of a batch it is about, where it is about one. */
function itemOf(failure: ApiFailure): Pick<Failure, 'item'> {
  return 'item' in failure ? { item: failure.item } : {};
}

function refuse(status: number, item: number, title: string): Answer {
  return { status, title: `${title}; nothing was stored`, item };
}

function withMessage(problem: Problem & { item?: number }, language: 'en' | 'zh') {
  return { ...problem, data: { ...problem.data }, message: describeProblem(problem, language) };
}
