// The table of HTTP: what every kind of thing answers to every method, condition, encoding and spelling.

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { SearchBudget } from '../../src/ledger/search/search-budget.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { ask, getFull, getThroughCloudflare, memoize } from './http-table-ask.ts';
import { cases, describeCase, encodings } from './http-table-cases.ts';
import { type Case, type Expected, expectAnswer, statusOf } from './http-table-oracle.ts';
import { type Resource, resources } from './http-table-resources.ts';
import { publishTable } from './http-table-site.ts';
import { readText, signIn } from './site.ts';

const origin = 'https://bulletin.example.cn';

beforeAll(async () => {
  await signIn();
  await publishTable();
  // How many missing things may be asked for is another test's question.
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  vi.spyOn(SearchBudget.prototype, 'isLeft').mockReturnValue(true);
  console.info(`http: ${cases.length} cases, ${resources.length} resources`);
}, 60_000);
afterAll(() => vi.restoreAllMocks());

/** The headers of the plain answer, which those of the other answers are held against. Nothing changes meanwhile. */
const readHeaders = memoize(async (resource: Resource, encoding?: string) => {
  const full = await getFull(resource, encoding);
  await readText(full);
  return full.headers;
});

async function checkCase(line: Case): Promise<void> {
  const { resource, encoding, form } = line;
  const full = await readHeaders(resource, encoding);
  const spelling = form.spell(resource.path);
  if (!spelling) throw new Error(`${resource.path} cannot be written with ${form.name}`);
  const response = await ask(line, spelling.path, full);
  const expected = expectAnswer(line, spelling, full);
  const name = describeCase(line);
  const seen = await pick(response, expected);
  expect.soft({ name, ...seen }).toEqual({ name, ...expected });
  checkSafety(name, response.headers);
}

/** Of an answer what is expected of it. */
async function pick(response: Response, expected: Expected): Promise<Expected> {
  const headers = Object.keys(expected.headers).map((name) => [name, response.headers.get(name)]);
  const body = await readText(response);
  return {
    status: response.status,
    headers: Object.fromEntries(headers),
    ...(expected.isEmpty === undefined ? {} : { isEmpty: body === '' }),
  };
}

/** What no answer is without. */
function checkSafety(name: string, headers: Headers): void {
  expect.soft(headers.get('cache-control') ?? '', `Cache-Control: ${name}`).not.toBe('');
  expect.soft(headers.get('x-content-type-options'), name).toBe('nosniff');
  expect.soft(headers.get('content-security-policy'), name).toContain("default-src 'none'");
}

const byResource = Map.groupBy(cases, ({ resource }) => resource);

describe.each([...byResource])('$kind $path', (resource, lines) => {
  test(`answers ${lines.length} requests as RFC 9110 asks`, { timeout: 60_000 }, async () => {
    for (const line of lines) await checkCase(line);
  });

  test('answers a plain GET with its type, status and validators', async () => {
    const { status, headers } = await getFull(resource);
    expect(status).toBe(statusOf(resource));
    if (resource.kind !== 'moved' && resource.kind !== 'chosen') {
      expect(headers.get('content-type')?.toLowerCase()).toBe(resource.type);
    }
    if (status !== 200 || resource.kind === 'api') return;
    expect(headers.get('vary')).toContain('Accept-Encoding');
    const isWeak = ['page', 'view', 'revision'].includes(resource.kind);
    expect(headers.get('etag')).toMatch(isWeak ? /^W\/"[^"]+"$/ : /^"[^"]+"$/);
    const isDated = !Number.isNaN(Date.parse(headers.get('last-modified') ?? ''));
    expect(isDated).toBe(['page', 'feed', 'file'].includes(resource.kind));
  });
});

const feeds = resources.filter(({ kind }) => kind === 'feed');

describe.each(feeds)('the feed $path', (feed) => {
  test('has one entity tag for each encoding, and the same bytes in all', async () => {
    const tags = new Map<boolean, Set<string | null>>([
      [true, new Set()],
      [false, new Set()],
    ]);
    const bodies = new Set<string>();
    for (const [encoding, isPacked] of encodings) {
      const response = await getFull(feed, encoding);
      const sent = isPacked ? 'gzip' : null;
      expect([encoding, response.headers.get('content-encoding')]).toEqual([encoding, sent]);
      tags.get(isPacked)?.add(response.headers.get('etag'));
      // Fetch unpacks by Content-Encoding, and fails where the bytes are not what it says.
      bodies.add(await readText(response));
    }
    expect(bodies.size).toBe(1);
    const [packed = [], unpacked = []] = [...tags.values()].map((set) => [...set]);
    expect([packed.length, unpacked.length]).toEqual([1, 1]);
    expect(packed).not.toEqual(unpacked);
  });

  test('goes by what the client takes, not by what Cloudflare asks for it', async () => {
    for (const [encoding = '', isPacked] of encodings) {
      const { headers } = await getThroughCloudflare(feed.path, encoding);
      const sent = isPacked ? 'gzip' : null;
      expect([encoding, headers.get('content-encoding')]).toEqual([encoding, sent]);
    }
  });

  test('names itself once, by its one address, and may be read from any origin', async () => {
    const headers = await readHeaders({ ...feed, path: `${feed.path}?from=reader` });
    const selves = (headers.get('link') ?? '').split(', ').filter((l) => l.includes('rel="self"'));
    expect(selves).toEqual([`<${origin}${feed.path}>; rel="self"`]);
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
});
