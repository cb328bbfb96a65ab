// Sends the requests of the table.

import { exports } from 'cloudflare:workers';
import type { Case } from './http-table-oracle.ts';
import type { Resource } from './http-table-resources.ts';
import { get } from './site.ts';

const accept = (encoding: string | undefined) =>
  encoding === undefined ? {} : { 'Accept-Encoding': encoding };

/** Asks for a thing as it is, in an encoding. */
export function getFull({ path, headers }: Resource, encoding?: string): Promise<Response> {
  return get(path, { ...headers, ...accept(encoding) });
}

/** Asks as Cloudflare passes a request on: with an Accept-Encoding of its own, and the client's beside it. */
export function getThroughCloudflare(
  path: string,
  clientAcceptEncoding: string,
): Promise<Response> {
  return exports.default.fetch(
    new Request(`https://bulletin.example.cn${path}`, {
      headers: { 'Accept-Encoding': 'gzip, br' },
      cf: { clientAcceptEncoding },
    }),
  );
}

/** Asks what a line of the table asks, under one spelling of its address. `full` has the validators to ask with. */
export function ask(line: Case, path: string, full: Headers): Promise<Response> {
  const { resource, method, condition, encoding } = line;
  const given = { etag: full.get('etag') ?? '', modified: full.get('last-modified') ?? '' };
  const headers = { ...resource.headers, ...condition.headers(given), ...accept(encoding) };
  return get(path, headers, method);
}

/** Reads once for each resource and encoding. */
export function memoize<T>(
  read: (resource: Resource, encoding?: string) => Promise<T>,
): (resource: Resource, encoding?: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (resource, encoding) => {
    const key = `${resource.path} ${encoding}`;
    const answer = known.get(key) ?? read(resource, encoding);
    known.set(key, answer);
    return answer;
  };
}
