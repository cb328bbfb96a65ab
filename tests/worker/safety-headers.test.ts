// What keeps the answers from being misused, scored as a scanner scores it.

import { beforeAll, describe, expect, test } from 'vitest';
import { parseSite } from '../../src/domain/site.ts';
import { makeApp } from '../../src/worker/app.ts';
import { resources } from './http-table-resources.ts';
import { publishTable } from './http-table-site.ts';
import { score } from './observatory.ts';
import { get, signIn, site } from './site.ts';

beforeAll(async () => {
  await signIn();
  await publishTable();
}, 60_000);

/**
 * All the points that an answer can have without cookies and without being in browsers' lists. Files
 * allow the styles that browsers put into the page that they make around an image.
 */
const most = { pages: 130, embeddable: 120, files: 110 };

describe.each(resources)('$kind $path', ({ path, kind, headers = {} }) => {
  test('gets the top grade of the Observatory, and loses no point', async () => {
    const response = await get(path, headers);
    const answer = { headers: response.headers, body: await response.text() };
    const isShared = answer.headers.get('cross-origin-resource-policy') === 'cross-origin';
    const points = isShared ? most.embeddable : most.pages;
    expect(score(answer)).toEqual({
      ...{ grade: 'A+', lost: [] },
      score: kind === 'file' ? most.files : points,
    });
    if (kind === 'feed' || kind === 'file') expect(isShared).toBe(true);
    if (kind === 'page' || kind === 'locked') expect(isShared).toBe(false);
  });
});

test.each([
  ['DELETE', '/'],
  ['POST', '/api/batches'],
  ['OPTIONS', '/atom.xml'],
  ['GET', '/%e'],
  ['GET', '/articles/x/'],
])('%s %s is as safe', async (method, path) => {
  const response = await get(path, {}, method);
  expect(score({ headers: response.headers, body: await response.text() }).grade).toBe('A+');
});

test('lets other origins show the icon, the feeds and files, and nothing else', async () => {
  const policy = async (path: string) =>
    (await get(path)).headers.get('cross-origin-resource-policy');
  expect(await policy('/icon.svg')).toBe('cross-origin');
  expect(await policy('/topics/none/atom.xml')).toBe('cross-origin');
  expect(await policy('/feeds.opml')).toBe('same-origin');
  expect(await policy('/robots.txt')).toBe('same-origin');
});

test('opens no window of another origin, and asks nothing of a device', async () => {
  const { headers } = await get('/');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('permissions-policy')).toContain('camera=()');
});

test('speaks of https only where the site has it', async () => {
  const app = makeApp(parseSite({ ...site, ORIGIN: 'http://localhost:8787' }));
  const { headers } = await app.request('/icon.svg', {}, site);
  expect(headers.get('strict-transport-security')).toBeNull();
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  const secure = await get('/icon.svg');
  expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000');
  expect(secure.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
});

describe('the score', () => {
  const safe = async () => new Headers((await get('/')).headers);
  const change = async (name: string, value: string | null) => {
    const headers = await safe();
    if (value === null) headers.delete(name);
    else headers.set(name, value);
    return score({ headers, body: '' });
  };

  test.each<[string, string | null, number]>([
    ['Content-Security-Policy', null, 75],
    ['Content-Security-Policy', "default-src 'self' 'unsafe-inline'", 80],
    ['Content-Security-Policy', "default-src 'self'; frame-ancestors 'none'", 125],
    ['Strict-Transport-Security', null, 80],
    ['Strict-Transport-Security', 'max-age=300', 120],
    ['X-Content-Type-Options', null, 125],
    ['Set-Cookie', 'a=b', 80],
    ['Referrer-Policy', 'unsafe-url', 120],
  ])('falls with %s: %s', async (name, value, expected) => {
    expect((await change(name, value)).score).toBe(expected);
  });

  test('falls with a script', async () => {
    const body = '<script src="http://example.org/x.js"></script>';
    expect(score({ headers: await safe(), body }).grade).not.toMatch(/^A/);
  });
});
