// What the table expects of an answer, told from RFC 9110 and from what stands under the address.

import type { AddressForm, Spelling } from './http-table-addresses.ts';
import type { Condition } from './http-table-conditions.ts';
import type { Kind, Resource } from './http-table-resources.ts';

/** A line of the table. `encoding` is the Accept-Encoding, undefined where there is none. */
export interface Case {
  readonly resource: Resource;
  readonly method: string;
  readonly condition: Condition;
  readonly encoding: string | undefined;
  readonly form: AddressForm;
}

/** What an answer is to be. `headers` are those that it must have, or must not where they are null. */
export interface Expected {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | null>>;
  /** Undefined where it does not matter. */
  readonly isEmpty?: boolean;
}

const plainStatus: Readonly<Record<Kind, number>> = {
  ...{ feed: 200, page: 200, view: 200, file: 200, asset: 200, revision: 200, api: 200 },
  ...{ gone: 410, moved: 301, chosen: 302, missing: 404, nowhere: 404, locked: 401 },
};

/** The status of a GET that asks for nothing else. */
export function statusOf({ kind }: Resource): number {
  return plainStatus[kind];
}

const allow = 'GET, HEAD, OPTIONS';

/** What is to be answered. `full` has the headers of a plain GET with the same Accept-Encoding. */
export function expectAnswer(line: Case, spelling: Spelling, full: Headers): Expected {
  const { resource, method } = line;
  const { kind } = resource;
  // Who is asking is asked first, and the API has no other spellings.
  if (kind === 'locked' && spelling.path.startsWith('/api/')) return refuse(method, 401);
  if (kind === 'api' && spelling.path.startsWith('/api/') && spelling.is !== 'same') {
    return refuse(method, 404);
  }
  if (spelling.is === 'malformed') return refuse(method, 400);
  if (spelling.is === 'elsewhere') return move(spelling.to);
  if (kind === 'nowhere') return refuse(method, 404);
  if (method === 'OPTIONS') return { status: 204, headers: optionsHeaders(kind), isEmpty: true };
  if (method !== 'GET' && method !== 'HEAD') {
    return { status: 405, headers: { Allow: allow, ETag: null }, isEmpty: false };
  }
  return expectRead(line, full);
}

/** GET or HEAD of what has a route. */
function expectRead({ resource, method, condition }: Case, full: Headers): Expected {
  const { kind, to = '' } = resource;
  if (kind === 'moved' || kind === 'chosen') return { ...move(to), status: statusOf(resource) };
  if (isNotModified(kind, condition)) {
    return { status: 304, headers: repeated(full), isEmpty: true };
  }
  const headers = { ...Object.fromEntries(full), Allow: null };
  return { status: statusOf(resource), headers, isEmpty: method === 'HEAD' };
}

/** 304 stands for 200 alone (13.2.1). The API's answers are kept by nobody, so that nobody has one to ask about. */
function isNotModified(kind: Kind, { isCurrent, by }: Condition): boolean {
  if (['asset', 'view', 'revision'].includes(kind)) return isCurrent && by === 'tag';
  return ['feed', 'page', 'file'].includes(kind) && isCurrent;
}

/** What 304 repeats (15.4.5), with what a reader in a browser needs; nothing that tells of a body. */
function repeated(full: Headers): Record<string, string | null> {
  const names = ['etag', 'cache-control', 'vary', 'last-modified', 'link', 'memento-datetime'];
  const kept = [...names, 'access-control-allow-origin', 'access-control-expose-headers'];
  const absent = { 'content-type': null, 'content-encoding': null, 'content-length': null };
  return { ...Object.fromEntries(kept.map((name) => [name, full.get(name)])), ...absent };
}

function move(to: string): Expected {
  return { status: 301, headers: { Location: to, ETag: null } };
}

function refuse(method: string, status: number): Expected {
  return { status, headers: { ETag: null, Location: null }, isEmpty: method === 'HEAD' };
}

/** A browser asks before it sends a conditional request to another origin (Fetch Standard, CORS-preflight). */
function optionsHeaders(kind: Kind): Record<string, string | null> {
  if (kind !== 'feed') return { Allow: allow };
  return {
    Allow: allow,
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'If-None-Match, If-Modified-Since, Cache-Control',
  };
}
