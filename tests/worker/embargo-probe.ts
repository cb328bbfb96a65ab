// Asks for everything that anybody may ask for, by every method, to compare what the site says at two times.

import * as v from 'valibot';
import { editorWithTokenSchema } from '../../src/domain/editors-api.ts';
import type { Scope } from '../../src/domain/scopes.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { readKv } from '../ledger/ledger-under-test.ts';
import { addressesOf, apiAddressesOf } from './embargo-addresses.ts';
import { findTrace, secret, secretFiles } from './embargo-secret.ts';
import { call, get, readText } from './site.ts';

/** What an open site has beside the secret: the places of the bulletins that `publishOthers` seeds. */
const known = {
  topic: secret.sharedTopic,
  issuer: '吉林質監局',
  slugs: ['bulletin-1', 'bulletin-2'],
  month: '2009-01',
  files: [`${'0'.repeat(64)}.png`],
};

/** Every address for readers: those that name the secret, and those that do not. */
export const readerAddresses: readonly string[] = [
  ...new Set([
    ...addressesOf(known),
    ...addressesOf({ ...secret, slugs: [secret.slug, 'a-former-secret'] }),
  ]),
];

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'];

interface Probe {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Tokens that may not do what they are tried for. */
export interface Tokens {
  readonly admin: string;
  readonly publish: string;
}

/** An editor's token with one scope. */
export async function makeEditorToken(name: string, scope: Scope): Promise<string> {
  const response = await call('POST', '/editors', {
    body: JSON.stringify({ name, scopes: [scope] }),
    headers: { 'Content-Type': 'application/json' },
  });
  return v.parse(editorWithTokenSchema, await response.json()).token;
}

function readerProbes(): Probe[] {
  const query = `?q=${encodeURIComponent(secret.title)}&slug=${secret.slug}`;
  return readerAddresses.flatMap((path) => [
    ...methods.map((method) => ({ method, path })),
    { method: 'GET', path: path + query },
    { method: 'GET', path: path.toUpperCase() },
    { method: 'GET', path: `${path}/` },
    { method: 'GET', path, headers: { 'If-None-Match': '*' } },
    { method: 'GET', path, headers: { 'Accept-Encoding': 'gzip' } },
  ]);
}

/** Every valid token may read the API; without one, and with one that lacks the scope, nobody learns anything there. */
function apiProbes({ admin, publish }: Tokens): Probe[] {
  const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
  const paths = apiAddressesOf([secret.slug, secret.id, 'bulletin-1'], sha256(secretFiles.image));
  const writes = methods.slice(2);
  return paths.flatMap((path) => {
    const lacking = /\/(?:editors|rebuild)/.test(path) ? publish : admin;
    return [
      ...methods.map((method) => ({ method, path })),
      ...writes.map((method) => ({ method, path, headers: bearer(lacking) })),
    ];
  });
}

/** All that the site says to whoever asks, and all that KV holds, each under what was asked. */
export async function observe(tokens: Tokens): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  for (const { method, path, headers } of [...readerProbes(), ...apiProbes(tokens)]) {
    const response = await get(path, headers, method);
    const told = [response.status, ...[...response.headers].flat(), await readText(response)];
    seen.set(JSON.stringify({ method, path, headers }), told.join('\n'));
  }
  for (const [key, stored] of await readKv()) seen.set(`KV ${key}`, JSON.stringify(stored));
  return seen;
}

/** Where a trace of the secret is found. What is asked with its own words may repeat them. */
export function findTraces(seen: Map<string, string>): string[] {
  return [...seen].flatMap(([asked, told]) => {
    if (asked.startsWith('{') && findTrace(asked)) return [];
    const trace = findTrace(`${asked}\n${told}`);
    return trace === undefined ? [] : [`${asked}: ${trace}`];
  });
}
