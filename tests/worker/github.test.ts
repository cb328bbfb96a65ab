// Publishing from GitHub Actions without a stored secret: the one token that is taken, and every wrong kind.

import { reset } from 'cloudflare:test';
import { exportSPKI, SignJWT } from 'jose';
import * as v from 'valibot';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { editorWithTokenSchema } from '../../src/domain/editors-api.ts';
import { type Failure, failureSchema } from '../../src/domain/publishing-api.ts';
import { tokenId } from '../../src/domain/token.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { converge, findFaults, inLedger, query } from '../ledger/ledger-under-test.ts';
import { Issuer, makeKeys, publisher } from './github-issuer.ts';
import { makeSource } from './make-article.ts';
import { call, settle, signIn, site } from './site.ts';

let issuer: Issuer;

beforeEach(async () => {
  await signIn();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(Allowance.prototype, 'isLeft').mockReturnValue(true);
  issuer = await Issuer.join();
});
afterEach(async () => {
  vi.restoreAllMocks();
  Object.assign(site, { GITHUB_PUBLISHERS: '[]' });
  await inLedger(({ sql }) => {
    sql.exec('DELETE FROM session');
    sql.exec('DELETE FROM used_proof');
  });
});
afterAll(async () => {
  await converge();
  expect(await findFaults()).toEqual([]);
  await reset();
});

function exchange(token: unknown): Promise<Response> {
  return call('POST', '/tokens/github', {
    body: JSON.stringify({ token }),
    headers: { 'Content-Type': 'application/json', Authorization: '' },
  });
}

async function succeed(token: string) {
  const response = await exchange(token);
  expect([response.status, await response.clone().text()]).toEqual([201, expect.anything()]);
  return v.parse(editorWithTokenSchema, await response.json());
}

/** What is answered to a token that is refused. No answer holds the token, and nobody gets a session. */
async function fail(token: unknown): Promise<Failure> {
  const response = await exchange(token);
  const text = await response.text();
  expect(response.status, text).toBeGreaterThanOrEqual(400);
  if (typeof token === 'string' && token.length > 20) expect(text).not.toContain(token.slice(-20));
  expect(await query('SELECT * FROM session')).toEqual([]);
  return v.parse(failureSchema, JSON.parse(text));
}

/** Once nothing is left to be written, which would be due in that other time. */
async function passHalfAMinute(): Promise<void> {
  await settle();
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
}

const put = (token: string, n: number, headers: Record<string, string> = {}) =>
  call('PUT', `/articles/a-${n}`, {
    body: makeSource(n),
    headers: {
      ...{ Authorization: `Bearer ${token}`, 'Content-Type': 'text/markdown' },
      ...{ 'If-None-Match': '*', ...headers },
    },
  });

test('a job that is a publisher gets a token, publishes under its name, and stands in the log', async () => {
  const [before] = await query<{ last: number }>(
    'SELECT ifnull(max(number), 0) AS last FROM event',
  );
  const session = await succeed(await issuer.sign());
  expect(session).toMatchObject({
    ...{ id: tokenId(session.token), name: 'github:main', scopes: publisher.scopes, revoked: null },
  });
  const minutes = (Date.parse(session.expires ?? '') - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(14.5);
  expect(minutes).toBeLessThanOrEqual(15);
  expect((await put(session.token, 1)).status).toBe(201);
  const events = await query<{ type: string; editor: string; subject: string; detail: string }>(
    `SELECT * FROM event WHERE number > ${before?.last} ORDER BY number`,
  );
  expect(events.map(({ type, editor }) => [type, editor])).toEqual([
    ['token-exchanged', 'github:main'],
    ['publish', 'github:main'],
    ['opened', 'github:main'],
  ]);
  expect(events[0]?.subject).toBe(session.id);
  expect(JSON.parse(events[0]?.detail ?? '')).toEqual({
    ...{ repository: 'octo/bulletin', ref: 'refs/heads/main', sha: 'c0ffee' },
    ...{ run: '42', attempt: '1', actor: 'octocat' },
  });
  const stored = JSON.stringify(await query('SELECT * FROM session'));
  expect(stored).not.toContain(session.token.slice(17));
});

test('it may do what its scopes say, and no more', async () => {
  const { token } = await succeed(await issuer.sign());
  await put(token, 2);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const withdrawn = await call('POST', '/articles/a-2/withdrawal', {
    body: '{"reason":"r"}',
    headers: { ...headers, 'If-Match': '"1"' },
  });
  const editors = await call('GET', '/editors', { headers });
  expect([withdrawn.status, editors.status]).toEqual([403, 403]);
});

test('a publisher without scopes may read, from whatever ref its workflow is taken', async () => {
  const workflow = '.github/workflows/plan.yml';
  const reading = { ...publisher, name: 'plan', environment: 'plan', workflow, scopes: [] };
  issuer = await Issuer.join([publisher, { ...reading, ref: 'refs/pull/7/merge' }]);
  const reference = `octo/bulletin/${workflow}@refs/pull/7/merge`;
  const { token, scopes } = await succeed(
    await issuer.sign({
      ...{ workflow_ref: reference, job_workflow_ref: reference },
      ...{ environment: 'plan', ref: 'refs/pull/7/merge' },
    }),
  );
  expect(scopes).toEqual([]);
  const headers = { Authorization: `Bearer ${token}` };
  expect((await call('GET', '/articles', { headers })).status).toBe(200);
  expect((await put(token, 3)).status).toBe(403);
});

test('a repository that was renamed is the same, by its id', async () => {
  const workflow = 'octo-org/gongbao/.github/workflows/publish.yml@refs/heads/main';
  await succeed(
    await issuer.sign({
      repository: 'octo-org/gongbao',
      ...{ workflow_ref: workflow, job_workflow_ref: workflow },
    }),
  );
});

test('a session ends after a quarter of an hour, and says so; then it is swept away', async () => {
  const { token } = await succeed(await issuer.sign());
  const headers = { Authorization: `Bearer ${token}` };
  await inLedger((storage) => storage.sql.exec('UPDATE session SET expires = ?', Date.now() - 1));
  const response = await call('GET', '/whoami', { headers });
  expect([response.status, await response.json()]).toMatchObject([
    401,
    { reason: 'token-expired', expired: { name: 'github:main' } },
  ]);
  await inLedger((storage) =>
    storage.sql.exec('UPDATE session SET expires = ?', Date.now() - 3_700_000),
  );
  await inLedger((storage) => storage.sql.exec('UPDATE used_proof SET expires = 1'));
  await succeed(await issuer.sign());
  expect(await query('SELECT count(*) AS n FROM session')).toEqual([{ n: 1 }]);
  expect(await query('SELECT count(*) AS n FROM used_proof')).toEqual([{ n: 1 }]);
});

describe('a token that claims otherwise', () => {
  const other = 'octo/bulletin/.github/workflows/other.yml@refs/heads/main';
  const branch = 'octo/bulletin/.github/workflows/publish.yml@refs/heads/evil';
  const foreign = 'evil/bulletin/.github/workflows/publish.yml@refs/heads/main';
  test.each([
    [
      'another owner of the same repository id',
      { repository_owner_id: '666' },
      ['repository_owner_id'],
    ],
    [
      'another workflow',
      { workflow_ref: other, job_workflow_ref: other },
      ['workflow_ref', 'job_workflow_ref'],
    ],
    [
      'the workflow of another branch',
      { workflow_ref: branch, job_workflow_ref: branch },
      ['workflow_ref', 'job_workflow_ref'],
    ],
    ['a workflow that the pinned one calls', { job_workflow_ref: foreign }, ['job_workflow_ref']],
    ['a workflow that calls the pinned one', { workflow_ref: foreign }, ['workflow_ref']],
    ['another environment', { environment: 'staging' }, ['environment']],
    ['the environment in capitals', { environment: 'Bulletin' }, ['environment']],
    ['no environment', { environment: undefined }, ['environment']],
    ['another ref', { ref: 'refs/heads/evil' }, ['ref']],
    ['a tag of the branch’s name', { ref: 'refs/tags/main' }, ['ref']],
  ])('%s is no publisher, and hears what differs', async (_, over, names) => {
    const failure = await fail(await issuer.sign(over));
    expect(failure).toMatchObject({ status: 403, reason: 'github-publisher-unknown' });
    expect(failure.claims?.map(({ claim }) => claim)).toEqual(names);
    for (const { claim, expected, got } of failure.claims ?? []) {
      expect(expected).toBeTypeOf('string');
      expect(got).toBe(issuer.claims(over)[claim] ?? null);
    }
  });

  test('another repository is no publisher, and does not hear who is', async () => {
    const failure = await fail(
      await issuer.sign({ repository: 'evil/bulletin', repository_id: '666' }),
    );
    expect(failure).toMatchObject({
      ...{ status: 403, reason: 'github-publisher-unknown' },
      claims: [{ claim: 'repository_id', got: '666' }],
    });
    expect(JSON.stringify(failure)).not.toMatch(/1296269|583231|publish\.yml|refs/);
  });

  test('a repository of the same name and another id is no publisher', async () => {
    const failure = await fail(await issuer.sign({ repository_id: '666' }));
    expect(failure.reason).toBe('github-publisher-unknown');
  });

  test('the numbers as numbers are not the numbers', async () => {
    const failure = await fail(await issuer.sign({ repository_id: 1_296_269 }));
    expect(failure).toMatchObject({
      ...{ status: 401, reason: 'github-token-refused' },
      claims: [{ claim: 'repository_id', got: '1296269' }],
    });
  });

  test.each([
    ['iss', 'https://token.actions.githubusercontent.com'],
    ['iss', undefined],
    ['aud', 'https://bulletin.example.cn/'],
    ['aud', 'https://other.example.cn'],
    ['aud', ['https://bulletin.example.cn', 'https://other.example.cn']],
    ['aud', undefined],
  ])('%s is %j: it is of somebody else, or for somebody else', async (claim, value) => {
    const failure = await fail(await issuer.sign({ [claim]: value }));
    const expected = claim === 'iss' ? issuer.address : 'https://bulletin.example.cn';
    expect(failure).toMatchObject({
      ...{ status: 401, reason: 'github-token-refused' },
      claims: [{ claim, expected }],
    });
    expect(issuer.asked).toBe(0);
  });

  test.each([
    'jti',
    'iat',
    'nbf',
    'exp',
    'repository',
    'repository_id',
    'repository_owner_id',
    'workflow_ref',
    'job_workflow_ref',
    'ref',
    'sha',
    'run_id',
    'run_attempt',
    'actor',
  ])('without %s is incomplete', async (claim) => {
    const failure = await fail(await issuer.sign({ [claim]: undefined }));
    expect(failure).toMatchObject({
      ...{ status: 401, reason: 'github-token-refused' },
      claims: [{ claim, got: null }],
    });
  });

  const at = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
  test.each([
    ['exp', 'has expired', { exp: at(-60) }],
    ['exp', 'never was valid', { exp: at(-300), iat: at(-60) }],
    ['nbf', 'is not valid yet', { nbf: at(120) }],
    ['iat', 'is of the future', { iat: at(120) }],
    ['iat', 'is too old, though it has not expired', { iat: at(-700), exp: at(3_600) }],
    ['exp', 'says its end as text', { exp: '2099-01-01' }],
  ])('%s: it %s', async (claim, _, over) => {
    const failure = await fail(await issuer.sign(over));
    expect(failure).toMatchObject({ status: 401, reason: 'github-token-refused' });
    expect(failure.claims?.map((mismatch) => mismatch.claim)).toEqual([claim]);
  });

  test('a clock that differs by some seconds is borne with', async () => {
    await succeed(await issuer.sign({ exp: at(-10), iat: at(-310) }));
    await succeed(await issuer.sign({ iat: at(20), nbf: at(20) }));
  });
});

describe('a token that is not signed by the issuer', () => {
  const encode = (value: unknown) =>
    btoa(unescape(encodeURIComponent(JSON.stringify(value))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');

  test.each(['none', 'None', 'NONE', ''])('with the algorithm "%s"', async (alg) => {
    for (const signature of ['', 'AAAA']) {
      const token = `${encode({ alg, kid: 'key-1' })}.${encode(issuer.claims())}.${signature}`;
      expect(['github-token-unsigned', 'github-token-malformed']).toContain(
        (await fail(token)).reason,
      );
    }
  });

  test('but with the public key as a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(issuer.publicKey));
    const token = await new SignJWT(issuer.claims())
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .sign(secret);
    expect(await fail(token)).toMatchObject({
      ...{ status: 401, reason: 'github-token-unsigned' },
      detail: 'it is signed by HS256, not by RS256',
    });
  });

  test('but by another key under the name of the issuer’s', async () => {
    const { privateKey } = await makeKeys();
    const token = await issuer.sign({}, { kid: 'key-1' }, privateKey);
    expect(await fail(token)).toMatchObject({
      ...{ status: 401, reason: 'github-token-unsigned' },
      detail: 'its signature is not the issuer’s',
    });
  });

  test('but by a key that the token brings along', async () => {
    const { privateKey, publicKey } = await makeKeys();
    const jwk = await crypto.subtle.exportKey('jwk', publicKey);
    const token = await new SignJWT(issuer.claims())
      .setProtectedHeader({ alg: 'RS256', kid: 'key-1', jwk: jwk as never })
      .sign(privateKey);
    expect((await fail(token)).reason).toBe('github-token-unsigned');
  });

  test('since its claims were changed afterwards', async () => {
    const [header, , signature] = (await issuer.sign({ environment: 'staging' })).split('.');
    const token = `${header}.${encode(issuer.claims())}.${signature}`;
    expect((await fail(token)).reason).toBe('github-token-unsigned');
  });

  test('by a key that nobody knows, and asks for the keys again, but not each time', async () => {
    await succeed(await issuer.sign());
    expect(issuer.asked).toBe(1);
    for (let n = 0; n < 5; n += 1) {
      const refused = await exchange(await issuer.sign({}, { kid: `unknown-${n}` }));
      expect([refused.status, await refused.json()]).toMatchObject([
        401,
        { reason: 'github-token-unsigned' },
      ]);
    }
    expect(issuer.asked).toBe(1);
    await passHalfAMinute();
    await exchange(await issuer.sign({}, { kid: 'unknown-6' }));
    await exchange(await issuer.sign({}, { kid: 'unknown-7' }));
    expect(issuer.asked).toBe(2);
  });

  test('without the name of a key', async () => {
    expect(await fail(await issuer.sign({}, {}))).toMatchObject({
      ...{ reason: 'github-token-unsigned', detail: 'it does not say which key signed it' },
    });
  });

  test('a key that the issuer took into use a minute ago is found', async () => {
    await succeed(await issuer.sign());
    issuer.answer = async () => Response.json({ keys: [await issuer.jwk('key-2')] });
    await passHalfAMinute();
    await succeed(await issuer.sign({}, { kid: 'key-2' }));
    expect(issuer.asked).toBe(2);
  });
});

describe('a token that was exchanged before', () => {
  test('is refused', async () => {
    const token = await issuer.sign();
    await succeed(token);
    const again = await exchange(token);
    expect([again.status, await again.json()]).toMatchObject([
      401,
      { reason: 'github-token-replayed' },
    ]);
  });

  test('is refused though it is signed anew with the same jti', async () => {
    await succeed(await issuer.sign({ jti: 'once' }));
    expect((await exchange(await issuer.sign({ jti: 'once' }))).status).toBe(401);
  });

  test.each([2, 8])('shown %i times at once, wins once', async (times) => {
    const token = await issuer.sign();
    const answers = await Promise.all(Array.from({ length: times }, () => exchange(token)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      201,
      ...Array.from({ length: times - 1 }, () => 401),
    ]);
    expect(await query('SELECT count(*) AS n FROM session')).toEqual([{ n: 1 }]);
    const named = `type = 'token-exchanged' AND subject IN (SELECT id FROM session)`;
    expect(await query(`SELECT count(*) AS n FROM event WHERE ${named}`)).toEqual([{ n: 1 }]);
  });

  test('is remembered as long as a clock that is behind could take it', async () => {
    const exp = Math.floor(Date.now() / 1000) + 200;
    await succeed(await issuer.sign({ exp }));
    const [row] = await query<{ expires: number }>('SELECT expires FROM used_proof');
    expect(row?.expires).toBeGreaterThanOrEqual((exp + 30) * 1000);
  });

  test('one that was refused may be shown again when the settings are right', async () => {
    const token = await issuer.sign({ environment: 'staging' });
    await fail(token);
    const publishers = JSON.stringify([{ ...publisher, environment: 'staging' }]);
    Object.assign(site, { GITHUB_PUBLISHERS: publishers });
    await succeed(token);
  });
});

describe('what is no token', () => {
  test.each([
    '',
    'x',
    'a.b',
    'a.b.c',
    '..',
    '....',
    'gzt_000000000000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    `${'A'.repeat(400)}.${'B'.repeat(400)}.${'C'.repeat(400)}`,
    '\u0000.\u0000.\u0000',
  ])('is refused: %j', async (token) => {
    expect(await fail(token)).toMatchObject({ status: 400, reason: 'github-token-malformed' });
  });

  test.each([[undefined], [null], [7], [['a.b.c']], [{}]])('is refused: %j', async (token) => {
    expect(await fail(token)).toMatchObject({ status: 400, reason: 'malformed' });
  });

  test('nor what is larger than any token', async () => {
    expect(await fail('A'.repeat(10_001))).toMatchObject({ status: 400, reason: 'malformed' });
    expect(await fail('A'.repeat(1_000_000))).toMatchObject({ status: 413, reason: 'too-large' });
  });

  test('nor anything but JSON by POST', async () => {
    const text = await call('POST', '/tokens/github', {
      body: 'x',
      headers: { Authorization: '' },
    });
    const get = await call('GET', '/tokens/github', { headers: { Authorization: '' } });
    expect([text.status, get.status]).toEqual([415, 405]);
  });

  test('claims that nest a million deep, or are no object', async () => {
    const deep = `${'['.repeat(4_000)}`;
    for (const claims of [deep, '7', 'null', '"x"']) {
      const token = `${btoa('{"alg":"RS256","kid":"key-1"}')}.${btoa(claims)}.AAAA`;
      expect((await fail(token.replace(/=+/g, ''))).status).toBe(400);
    }
  });
});

describe('where the issuer’s keys cannot be had', () => {
  test.each([
    ['no network', () => Promise.reject(new TypeError('network'))],
    ['an error', async () => new Response('busy', { status: 500 })],
    ['a redirect', async () => Response.redirect('https://evil.example/keys')],
    ['a page', async () => new Response('<h1>Welcome</h1>')],
    ['no keys', async () => Response.json({ keys: 'none' })],
    ['a list', async () => Response.json([])],
    ['a key that is none', async () => Response.json({ keys: [{ kty: 'RSA', kid: 'key-1' }] })],
  ])('%s: it is 503, and the token may be shown again', async (_name, answer) => {
    const usual = issuer.answer;
    issuer.answer = answer;
    const token = await issuer.sign();
    const response = await exchange(token);
    expect([response.status, response.headers.has('retry-after')]).toEqual([503, true]);
    expect(await response.json()).toMatchObject({ reason: 'github-keys-away' });
    issuer.answer = usual;
    await succeed(token);
  });

  test('a set of keys without the one that signed refuses the token, not the issuer', async () => {
    issuer.answer = async () => Response.json({ keys: [] });
    expect((await fail(await issuer.sign())).reason).toBe('github-token-unsigned');
  });
});

test('a site without publishers takes no tokens, and asks nobody for keys', async () => {
  Object.assign(site, { GITHUB_PUBLISHERS: '[]' });
  expect(await fail(await issuer.sign())).toMatchObject({ status: 404, reason: 'github-off' });
  expect(issuer.asked).toBe(0);
});

test('who fails again and again is slowed down, a replay included', async () => {
  vi.mocked(Allowance.prototype.isLeft).mockRestore();
  const token = await issuer.sign({ environment: 'staging' });
  const statuses: number[] = [];
  for (let n = 0; n < 30; n += 1) statuses.push((await exchange(token)).status);
  expect(statuses[0]).toBe(403);
  expect(statuses.at(-1)).toBe(429);
});

test('while the site is being restored nobody gets a session', async () => {
  await inLedger(({ sql }) => sql.exec("INSERT INTO state VALUES ('restoring', '{}')").toArray());
  expect(await fail(await issuer.sign())).toMatchObject({ status: 503, reason: 'restoring' });
  await inLedger(({ sql }) => sql.exec("DELETE FROM state WHERE name = 'restoring'").toArray());
});

test('a token of GitHub’s itself opens nothing but this exchange', async () => {
  const headers = { Authorization: `Bearer ${await issuer.sign()}` };
  expect((await call('GET', '/whoami', { headers })).status).toBe(401);
});
