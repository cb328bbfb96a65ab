// What the doctor says of addresses that no test can stand under: of other hosts, and of encryption.

import { expect, test } from 'vitest';
import type { Answer, Ask } from '../../src/cli/doctor/ask.ts';
import { discoverFeeds } from '../../src/cli/doctor/discover.ts';
import { examineSite } from '../../src/cli/doctor/examine-site.ts';
import { levelOf } from '../../src/cli/doctor/finding.ts';
import { keepOutside } from '../../src/cli/doctor/keep-outside.ts';
import { readTree } from '../../src/cli/doctor/read-tree.ts';
import { doctorMessages } from '../../src/cli/messages/doctor/catalogue.ts';

const page = '<!doctype html><html><head></head><body></body></html>';

/** Addresses, and what they answer: a page, a redirect (status and target), or the code of a failure. */
type Web = Readonly<Record<string, 'page' | readonly [number, string] | { readonly code: string }>>;

const askOf =
  (web: Web): Ask =>
  async (url) => {
    const there = web[url] ?? { code: 'ENOTFOUND' };
    if (typeof there === 'object' && 'code' in there) return { ok: false, url, code: there.code };
    const [status, location] = there === 'page' ? [200, ''] : there;
    const bytes = new TextEncoder().encode(there === 'page' ? page : '');
    const headers = new Headers({ 'content-type': 'text/html', ...(location ? { location } : {}) });
    const answer: Answer = { url, status, headers, bytes, transferred: bytes.length, firstByte: 1 };
    return { ok: true, answer };
  };

async function complaints(web: Web, address: string) {
  const examination = { ask: askOf(web), headers: {}, now: () => 0 };
  const [first] = await examineSite(examination, address, () => {});
  const found = first?.findings.filter((finding) => levelOf(finding) !== 'good') ?? [];
  return found
    .filter(({ rule }) => rule !== 'announces-none')
    .map(({ rule, data }) => [rule, ...doctorMessages.en.rules[rule](data)].join(' '));
}

const elsewhere: [name: string, web: Web, address: string, found: string[]][] = [
  [
    'a site by https, to which http leads',
    { 'https://a.cn/': 'page', 'http://a.cn/': [301, 'https://a.cn/'] },
    'https://a.cn/',
    [],
  ],
  [
    'from http for good',
    { 'https://a.cn/': 'page', 'http://a.cn/': [301, 'https://a.cn/'] },
    'http://a.cn/',
    [],
  ],
  [
    'to www and back is one site',
    { 'https://a.cn/': [308, 'https://www.a.cn/'], 'https://www.a.cn/': 'page' },
    'https://a.cn/',
    [],
  ],
  [
    'http that stays',
    { 'https://a.cn/': 'page', 'http://a.cn/': 'page' },
    'https://a.cn/',
    ['http-stays'],
  ],
  ['no encryption', { 'http://a.cn/': 'page' }, 'http://a.cn/', ['no-tls']],
  [
    'another host',
    { 'https://a.cn/': [301, 'https://b.cn/'], 'https://b.cn/': 'page' },
    'https://a.cn/',
    ['redirected-elsewhere'],
  ],
  [
    'for now',
    { 'https://a.cn/': [307, 'https://www.a.cn/'], 'https://www.a.cn/': 'page' },
    'https://a.cn/',
    ['redirected-for-now'],
  ],
  [
    'down to http',
    { 'https://a.cn/': [301, 'http://a.cn/x'], 'http://a.cn/x': 'page' },
    'https://a.cn/',
    ['redirected-to-http', 'no-tls'],
  ],
  [
    'Flexible at Cloudflare',
    { 'https://a.cn/': [301, 'https://a.cn/'] },
    'https://a.cn/',
    ['redirect-loop'],
  ],
  [
    'to a mail address',
    { 'https://a.cn/': [301, 'mailto:x@a.cn'] },
    'https://a.cn/',
    ['redirect-nowhere'],
  ],
];

test.each(elsewhere)('%s', async (_, web, address, found) => {
  const rules = (await complaints(web, address)).map((text) => text.split(' ')[0]);
  expect(rules).toEqual(found);
});

test.each([
  ['ENOTFOUND', 'DNS'],
  ['CERT_HAS_EXPIRED', 'certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'certificate'],
  ['ECONNREFUSED', 'Nothing listens'],
  ['TIMEOUT', 'whether the server answers'],
])('%s is told of with %s', async (code, says) => {
  const [text] = await complaints({ 'https://a.cn/': { code } }, 'https://a.cn/');
  expect(text).toContain(`unreachable https://a.cn/ cannot be reached (${code})`);
  expect(text).toContain(says);
});

test('both languages say something of every rule, and what to do of all that is not well', () => {
  for (const { rules } of Object.values(doctorMessages)) {
    for (const [rule, say] of Object.entries(rules)) {
      const [what, advice] = say({});
      expect(what, rule).not.toBe('');
      const isGood = levelOf({ rule: rule as keyof typeof rules, data: {} }) === 'good';
      expect(advice === undefined, rule).toBe(isGood);
    }
  }
});

test.each([
  ['http://93.184.216.34/', 'http://169.254.169.254/latest/', { ok: false, code: 'PRIVATE' }],
  ['http://93.184.216.34/', 'http://[::1]/', { ok: false, code: 'PRIVATE' }],
  ['http://93.184.216.34/', 'http://93.184.216.35/', { ok: true }],
  ['http://127.0.0.1:8787/', 'http://localhost:8788/', { ok: true }],
])('examined %s, %s is asked only where that is no way inside', async (address, url, expected) => {
  expect(await keepOutside(askOf({ [url]: 'page' }), address)(url)).toMatchObject(expected);
});

test('a page that is nested too deep, and comments that never end, are read all the same', () => {
  expect(discoverFeeds('<div>'.repeat(60_000), 'https://a.cn/')).toEqual({
    feeds: [],
    mistyped: [],
  });
  const start = performance.now();
  expect(readTree(`<rss>${'<!--'.repeat(100_000)}`)).toMatchObject({ ok: false });
  expect(performance.now() - start).toBeLessThan(2_000);
});
