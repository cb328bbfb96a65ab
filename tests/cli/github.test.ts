// gazette in a job of GitHub Actions: it proves to the site what it is, and needs no stored secret.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site, steady } from './desk.ts';
import { FakeGithub, requestToken } from './fake-github.ts';
import { goodToken } from './fake-site.ts';

openDesk({ withSite: true });

let github: FakeGithub;

beforeEach(async () => {
  github = await new FakeGithub().start();
  const { GAZETTE_TOKEN: _, ...env } = desk.env;
  desk.env = {
    ...env,
    GITHUB_ACTIONS: 'true',
    ACTIONS_ID_TOKEN_REQUEST_URL: github.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
  };
  desk.write('articles/one.md', makeArticle(1));
});
afterEach(() => github.stop());

const exchangePath = '/api/tokens/github';

test('publishes with a token for which it proved what it is, for this site alone', async () => {
  const { code, stdout, stderr } = await desk.gazette('publish', '--yes', '--json');
  expect(code).toBe(0);
  expect(github.audiences).toEqual([site.origin]);
  expect(site.exchanged).toEqual(['proof-1']);
  expect(site.find('one')?.state).toBe('open');
  expect(stdout + stderr).not.toMatch(new RegExp(`${goodToken}|proof-|${requestToken}`));
});

test('a token that is there already comes first, from the environment and from the file', async () => {
  desk.env = { ...desk.env, GAZETTE_TOKEN: goodToken };
  expect((await desk.gazette('whoami')).code).toBe(0);
  const { GAZETTE_TOKEN: _, ...env } = desk.env;
  desk.env = env;
  desk.write('.gazette/tokens.json', JSON.stringify({ [site.origin]: goodToken }));
  expect((await desk.gazette('whoami')).code).toBe(0);
  expect(github.audiences).toEqual([]);
});

test('gets another token where the first has expired on the way, and sends nothing twice', async () => {
  let puts = 0;
  site.mischief = (method) => {
    if (method !== 'PUT') return undefined;
    puts += 1;
    return puts === 1 ? 401 : undefined;
  };
  site.excuse = {
    reason: 'token-expired',
    expired: { id: 'x', name: 'github:main', at: '2026-11-22T00:00:00Z' },
  };
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect(code).toBe(0);
  expect(site.exchanged).toEqual(['proof-1', 'proof-2']);
  expect(stderr).toContain('the token was for a quarter of an hour: got another one');
  expect(site.find('one')?.revisions).toHaveLength(1);
});

test('asks for another proof where the answer was lost, since the site takes each once', async () => {
  let drops = 1;
  site.mischief = (_, path) => {
    if (path !== exchangePath || drops === 0) return undefined;
    drops -= 1;
    return 'drop';
  };
  expect((await desk.gazette('whoami')).stdout).toContain('of this job of GitHub Actions');
  expect(github.audiences).toHaveLength(2);
  expect(site.exchanged).toEqual(['proof-2']);
});

describe.each(['en', 'zh'])('in %s says what to do', (language) => {
  beforeEach(() => {
    desk.env.LANG = language;
  });

  test('where the workflow may not ask for tokens', async () => {
    const { ACTIONS_ID_TOKEN_REQUEST_URL: _, ...env } = desk.env;
    desk.env = env;
    const { code, stderr } = await desk.gazette('whoami');
    expect(code).toBe(4);
    expect(stderr).toContain('permissions: { id-token: write, contents: read }');
    expect(stderr).toContain('GITHUB_PUBLISHERS');
  });

  test.each([
    [{ status: 403, body: '{}' }, '403'],
    [{ status: 200, body: '<html>' }, '200'],
    [{ status: 200, body: '{"value":""}' }, '200'],
    ['drop', language === 'zh' ? '（' : '('],
  ] as const)('where GitHub gives no token: %j', async (instead, told) => {
    github.instead = instead;
    const { code, stderr } = await desk.gazette('whoami');
    expect({ code, asked: site.requests }).toEqual({ code: 4, asked: [] });
    expect(stderr).toContain('id-token: write');
    expect(stderr).toContain(told);
  });

  const claims = [
    { claim: 'environment', expected: 'bulletin', got: 'staging' },
    { claim: 'ref', expected: 'refs/heads/main', got: null },
    { claim: 'repository_id', got: '666\u001b[2J' },
  ];

  test.each([
    [404, 'github-off', {}],
    [401, 'github-token-replayed', {}],
    [403, 'github-publisher-unknown', { claims }],
    [401, 'github-token-refused', { claims: claims.slice(0, 1) }],
    [401, 'github-token-unsigned', { detail: 'its signature is not the issuer’s' }],
    [400, 'github-token-malformed', { detail: 'Invalid Compact JWS' }],
  ])('where the site refuses: %i %s', async (status, reason, more) => {
    site.mischief = (_, path) => (path === exchangePath ? status : undefined);
    site.excuse = { reason, ...more };
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(4);
    expect(steady(stderr)).toMatchSnapshot();
    expect(github.audiences).toHaveLength(1);
  });

  test('where the site cannot fetch GitHub’s keys, after three tries', async () => {
    site.mischief = (_, path) => (path === exchangePath ? 503 : undefined);
    site.excuse = { reason: 'github-keys-away' };
    const { code, stderr } = await desk.gazette('whoami');
    expect(code).toBe(5);
    expect(steady(stderr)).toMatchSnapshot();
    expect(github.audiences).toHaveLength(3);
  });
});

test('a site that asks to wait is asked three times', async () => {
  site.mischief = (_, path) => (path === exchangePath ? 429 : undefined);
  site.excuse = { reason: 'too-many-attempts' };
  const { code, stderr } = await desk.gazette('whoami');
  expect({ code, asked: github.audiences.length }).toEqual({ code: 5, asked: 3 });
  expect(stderr).toContain('The site cannot answer now (429).');
});

test('an address that is no Gazette site is told as such', async () => {
  site.mischief = () => 'page';
  const { code, stderr } = await desk.gazette('whoami');
  expect(code).toBe(1);
  expect(stderr).toContain('did not answer as a Gazette site does');
});
