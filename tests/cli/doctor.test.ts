// A site as a feed reader sees it: each fault is found, and nothing else is complained of.

import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findForbidding } from '../../src/cli/doctor/robots.ts';
import { skipExpression } from '../../src/cli/doctor/skip-expression.ts';
import { desk, openDesk } from './desk.ts';
import { type Documents, FeedServer, type Illness, type Reply } from './feed-server.ts';

openDesk();

let server: FeedServer;

beforeEach(() => {
  desk.now = Date.now();
});
afterEach(() => server.stop());

interface Told {
  level: string;
  rule: string;
  what: string;
  advice?: string;
}

interface Report {
  ok: boolean;
  examined: { url: string; findings: Told[] }[];
}

async function examine(illness: Illness = {}, path = '') {
  server = await new FeedServer().start(illness);
  const run = await desk.gazette('doctor', `${server.origin}${path}`, '--json');
  const report = JSON.parse(run.stdout) as Report;
  const findings = report.examined.flatMap((one) => one.findings);
  const complaints = findings.filter(({ level }) => level !== 'good');
  return { run, report, findings, complaints };
}

const rulesOf = (findings: readonly Told[]) => findings.map(({ rule }) => rule);

test('a site that is well has nothing to mend, and every check has looked', async () => {
  const { run, report, findings, complaints } = await examine();
  expect(complaints).toEqual([]);
  expect(run.code).toBe(0);
  expect(run.stderr).toContain('3 feeds, and nothing to mend');
  expect(report.examined.map(({ url }) => url.replace(server.origin, ''))).toEqual([
    '/',
    '/atom.xml',
    '/feed.xml',
    '/feed.json',
  ]);
  expect([...new Set(rulesOf(findings))].sort()).toEqual([
    'announces',
    'answers-200',
    'answers-304',
    'cached',
    'encodings-same',
    'entries-fine',
    'has-validators',
    'head-same',
    'history-whole',
    'names-itself',
    'reached',
    'readers-let-in',
    'robots-allow',
    'shared',
    'typed',
    'well-formed',
  ]);
});

/** Changes a document's text. */
const text =
  (path: string, from: string | RegExp, to: string): NonNullable<Illness['documents']> =>
  (documents: Documents) => {
    const document = documents.get(path);
    if (!document) throw new Error(path);
    const changed = document.text.replace(from, to);
    expect(changed).not.toBe(document.text);
    documents.set(path, { ...document, text: changed });
  };

const type =
  (path: string, to: string): NonNullable<Illness['documents']> =>
  (documents: Documents) => {
    const document = documents.get(path);
    if (document) documents.set(path, { ...document, type: to });
  };

/** Changes the reply under `/atom.xml` alone. */
const reply =
  (
    change: (reply: Reply, request: Parameters<NonNullable<Illness['reply']>>[1]) => void,
  ): NonNullable<Illness['reply']> =>
  (sent, request) => {
    if (request.path === '/atom.xml') change(sent, request);
  };

const page = (sent: Reply, status: number, body: string, headers: Record<string, string> = {}) => {
  Object.assign(sent, { status, body: Buffer.from(body) });
  sent.headers = { 'Content-Type': 'text/html; charset=utf-8', ...headers };
};

const cloudflare = { Server: 'cloudflare', 'CF-RAY': '8f0a1b2c3d4e5f60-HKG' };
const isConditional = ({ headers }: { headers: Record<string, unknown> }) =>
  headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;

const ill: [rule: string, level: string, illness: Illness, says?: string][] = [
  [
    'status',
    'fault',
    { reply: reply((sent) => Object.assign(sent, { status: 500 })) },
    'answers 500',
  ],
  [
    'status',
    'fault',
    { reply: reply((sent) => Object.assign(sent, { status: 410 })) },
    'unsubscribe',
  ],
  ['html', 'fault', { documents: text('/atom.xml', /^[\s\S]*$/, '<!DOCTYPE html><html></html>') }],
  ['not-a-feed', 'fault', { documents: text('/atom.xml', /^[\s\S]*$/, '<urlset/>') }, 'urlset'],
  ['wrong-type', 'fault', { documents: type('/atom.xml', 'text/html') }, 'application/atom+xml'],
  ['wrong-type', 'fault', { documents: type('/feed.json', 'text/plain') }, 'application/feed+json'],
  [
    'charset-contradicts',
    'fault',
    { documents: type('/atom.xml', 'application/atom+xml; charset=iso-8859-1') },
    'iso-8859-1',
  ],
  [
    'bad-bytes',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        if (headers['accept-encoding'] === 'gzip')
          sent.body = gzipSync(Buffer.from([0x3c, 0xff, 0xfe]));
      }),
    },
  ],
  [
    'not-well-formed',
    'fault',
    { documents: text('/atom.xml', 'One', 'One & Two') },
    'line 4, column 35: & instead of &amp;',
  ],
  ['not-well-formed', 'fault', { documents: text('/feed.json', '"items"', 'items') }],
  [
    'encodings-differ',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        if (headers['accept-encoding'] === 'br') sent.body = brotliCompressSync('old');
      }),
    },
  ],
  [
    'encoding-broken',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        if (headers['accept-encoding'] === 'gzip' && sent.status === 200)
          sent.body = Buffer.from('plain');
      }),
    },
    'Content-Encoding says gzip',
  ],
  [
    'no-validators',
    'fault',
    {
      reply: reply((sent) => {
        delete sent.headers.ETag;
        delete sent.headers['Last-Modified'];
      }),
    },
  ],
  [
    'bad-etag',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        const bare = String(sent.headers.ETag).replaceAll('"', '');
        sent.headers.ETag = bare;
        if (headers['if-none-match']?.replace('W/', '') === bare) sent.status = 304;
      }),
    },
  ],
  [
    'no-304',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        if (headers['if-none-match']?.startsWith('W/')) Object.assign(sent, { status: 200 });
      }),
    },
    'If-None-Match: W/',
  ],
  [
    'no-304',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        if (headers['if-none-match'] === undefined && isConditional({ headers })) sent.status = 200;
      }),
    },
    'asked by: If-Modified-Since',
  ],
  [
    'stale-304',
    'fault',
    {
      reply: reply((sent, request) => {
        if (isConditional(request)) Object.assign(sent, { status: 304, body: Buffer.alloc(0) });
      }),
    },
    'never hear of changes and deletions',
  ],
  [
    'stale-304',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        const since = Date.parse(headers['if-modified-since'] ?? '');
        if (since > Date.parse('2026-01-01')) Object.assign(sent, { status: 304 });
      }),
    },
    '+ If-Modified-Since',
  ],
  [
    'no-304-repeat',
    'warning',
    {
      reply: reply((sent) => {
        if (sent.status === 304) delete sent.headers.ETag;
      }),
    },
  ],
  [
    'unstable',
    'warning',
    {
      reply: reply((sent, { count }) => {
        sent.headers.ETag = `"${count}"`;
      }),
    },
  ],
  [
    'modified-too-early',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        const early = 'Fri, 06 Nov 2026 08:00:00 GMT';
        sent.headers['Last-Modified'] = early;
        if (headers['if-none-match'] === undefined && headers['if-modified-since'] === early)
          sent.status = 304;
      }),
    },
    '2026-11-13T08:00:00.000Z',
  ],
  [
    'modified-in-future',
    'warning',
    {
      reply: reply((sent) => {
        sent.headers['Last-Modified'] = 'Fri, 01 Jan 2100 00:00:00 GMT';
      }),
    },
  ],
  [
    'clock',
    'warning',
    {
      reply: reply((sent) => {
        sent.headers.Date = new Date(Date.now() - 3_600_000).toUTCString();
      }),
    },
    '-60 minutes',
  ],
  [
    'no-id',
    'fault',
    { documents: text('/atom.xml', '<id>urn:x:3</id>', '') },
    'entries without an id: 1',
  ],
  ['same-id', 'fault', { documents: text('/atom.xml', 'urn:x:4', 'urn:x:3') }, 'urn:x:3'],
  [
    'bad-date',
    'fault',
    { documents: text('/feed.xml', 'Tue, 10 Nov 2026 08:00:00 +0000', '2026年11月10日') },
  ],
  ['no-date', 'warning', { documents: text('/feed.xml', /<pubDate>.*<\/pubDate>/, '') }],
  [
    'future-date',
    'warning',
    { documents: text('/feed.json', '2026-11-11T08', '2126-11-11T08') },
    '2126',
  ],
  [
    'relative-link',
    'fault',
    { documents: text('/feed.xml', /<link>[^<]*\/1<\/link>/, '<link>/1</link>') },
  ],
  ['no-link', 'warning', { documents: text('/feed.json', /"url":"[^"]*",/, '') }],
  ['empty', 'warning', { documents: text('/feed.xml', /<item>.*<\/item>/, '') }],
  ['no-self', 'warning', { documents: text('/atom.xml', /<link rel="self"[^>]*>/, '') }],
  ['other-self', 'warning', { documents: text('/feed.json', '/feed.json', '/other.json') }],
  [
    'head-differs',
    'warning',
    {
      reply: reply((sent, { method }) => {
        if (method === 'HEAD') sent.status = 405;
      }),
    },
    '405',
  ],
  [
    'uncached',
    'warning',
    { reply: reply((sent) => Object.assign(sent.headers, { 'Cache-Control': 'no-store' })) },
  ],
  [
    'cached-too-long',
    'warning',
    {
      reply: reply((sent) => Object.assign(sent.headers, { 'Cache-Control': 'max-age=31536000' })),
    },
  ],
  [
    'not-shared',
    'warning',
    {
      reply: reply((sent) => {
        delete sent.headers['Access-Control-Allow-Origin'];
      }),
    },
  ],
  [
    'not-compressed',
    'warning',
    {
      documents: text('/atom.xml', 'text</content>', `${'long '.repeat(30_000)}</content>`),
      reply: reply((sent, { headers }) => {
        if (headers['accept-encoding'] === 'identity' || sent.status !== 200) return;
        delete sent.headers['Content-Encoding'];
        sent.body = Buffer.from(plain(sent.body, String(headers['accept-encoding'])));
      }),
    },
  ],
  [
    'history-broken',
    'fault',
    { documents: (documents) => void documents.delete('/1/atom.xml') },
    '(404)',
  ],
  [
    'history-broken',
    'fault',
    {
      documents: (documents, origin) =>
        text(
          '/1/atom.xml',
          '<entry>',
          `<link rel="prev-archive" href="${origin}/atom.xml"/><entry>`,
        )(documents, origin),
    },
    '↺',
  ],
  [
    'history-other-feed',
    'fault',
    { documents: text('/1/atom.xml', '2026:feed', '2026:other') },
    '2026:other',
  ],
  [
    'robots-forbid',
    'warning',
    { documents: text('/robots.txt', '/api/', '/*.json') },
    'Disallow: /*.json',
  ],
  ['announces-none', 'warning', { documents: text('/', /<link rel="alternate" type[^>]*>/g, '') }],
  [
    'announced-type',
    'warning',
    { documents: text('/', 'application/feed+json', 'application/x') },
    'application/x',
  ],
  ['more-feeds', 'warning', { documents: manyFeeds }, '2 feeds more'],
  [
    'readers-shut-out',
    'fault',
    {
      reply: reply((sent, { headers }) => {
        if (!/curl|Feedly/.test(headers['user-agent'] ?? '')) return;
        page(sent, 403, 'error code: 1010', cloudflare);
      }),
    },
    'Feedly, curl',
  ],
  [
    'challenge',
    'fault',
    {
      reply: reply((sent) =>
        page(sent, 403, '<title>Just a moment...</title>', {
          ...cloudflare,
          'cf-mitigated': 'challenge',
        }),
      ),
    },
    'stands in the way (403)',
  ],
  ['redirected-for-now', 'warning', { reply: redirect(302, (origin) => `${origin}/feed.xml`) }],
  ['redirect-nowhere', 'fault', { reply: redirect(301, () => '') }],
  ['redirect-loop', 'fault', { reply: redirect(301, (origin) => `${origin}/atom.xml`) }],
];

function plain(body: Buffer, encoding: string): Buffer {
  return encoding === 'br' ? brotliDecompressSync(body) : gunzipSync(body);
}

function manyFeeds(documents: Documents): void {
  const found = documents.get('/');
  if (!found) return;
  const more = [1, 2, 3, 4, 5].map(
    (n) => `<link rel="alternate" type="application/rss+xml" href="/feed.xml?${n}">`,
  );
  documents.set('/', { ...found, text: found.text.replace('</head>', `${more.join('')}</head>`) });
  const rss = documents.get('/feed.xml');
  for (const n of [1, 2, 3, 4, 5]) {
    const self = rss?.text.replace('/feed.xml"', `/feed.xml?${n}"`) ?? '';
    documents.set(`/feed.xml?${n}`, { type: 'application/rss+xml', text: self });
  }
}

function redirect(status: number, to: (origin: string) => string): NonNullable<Illness['reply']> {
  return (sent, { path }, origin) => {
    if (path !== '/atom.xml') return;
    const location = to(origin);
    Object.assign(sent, { status, body: Buffer.alloc(0) });
    sent.headers = location === '' ? {} : { Location: location };
  };
}

test.each(ill)(
  'finds %s (%s), and complains of nothing else',
  async (rule, level, illness, says) => {
    const { run, report, complaints } = await examine(illness);
    expect(rulesOf(complaints), JSON.stringify(complaints, undefined, 1)).toEqual([rule]);
    expect(complaints[0]).toMatchObject({ level });
    expect(`${complaints[0]?.what} ${complaints[0]?.advice}`).toContain(says ?? '');
    expect(complaints[0]?.advice).not.toBe('');
    expect(report.ok).toBe(level !== 'fault');
    expect(run.code).toBe(level === 'fault' ? 1 : 0);
  },
);

const barriers: [
  name: string,
  status: number,
  body: string,
  headers: Record<string, string>,
  advice: string,
][] = [
  [
    'a managed challenge',
    403,
    '<title>Just a moment...</title>',
    { 'cf-mitigated': 'challenge' },
    'Bot fight mode: off',
  ],
  [
    'a script challenge of old',
    503,
    '<title>Just a moment...</title> Checking your browser before accessing',
    {},
    'Under Attack Mode: off',
  ],
  ['the integrity check', 403, 'error code: 1010', {}, 'Browser Integrity Check (error 1010)'],
  ['a rule', 403, 'Sorry, you have been blocked', {}, 'Mend that rule'],
  ['a rate limit', 429, 'error code: 1015', {}, 'Rate limiting rules'],
  ['an address', 403, 'error code: 1006', {}, 'IP access rules'],
];

test.each(barriers)(
  'says where in Cloudflare’s dashboard to let readers through: %s',
  async (_, status, body, headers, advice) => {
    const { complaints } = await examine({
      reply: reply((sent) => page(sent, status, body, { ...cloudflare, ...headers })),
    });
    expect(complaints).toMatchObject([
      { rule: 'challenge', advice: expect.stringContaining(advice) },
    ]);
  },
);

test('names the request by which Cloudflare’s log has it, and the feeds to leave alone', async () => {
  const { complaints } = await examine({
    reply: reply((sent) => page(sent, 403, '', { ...cloudflare, 'cf-mitigated': 'challenge' })),
  });
  expect(complaints[0]?.advice).toContain('Ray ID 8f0a1b2c3d4e5f60');
  expect(complaints[0]?.advice).toContain('(ends_with(http.request.uri.path, "/atom.xml") or');
});

test('a page of another guard is a challenge too, and one that the site itself answers is not', async () => {
  const guard = { reply: reply((sent) => page(sent, 403, '<h1>Prove that you are human</h1>')) };
  const { complaints } = await examine(guard);
  expect(complaints).toMatchObject([
    { rule: 'challenge', advice: expect.stringContaining('in front of the site') },
  ]);
  await server.stop();
  const own = { reply: reply((sent) => page(sent, 404, '<h1>Just a page</h1>')) };
  expect((await examine(own)).complaints).toMatchObject([{ rule: 'status' }]);
});

describe('an address of its own', () => {
  test('a feed is examined by itself', async () => {
    const { report, complaints } = await examine({}, '/feed.json');
    expect(complaints).toEqual([]);
    expect(report.examined).toHaveLength(1);
    expect(report.examined[0]?.findings[0]?.rule).toBe('robots-allow');
  });

  test('a site that cannot be reached is said to be so', async () => {
    server = await new FeedServer().start();
    const { origin } = server;
    await server.stop();
    const run = await desk.gazette('doctor', origin);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('cannot be reached (ECONNREFUSED)');
    expect(run.stdout).toContain('Nothing listens there');
    server = await new FeedServer().start();
  });

  test('what is no address of the web is refused', async () => {
    server = await new FeedServer().start();
    for (const text of [
      'bulletin',
      'ftp://example.org/',
      'https://user:x@example.org/',
      'mailto:a@b.cn',
    ]) {
      const run = await desk.gazette('doctor', text);
      expect([text, run.code]).toEqual([text, 2]);
    }
  });
});

test('tells people in their language, with a mark for each finding', async () => {
  server = await new FeedServer().start({ documents: text('/atom.xml', 'urn:x:4', 'urn:x:3') });
  desk.env = { LANG: 'zh_CN.UTF-8' };
  const run = await desk.gazette('doctor', server.origin);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('✖ 两个条目标识相同：urn:x:3');
  expect(run.stdout).toContain('✔ 没有变化时一律答 304');
  expect(run.stderr).toContain('有 1 处问题');
});

test('control characters of a site do not reach the terminal', async () => {
  server = await new FeedServer().start({
    documents: text('/atom.xml', /urn:x:[34]/g, 'urn:\u009b31m'),
  });
  const run = await desk.gazette('doctor', server.origin);
  expect(run.stdout).toContain('urn:');
  expect(run.stdout).not.toMatch(/[\u0080-\u009f\u001b]/);
});

test('asks for no page twice as often as it must, and never with a token', async () => {
  await examine();
  expect(server.requests.length).toBeLessThan(80);
  expect(server.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true);
});

test.each([
  ['User-agent: *\nDisallow: /', '/feed.xml', 'Disallow: /'],
  ['User-agent: *\nDisallow: /\nAllow: /feed.xml$', '/feed.xml', undefined],
  ['User-agent: *\nDisallow: /\nAllow: /feed.xml$', '/feed.xml?a', 'Disallow: /'],
  ['User-agent: Evil\nDisallow: /\n\nUser-agent: *\nDisallow:', '/feed.xml', undefined],
  ['user-agent: a\nuser-agent: *\ndisallow: *.xml', '/x/feed.xml', 'disallow: *.xml'],
  ['User-agent: *\nDisallow: /feed # not this', '/feed.xml', 'Disallow: /feed'],
])('robots.txt %j for %s', async (robots, path, line) => {
  server = await new FeedServer().start();
  expect(findForbidding(robots, path)).toBe(line);
});

test('the expression holds for every feed that is called alike', async () => {
  server = await new FeedServer().start();
  expect(
    skipExpression([
      'https://a.cn/atom.xml',
      'https://a.cn/topics/x/atom.xml',
      'https://a.cn/feed/',
    ]),
  ).toBe(
    'ends_with(http.request.uri.path, "/atom.xml") or ends_with(http.request.uri.path, "/feed/")',
  );
});
