// What readers and feed readers get: types, validators, caching, methods, addresses, outages.

import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { makeSource } from './make-article.ts';
import { get, put, settle, signIn, site } from './site.ts';

beforeAll(async () => {
  await signIn();
  for (const n of [1, 2, 3]) await put(`reading-${n}`, makeSource(n));
  await settle();
});

afterEach(() => vi.restoreAllMocks());

const issuer = `/issuers/${encodeURIComponent('吉林質監局')}`;

const representations: [path: string, type: string][] = [
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/atom.xml', 'application/atom+xml; charset=utf-8'],
  ['/feed.json', 'application/feed+json; charset=utf-8'],
  ['/', 'text/html; charset=utf-8'],
  ['/archive', 'text/html; charset=utf-8'],
  ['/archive/2009', 'text/html; charset=utf-8'],
  ['/archive/2009/01', 'text/html; charset=utf-8'],
  [issuer, 'text/html; charset=utf-8'],
  [`${issuer}/feed.xml`, 'application/rss+xml; charset=utf-8'],
  [`${issuer}/atom.xml`, 'application/atom+xml; charset=utf-8'],
  [`${issuer}/feed.json`, 'application/feed+json; charset=utf-8'],
  ['/issuers', 'text/html; charset=utf-8'],
  ['/topics', 'text/html; charset=utf-8'],
  ['/subscribe', 'text/html; charset=utf-8'],
  ['/about', 'text/html; charset=utf-8'],
  ['/search', 'text/html; charset=utf-8'],
  ['/feeds.opml', 'text/x-opml; charset=utf-8'],
  ['/articles/reading-1', 'text/html; charset=utf-8'],
  ['/articles/reading-1.md', 'text/markdown; charset=utf-8'],
  ['/articles/reading-1.json', 'application/json'],
  ['/articles/reading-1.txt', 'text/plain; charset=utf-8'],
];
const paths = representations.map(([path]) => path);

test.each(representations)(
  'serves %s as %s with validators and Cache-Control',
  async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('etag')).toMatch(/^(W\/)?"[^"]+"$/);
    expect(Date.parse(response.headers.get('last-modified') ?? '')).not.toBeNaN();
    expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60/);
    expect(response.headers.get('vary')).toContain('Accept-Encoding');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

test.each(paths)('reads KV once and lists nothing for %s', async (path) => {
  const methods = ['get', 'getWithMetadata', 'list', 'put', 'delete'] as const;
  const spies = methods.map((name) => vi.spyOn(site.KV, name));
  await (await get(path)).text();
  const counts = spies.map((spy) => spy.mock.calls.length);
  expect(counts).toEqual([0, 1, 0, 0, 0]);
});

test.each(paths)('answers 304 on %s in every way that a client may ask', async (path) => {
  const first = await get(path);
  await first.text();
  const [etag, modified] = ['etag', 'last-modified'].map((name) => first.headers.get(name) ?? '');
  const opaque = (etag ?? '').replace(/^W\//, '');
  const asked: Record<string, string>[] = [
    { 'If-None-Match': etag ?? '' },
    { 'If-None-Match': opaque },
    { 'If-None-Match': `W/${opaque}` },
    { 'If-None-Match': `"other", W/"another" , ${opaque}` },
    { 'If-None-Match': '*' },
    { 'If-None-Match': opaque.replace(/"$/, '-gzip"') },
    { 'If-Modified-Since': modified ?? '' },
    { 'If-Modified-Since': 'Sun, 22 Nov 2099 00:00:00 GMT' },
    { 'If-None-Match': opaque, 'If-Modified-Since': 'Sun, 22 Nov 1998 00:00:00 GMT' },
  ];
  for (const headers of asked) {
    for (const method of ['GET', 'HEAD']) {
      const response = await get(path, headers, method);
      expect([response.status, headers]).toEqual([304, headers]);
      expect(response.headers.get('etag')).toBe(etag);
      expect(response.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
      expect(response.headers.get('vary')).toBe(first.headers.get('vary'));
      expect(await response.text()).toBe('');
    }
  }
});

test.each(paths)('answers 200 on %s to a client that has something else', async (path) => {
  const asked: Record<string, string>[] = [
    { 'If-None-Match': '"other"' },
    { 'If-None-Match': '' },
    { 'If-Modified-Since': 'Sun, 22 Nov 1998 00:00:00 GMT' },
    { 'If-Modified-Since': 'yesterday' },
    { 'If-Modified-Since': 'Foo 2099' },
    { 'If-None-Match': '"other"', 'If-Modified-Since': 'Sun, 22 Nov 2099 00:00:00 GMT' },
  ];
  for (const headers of asked) {
    const response = await get(path, headers);
    expect([response.status, headers]).toEqual([200, headers]);
    expect((await response.text()).length).toBeGreaterThan(0);
  }
});

test.each([...paths, '/nothing', '/articles/nothing'])(
  'answers HEAD on %s as GET without the body',
  async (path) => {
    const [full, head] = [await get(path), await get(path, {}, 'HEAD')];
    await full.text();
    expect(await head.text()).toBe('');
    expect(head.status).toBe(full.status);
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(full.headers));
  },
);

test.each(
  paths.flatMap((path) => ['POST', 'PUT', 'PATCH', 'DELETE'].map((method) => [method, path])),
)('answers %s %s with 405 and Allow', async (method, path) => {
  const response = await get(path ?? '', {}, method);
  expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test.each([...paths, '/articles/nothing'])(
  'answers 503 with Retry-After on %s when KV fails',
  async (path) => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(site.KV, 'getWithMetadata').mockRejectedValue(new Error('KV is out of order'));
    const response = await get(path);
    expect(response.status).toBe(503);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
  },
);

test('answers a fresh link from the ledger while KV still misses it', async () => {
  const nothing = { value: null, metadata: null, cacheStatus: null };
  vi.spyOn(site.KV, 'getWithMetadata').mockResolvedValue(nothing as never);
  const response = await get('/articles/reading-1');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('第1號公報');
});

test.each([
  ['/archive/', '/archive'],
  ['/Archive', '/archive'],
  ['//archive//2009', '/archive/2009'],
  ['//example.org/', '/example.org'],
  ['/articles/Reading-1', '/articles/reading-1'],
  [`/articles/${encodeURIComponent('e\u0301')}`, `/articles/${encodeURIComponent('\u00e9')}`],
])('sends %s to its one address', async (path, location) => {
  const response = await get(path);
  expect([response.status, response.headers.get('location')]).toEqual([301, location]);
});

test.each([
  '/articles/%',
  '/articles/%e6%9d',
  '/articles/..%2fsecret',
  '/articles/a%00b',
  '/articles/a%5cb',
  '/%ff',
])('answers 400 to %s', async (path) => {
  expect((await get(path)).status).toBe(400);
});

test.each([
  '/nothing',
  '/archive/2010',
  '/archive/2009/13',
  '/archive/2009/00',
  '/archive/2009/01x',
  '/archive/2009/011',
  '/archive/2009/01/foo',
  '/archive/2009/01/volumes/1',
  '/archive/2009/12',
  '/archive/09',
  '/volumes/1',
  '/volumes/0',
  '/articles/reading-1.pdf',
  '/articles/reading-1/more',
])('answers 404 to %s with a page', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<h1');
});

test('shows under each address the page that belongs there', async () => {
  const headings = {
    '/': /<h1>公報<\/h1>[\s\S]*<h2>最新公報<\/h2>/,
    '/archive': /<h1>公報存檔<\/h1>/,
    '/subscribe': /<h1>訂閱<\/h1>/,
    '/issuers': /<h1>發布機關<\/h1>/,
    [`/issuers/${encodeURIComponent('吉林質監局')}`]: /<h1[^>]*>吉林質監局<\/h1>/,
  };
  for (const [path, heading] of Object.entries(headings)) {
    expect(await (await get(path)).text(), path).toMatch(heading);
  }
});

test('serves the style sheet that pages name, to be kept for ever', async () => {
  const page = await (await get('/')).text();
  const path = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1] ?? '';
  const response = await get(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/css; charset=utf-8',
  ]);
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect((await get('/favicon.ico')).headers.get('location')).toBe('/icon.svg');
  expect(await (await get('/robots.txt')).text()).toContain('Disallow: /api/');
  expect((await get('/icon.svg')).headers.get('content-type')).toBe('image/svg+xml');
});

test('allows any origin to read the feeds', async () => {
  for (const path of paths.slice(0, 3)) {
    expect((await get(path)).headers.get('access-control-allow-origin')).toBe('*');
  }
  for (const [path, status] of [
    ['/topics/nothing/feed.json', 404],
    ['/feed.json/', 301],
  ] as const) {
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('access-control-allow-origin'), path).toBe('*');
  }
});

test('takes its addresses from the settings, never from the Host header', async () => {
  const { exports } = await import('cloudflare:workers');
  for (const path of paths) {
    const response = await exports.default.fetch(new Request(`https://evil.example${path}`));
    expect(await response.text()).not.toContain('evil.example');
  }
});

test('asks the ledger for a record that an earlier deployment wrote in another form', async () => {
  const { metadata } = await site.KV.getWithMetadata('list:all');
  await site.KV.put('list:all', '{"form":"of old"}', { metadata });
  const response = await get('/');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('第1號公報');
});

test.each([
  '/articles/reading-2',
  '/articles/reading-2/zh-hans',
  '/articles/reading-2/revisions/1',
])('answers 503 for %s where such a record stands and the ledger is away', async (path) => {
  const { value, metadata } = await site.KV.getWithMetadata('article:reading-2');
  await site.KV.put('article:reading-2', '{"form":"of old"}', { metadata });
  vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(site.LEDGER, 'getByName').mockImplementation(() => {
    throw new Error('away');
  });
  expect((await get(path)).status).toBe(503);
  await site.KV.put('article:reading-2', value ?? '', { metadata });
});

test('keeps the query and says how long a redirect holds', async () => {
  const response = await get('/Archive/?from=feed');
  expect(response.headers.get('location')).toBe('/archive?from=feed');
  expect(response.headers.get('cache-control')).toContain('max-age=60');
});

// The last test, since it uses up what the others need.
test('does not let guessed addresses flood the ledger', async () => {
  // The allowance fills up again with time, however slow the machine is.
  vi.spyOn(Date, 'now').mockReturnValue(Date.now());
  const statuses = new Set<number>();
  for (let i = 0; i < 120; i += 1) statuses.add((await get(`/articles/guess-${i}`)).status);
  expect([...statuses].sort()).toEqual([404, 503]);
});
