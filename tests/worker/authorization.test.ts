// Who may do what: every route of the API with every state of a token and every scope.

import { beforeAll, expect, test, vi } from 'vitest';
import { type Action, mayDo, scopes, scopesFor } from '../../src/domain/scopes.ts';
import { makeToken, tokenRandomBytes } from '../../src/domain/token.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { routePatterns } from './embargo-addresses.ts';
import { call, operatorToken, signIn, site } from './site.ts';

interface Added {
  id: string;
  token: string;
}

async function addEditor(name: string, scopes: readonly string[], days?: number): Promise<Added> {
  const response = await call('POST', '/editors', {
    body: JSON.stringify({ name, scopes, ...(days ? { days } : {}) }),
    headers: { 'Content-Type': 'application/json' },
  });
  expect(response.status).toBe(201);
  return (await response.json()) as Added;
}

/** The token with another secret. */
function alter(token: string): string {
  return `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
}

const tokens: Record<string, string> = {};

beforeAll(async () => {
  await signIn();
  // The table is to hear why each is refused; that guessing is slowed down has a test of its own.
  vi.spyOn(Allowance.prototype, 'isLeft').mockReturnValue(true);
  for (const scope of scopes) tokens[scope] = (await addEditor(`who may ${scope}`, [scope])).token;
  const revoked = await addEditor('revoked', scopes);
  tokens.revoked = revoked.token;
  expect((await call('DELETE', `/editors/${revoked.id}`)).status).toBe(204);
  const expired = await addEditor('expired', scopes, 1);
  tokens.expired = expired.token;
  const { runInDurableObject } = await import('cloudflare:test');
  await runInDurableObject(site.LEDGER.getByName('ledger'), (_, state) => {
    state.storage.sql.exec('UPDATE editor SET expires = 1 WHERE id = ?', expired.id);
  });
  tokens.unknown = makeToken(new Uint8Array(tokenRandomBytes).fill(9));
  tokens.altered = alter(tokens.publish ?? '');
  tokens['expired and altered'] = alter(expired.token);
  tokens.malformed = 'gzt_nothing';
  tokens.operator = operatorToken;
});

const json = { 'Content-Type': 'application/json' };
const based = { ...json, 'If-Match': '"1"' };

interface Route {
  readonly pattern: string;
  readonly method: string;
  readonly path: string;
  /** What it may be to who asks; none where every valid token may. */
  readonly actions: readonly Action[];
  readonly init?: { readonly body?: BodyInit; readonly headers: Record<string, string> };
}

const article = '/articles/:reference';
const routes: readonly Route[] = [
  { pattern: '/whoami', method: 'GET', path: '/whoami', actions: [] },
  { pattern: '/articles', method: 'GET', path: '/articles', actions: [] },
  { pattern: article, method: 'GET', path: '/articles/nothing', actions: [] },
  {
    pattern: article,
    method: 'PUT',
    path: '/articles/authorized',
    actions: ['open', 'keep-draft', 'change'],
    init: {
      body: '---\nnot an article',
      headers: { 'Content-Type': 'text/markdown', 'If-None-Match': '*' },
    },
  },
  {
    pattern: `${article}/revisions/:number`,
    method: 'GET',
    path: '/articles/nothing/revisions/1',
    actions: [],
  },
  {
    pattern: `${article}/withdrawal`,
    method: 'POST',
    path: '/articles/nothing/withdrawal',
    actions: ['withdraw', 'open'],
    init: { body: '{"reason":"r"}', headers: based },
  },
  {
    pattern: `${article}/restoration`,
    method: 'POST',
    path: '/articles/nothing/restoration',
    actions: ['restore'],
    init: { body: '{}', headers: based },
  },
  {
    pattern: '/batches',
    method: 'POST',
    path: '/batches',
    actions: ['open', 'keep-draft', 'change'],
    init: { body: '{"items":[]}', headers: json },
  },
  { pattern: '/words', method: 'GET', path: '/words', actions: [] },
  {
    pattern: '/words',
    method: 'PUT',
    path: '/words',
    actions: ['put-words'],
    init: { body: '乾陵\n', headers: { 'Content-Type': 'text/plain', 'If-Match': '"0"' } },
  },
  {
    pattern: '/media/missing',
    method: 'POST',
    path: '/media/missing',
    actions: [],
    init: { body: '{"sha256":[]}', headers: json },
  },
  {
    pattern: '/media/:sha256',
    method: 'PUT',
    path: `/media/${'0'.repeat(64)}`,
    actions: ['send-file'],
    init: { body: '正文', headers: { 'Content-Type': 'text/plain' } },
  },
  { pattern: '/editors', method: 'GET', path: '/editors', actions: ['manage-editors'] },
  {
    pattern: '/editors',
    method: 'POST',
    path: '/editors',
    actions: ['manage-editors'],
    init: { body: '{}', headers: json },
  },
  {
    pattern: '/editors/:id',
    method: 'DELETE',
    path: '/editors/nobody',
    actions: ['manage-editors'],
  },
  {
    pattern: '/editors/:id/token',
    method: 'POST',
    path: '/editors/nobody/token',
    actions: ['manage-editors'],
    init: { body: '{}', headers: json },
  },
  { pattern: '/events', method: 'GET', path: '/events', actions: [] },
  {
    pattern: '/plans',
    method: 'POST',
    path: '/plans',
    actions: [],
    init: { body: '{"batches":1}', headers: json },
  },
  { pattern: '/projection', method: 'GET', path: '/projection', actions: [] },
  {
    pattern: '/projection/rebuild',
    method: 'POST',
    path: '/projection/rebuild',
    actions: ['rebuild-projection'],
  },
  ...(
    [
      ['GET', '/export'],
      ['GET', '/export/changes'],
      ['GET', '/export/tables'],
      ['GET', '/export/keys'],
      ['GET', `/export/media/${'0'.repeat(64)}`],
      ['GET', '/restoration'],
      ['POST', '/restoration', '{}'],
      ['DELETE', '/restoration'],
      ['POST', '/restoration/rows', '{"table":"article","rows":[]}'],
      ['POST', '/restoration/media/missing', '{"sha256":[]}'],
      ['PUT', `/restoration/media/${'0'.repeat(64)}`, 'bytes'],
      ['POST', '/restoration/end', '{}'],
    ] as const
  ).map(([method, path, body]): Route => {
    const pattern = path.replace('0'.repeat(64), ':sha256');
    const init = body === undefined ? {} : { init: { body, headers: json } };
    return { pattern, method, path, actions: ['export'], ...init };
  }),
];

/** What may be asked without any token. */
const unguarded: readonly string[] = ['/tokens/github'];

test('the table has every address of the API, and every method of each', async () => {
  const patterns = routePatterns().flatMap((path) =>
    path.startsWith('/api/') ? [path.slice('/api'.length)] : [],
  );
  const guarded = [...new Set(patterns)].filter((path) => !unguarded.includes(path));
  expect([...new Set(routes.map(({ pattern }) => pattern))].sort()).toEqual(guarded.sort());
  for (const pattern of guarded) {
    const told = routes.filter((route) => route.pattern === pattern);
    const { headers } = await call('PATCH', told[0]?.path ?? '');
    const methods = (headers.get('allow') ?? '')
      .split(', ')
      .filter((name) => !/HEAD|OPT/.test(name));
    expect(told.map(({ method }) => method).sort(), pattern).toEqual(methods.sort());
  }
});

const invalid = [
  'none',
  'malformed',
  'unknown',
  'altered',
  'revoked',
  'expired',
  'expired and altered',
];
const cases = routes.flatMap((route) =>
  [...invalid, ...scopes, 'operator'].map((state) => ({ state, ...route })),
);

test.each(cases)('$method $path with a token that is: $state', async (asked) => {
  const { state, method, path, actions, init } = asked;
  const response = await call(method, path, {
    ...(init?.body === undefined ? {} : { body: init.body }),
    headers: {
      ...init?.headers,
      Authorization: state === 'none' ? '' : `Bearer ${tokens[state]}`,
    },
  });
  const text = await response.text();
  expect(text).not.toContain(tokens[state] ?? 'no token');
  const held = state === 'operator' ? scopes : scopes.filter((scope) => scope === state);
  if (state === 'expired') {
    expect(JSON.parse(text)).toMatchObject({
      ...{ status: 401, reason: 'token-expired' },
      expired: { name: 'expired', at: '1970-01-01T00:00:00.001Z' },
    });
  } else if (held.length === 0) {
    expect(JSON.parse(text)).toMatchObject({ status: 401, reason: 'unauthenticated' });
    expect(text).not.toContain('expired');
  } else if (actions.length > 0 && !actions.some((action) => mayDo(held, action))) {
    const [action = 'open'] = actions;
    expect(JSON.parse(text)).toMatchObject({
      ...{ status: 403, reason: 'forbidden', action, scopes: scopesFor(action) },
      ask: ['who may admin'],
    });
  } else {
    expect([401, 403, 429, 500, 503]).not.toContain(response.status);
    return;
  }
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('answers 401 with a challenge', async () => {
  const response = await call('GET', '/whoami', { headers: { Authorization: 'Basic eDp5' } });
  expect([response.status, response.headers.get('www-authenticate')]).toEqual([
    401,
    'Bearer realm="gazette"',
  ]);
});

test('slows down who tries many invalid tokens', async () => {
  vi.restoreAllMocks();
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
