// Who may do what: every route of the API with every state of a token.

import { beforeAll, expect, test, vi } from 'vitest';
import { makeToken, tokenRandomBytes } from '../../src/domain/token.ts';
import { makeSource } from './make-article.ts';
import { call, operatorToken, signIn, site } from './site.ts';

interface Added {
  id: string;
  token: string;
}

async function addEditor(name: string, scopes: string[], days?: number): Promise<Added> {
  const response = await call('POST', '/editors', {
    body: JSON.stringify({ name, scopes, ...(days ? { days } : {}) }),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(201);
  return (await response.json()) as Added;
}

const tokens: Record<string, string> = {};

beforeAll(async () => {
  await signIn();
  tokens.publish = (await addEditor('publisher', ['publish'])).token;
  tokens.admin = (await addEditor('admin', ['admin'])).token;
  const revoked = await addEditor('revoked', ['publish', 'admin']);
  tokens.revoked = revoked.token;
  expect((await call('DELETE', `/editors/${revoked.id}`)).status).toBe(204);
  const expired = await addEditor('expired', ['publish', 'admin'], 1);
  tokens.expired = expired.token;
  const { runInDurableObject } = await import('cloudflare:test');
  await runInDurableObject(site.LEDGER.getByName('ledger'), (_, state) => {
    state.storage.sql.exec('UPDATE editor SET expires = 1 WHERE id = ?', expired.id);
  });
  tokens.unknown = makeToken(new Uint8Array(tokenRandomBytes).fill(9));
  tokens.altered = `${tokens.publish?.slice(0, -1)}${tokens.publish?.endsWith('A') ? 'B' : 'A'}`;
  tokens.malformed = 'gzt_nothing';
  tokens.operator = operatorToken;
});

const json = { 'Content-Type': 'application/json' };
const routes: [method: string, path: string, scope: string, init?: RequestInit][] = [
  ['GET', '/whoami', 'any'],
  ['GET', '/articles', 'any'],
  ['GET', '/articles/nothing', 'any'],
  ['GET', '/articles/nothing/revisions/1', 'any'],
  ['GET', '/projection', 'any'],
  [
    'PUT',
    '/articles/authorized',
    'publish',
    { body: makeSource(1), headers: { 'Content-Type': 'text/markdown', 'If-None-Match': '*' } },
  ],
  ['GET', '/words', 'any'],
  [
    'PUT',
    '/words',
    'publish',
    { body: '乾陵\n', headers: { 'Content-Type': 'text/plain', 'If-Match': '"0"' } },
  ],
  ['POST', '/media/missing', 'any', { body: '{"sha256":[]}', headers: json }],
  [
    'PUT',
    `/media/${'0'.repeat(64)}`,
    'publish',
    { body: '正文', headers: { 'Content-Type': 'text/plain' } },
  ],
  ['POST', '/batches', 'publish', { body: '{"items":[]}', headers: json }],
  ['GET', '/editors', 'admin'],
  ['POST', '/editors', 'admin', { body: '{}', headers: json }],
  ['DELETE', '/editors/nobody', 'admin'],
  ['POST', '/projection/rebuild', 'admin'],
];

const states = [
  'none',
  'malformed',
  'unknown',
  'altered',
  'revoked',
  'expired',
  'publish',
  'admin',
  'operator',
];
const valid: Record<string, string[]> = {
  publish: ['publish'],
  admin: ['admin'],
  operator: ['publish', 'admin'],
};

const cases = routes.flatMap(([method, path, scope, init]) =>
  states.map((state) => ({ state, method, path, scope, init })),
);

test.each(cases)(
  'a token that is $state: $method $path ($scope)',
  async ({ state, method, path, scope, init }) => {
    const response = await call(method, path, {
      ...(init as { body?: BodyInit } | undefined),
      headers: {
        ...(init?.headers as Record<string, string> | undefined),
        Authorization: state === 'none' ? '' : `Bearer ${tokens[state]}`,
      },
    });
    const scopes = valid[state];
    if (!scopes) {
      expect([401, 429]).toContain(response.status);
    } else if (scope !== 'any' && !scopes.includes(scope)) {
      expect(response.status).toBe(403);
    } else {
      expect([401, 403, 429, 500, 503]).not.toContain(response.status);
      return;
    }
    const text = await response.text();
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(text).not.toContain(tokens[state] ?? 'no token');
  },
);

test('answers 401 with a challenge', async () => {
  const response = await call('GET', '/whoami', { headers: { Authorization: 'Basic eDp5' } });
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="gazette"',
  ]);
});

test('slows down who tries many invalid tokens', async () => {
  const headers = { Authorization: `Bearer ${tokens.unknown}` };
  const statuses: number[] = [];
  for (let i = 0; i < 40; i += 1) statuses.push((await call('GET', '/whoami', { headers })).status);
  expect(statuses).toContain(429);
  expect((await call('GET', '/whoami')).status).toBe(200);
});

test('keeps no token, only its SHA-256', async () => {
  const { runInDurableObject } = await import('cloudflare:test');
  const rows = await runInDurableObject(site.LEDGER.getByName('ledger'), (_, state) =>
    JSON.stringify(state.storage.sql.exec('SELECT * FROM editor').toArray()),
  );
  expect(rows).toContain('token_sha256');
  expect(rows).not.toContain(tokens.publish?.slice(17));
});

test('uses an editor’s name once', async () => {
  const response = await call('POST', '/editors', {
    body: JSON.stringify({ name: 'revoked', scopes: ['publish'] }),
    headers: json,
  });
  expect(response.status).toBe(409);
});

test('answers an unknown address with 404 and a wrong method with 405', async () => {
  for (const path of ['/nothing', '', '/articles/a/b/c']) {
    const unknown = await call('GET', path);
    expect([unknown.status, ((await unknown.json()) as { reason: string }).reason]).toEqual([
      404,
      'unknown-address',
    ]);
  }
  const response = await call('DELETE', '/articles/authorized');
  expect([response.status, response.headers.get('allow')]).toEqual([
    405,
    'GET, HEAD, PUT, OPTIONS',
  ]);
});

test('answers 503 with Retry-After when the ledger is overloaded or its day is used up, 500 for what nobody foresaw', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const overloaded = Object.assign(new Error('overloaded'), { overloaded: true, retryable: true });
  const failing = vi.spyOn(site.LEDGER, 'getByName');
  for (const [error, status] of [
    [overloaded, 503],
    [new Error('Exceeded allowed rows written in Durable Objects free tier.'), 503],
    [new Error('?'), 500],
  ] as const) {
    failing.mockImplementation(() => {
      throw error;
    });
    const response = await call('GET', '/articles');
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(response.headers.has('retry-after')).toBe(status === 503);
  }
  failing.mockRestore();
});

test('refuses the names of Gazette’s own parts, and names that are not plain', async () => {
  for (const name of ['operator', 'schedule', 'a\u202eb', 'a\u0007b', ' ']) {
    const body = JSON.stringify({ name, scopes: ['publish'] });
    expect((await call('POST', '/editors', { body, headers: json })).status).toBe(400);
  }
});
