// The search as readers meet it: page, filters, order, paging, feeds, and what is absurd or hostile.

import { parseFeed } from 'feedsmith';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SearchBudget } from '../../src/ledger/search/search-budget.ts';
import { Allowance } from '../../src/worker/http/allowance.ts';
import { makeSource } from './make-article.ts';
import { get, put, settle, signIn, site } from './site.ts';

const titled = (n: number, title: string, over: Record<string, string>, text: string) =>
  put(`s-${n}`, makeSource(n, { title, ...over }, `${text}\n`));

beforeAll(async () => {
  await signIn();
  const [quality, water] = ['[質量監督]', '[水利]'];
  await titled(1, '關於召開工作會議的通知', { issued: '2009-02-19', topics: quality }, '在長春。');
  await titled(2, '水庫除險加固方案', { issuer: '水務局', topics: water }, '工作會議原則同意。');
  await titled(3, '质量通报', { issued: '2011-05-01', lang: 'zh-Hans' }, '工作会议要求整改。');
  await titled(
    4,
    '標準修訂',
    { issued: '2010-01-01' },
    '依 GB/T ７７１４—２０１５ 修訂 <b>&amp;。',
  );
  for (let n = 10; n < 55; n += 1) {
    await titled(n, `第${n}號通報`, { issued: '2008-01-01', issuer: '統計局' }, `抽查第${n}次。`);
  }
  await settle();
}, 60_000);

afterEach(() => vi.restoreAllMocks());

/** Many searches are made here at once. */
function searchFreely(): void {
  vi.spyOn(Allowance.prototype, 'spend').mockReturnValue(true);
  vi.spyOn(SearchBudget.prototype, 'isLeft').mockReturnValue(true);
}

const address = (parameters: Record<string, string>, path = '/search') =>
  `${path}?${new URLSearchParams(parameters)}`;

async function look(parameters: Record<string, string>) {
  searchFreely();
  const response = await get(address(parameters));
  const html = await response.text();
  const slugs = [...html.matchAll(/class="title" href="\/articles\/([^"]+)"/g)].map(([, s]) => s);
  return { status: response.status, html, slugs };
}

describe('the page of results', () => {
  test.each([
    ['工作會議', ['s-1', 's-3', 's-2']],
    ['工作会议', ['s-1', 's-3', 's-2']],
    ['GB/T 7714', ['s-4']],
    ['２０１５', ['s-4']],
    ['「工作會議」 整改', ['s-3']],
    ['水務局', ['s-2']],
    ['質量監督', ['s-1']],
    ['魑', []],
  ])('answers %s', async (q, slugs) => {
    expect((await look({ q })).slugs).toEqual(slugs);
  });

  test('keeps to a year, an issuer and a topic', async () => {
    const q = '工作會議';
    expect((await look({ q, year: '2009' })).slugs).toEqual(['s-1', 's-2']);
    expect((await look({ q, issuer: '水務局' })).slugs).toEqual(['s-2']);
    expect((await look({ q, topic: '質量監督' })).slugs).toEqual(['s-1']);
    expect((await look({ q, topic: '質量監督', issuer: '水務局' })).slugs).toEqual([]);
    expect((await look({ q, year: '1900', issuer: `' OR 1=1` })).slugs).toEqual([]);
  });

  test('puts what has the words in its title first, or the newest document', async () => {
    expect((await look({ q: '工作會議', order: 'newest' })).slugs).toEqual(['s-3', 's-1', 's-2']);
  });

  test('marks what was found in the title and in the text, as it is written there', async () => {
    expect((await look({ q: '工作会议' })).html).toContain('關於召開<mark>工作會議</mark>的通知');
    const { html } = await look({ q: 'gb/t7714' });
    expect(html).toContain('依 <mark>GB/T ７７１４</mark>—２０１５ 修訂 &lt;b&gt;&amp;。');
  });

  test('says in which language each result is', async () => {
    const { html } = await look({ q: '整改' });
    expect(html).toContain('<div lang="zh-Hans"><a class="title"');
  });

  test('has twenty to a page, and links that keep what was asked', async () => {
    const asked = { q: '抽查', issuer: '統計局', order: 'newest' };
    const first = await look(asked);
    expect(first.slugs).toHaveLength(20);
    expect(first.html).toContain('共找到45篇');
    const next = /<a rel="next" href="([^"]+)"/.exec(first.html)?.[1]?.replaceAll('&amp;', '&');
    const second = await look(Object.fromEntries(new URLSearchParams(next?.split('?')[1])));
    const third = await look({ ...asked, page: '3' });
    const all = [...first.slugs, ...second.slugs, ...third.slugs];
    expect(all).toEqual(Array.from({ length: 45 }, (_, n) => `s-${54 - n}`));
    expect(third.html).toContain('第3頁，共3頁');
    expect(third.html).not.toContain('rel="next"');
    expect((await look({ ...asked, page: '4' })).html).toContain('此頁沒有結果');
  });

  test('is not for search engines, offers its feeds, and keeps the form filled', async () => {
    const { html } = await look({ q: '工作會議 "甲', year: '2009' });
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain('rel="canonical"');
    const query = 'q=%E5%B7%A5%E4%BD%9C%E6%9C%83%E8%AD%B0%20%22%E7%94%B2&amp;year=2009';
    expect(html).toContain(`href="/search/atom.xml?${query}"`);
    expect(html).toContain('value="工作會議 &quot;甲"');
    expect(html).toContain('<option value="2009" selected="">2009年</option>');
  });

  test('suggests what there is where it finds nothing', async () => {
    const { html } = await look({ q: '質量監督 抽查', year: '2010' });
    expect(html).toContain('未找到符合條件的公報');
    expect(html).toContain('>質量監督</a> <span>主題詞，共1篇</span>');
    expect(html).not.toContain('分別檢索各詞');
    const apart = await look({ q: '質量監督 抽查' });
    expect(apart.html).toMatch(/分別檢索各詞.*>抽查<\/a> <span>共找到45篇/s);
    const elsewhere = await look({ q: '抽查', year: '2010' });
    expect(elsewhere.html).toMatch(
      /<a href="\/search\?q=[^"&]+">不限年份[^<]*<\/a> <span>共找到45篇/,
    );
  });

  test('goes on without its filters when KV fails', async () => {
    vi.spyOn(site.KV, 'getWithMetadata').mockRejectedValue(new Error('KV is down'));
    const { status, slugs } = await look({ q: '抽查', year: '2008' });
    expect([status, slugs.length]).toEqual([200, 20]);
  });

  test('reads KV once', async () => {
    const read = vi.spyOn(site.KV, 'getWithMetadata');
    await look({ q: '抽查' });
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('is kept for a minute, and not sent again to who has it', async () => {
    searchFreely();
    const path = address({ q: '抽查' });
    const first = await get(path);
    await first.text();
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=60\b/);
    const etag = first.headers.get('etag') ?? '';
    expect((await get(path, { 'If-None-Match': etag })).status).toBe(304);
    expect((await get(address({ q: '通報' }), { 'If-None-Match': etag })).status).toBe(200);
    expect(await (await get(path, {}, 'HEAD')).text()).toBe('');
  });
});

describe('what cannot be searched for', () => {
  test('is answered with all that is wrong, without asking the ledger', async () => {
    const spend = vi.spyOn(Allowance.prototype, 'spend');
    const response = await get(address({ q: '？！', year: '二〇〇九', page: '0' }));
    const html = await response.text();
    expect(response.status).toBe(400);
    for (const part of ['只有標點符號', '年份有誤', '頁碼有誤']) expect(html).toContain(part);
    expect(spend).not.toHaveBeenCalled();
  });

  test.each(['', ' ', '%00', '%E2%80%8F'])('is nothing: q=%s shows the form', async (q) => {
    const html = await (await get(`/search?q=${q}`)).text();
    expect(html).toMatch(/按主題詞查閱|檢索詞只有標點符號/);
  });

  const hostile = [
    `' OR 1=1 --`,
    `"a" OR "b"`,
    '吉林*',
    'NEAR(吉林 工作, 5)',
    'title : 工作',
    '-工作',
    '{title} : 工作',
    '工作"',
    '<script>alert(1)</script>',
    '\ud800工作',
    '工作\u202e',
    '会'.repeat(200),
    '(((((((((',
    'a'.repeat(200),
    '😀😀',
    '%',
  ];
  test.each(hostile)('does no harm: %j', async (q) => {
    const { status, html } = await look({ q });
    expect([200, 400]).toContain(status);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('\u202e');
  });

  test('is not cut percent-encoding alone', async () => {
    searchFreely();
    const response = await get('/search?q=%E6%9C&year=%');
    await response.text();
    expect([200, 400]).toContain(response.status);
  });
});

describe('the feed of a search', () => {
  const path = (format: string, parameters: Record<string, string>) =>
    address(parameters, `/search/${format}`);

  test.each(['atom.xml', 'feed.xml', 'feed.json'])(
    '%s has what matches, opened last first',
    async (format) => {
      searchFreely();
      const response = await get(path(format, { q: '工作会议' }));
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toMatch(/^public, max-age=900\b/);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      const document = await response.text();
      const titles = ['质量通报', '水庫除險加固方案', '關於召開工作會議的通知'];
      expect(document.match(new RegExp(titles.join('|'), 'g'))).toEqual(titles);
      expect(parseFeed(document).format).toBe(
        { 'atom.xml': 'atom', 'feed.xml': 'rss', 'feed.json': 'json' }[format],
      );
    },
  );

  test('is complete, named after the search, with an id of its own and no hub', async () => {
    searchFreely();
    const document = await (await get(path('atom.xml', { q: '工作会议', year: '2009' }))).text();
    const { feed } = parseFeed(document);
    expect(feed).toMatchObject({
      id: 'tag:bulletin.example.cn,2026:gazette:search?q=%E5%B7%A5%E4%BD%9C%E4%BC%9A%E8%AE%AE&year=2009',
      title: { value: '公報 · 工作会议 · 2009' },
    });
    expect(document).toContain('&lt;p&gt;在長春。&lt;/p&gt;');
    expect(document).not.toContain('rel="hub"');
    expect(document).not.toContain('archive');
  });

  test('is the same however the page of results was asked for', async () => {
    searchFreely();
    const one = await get(path('atom.xml', { q: '抽查' }));
    const other = await get(
      path('atom.xml', { q: ' 抽查 ', order: 'newest', page: '99', year: '' }),
    );
    expect(await one.text()).toBe(await other.text());
  });

  test('is not sent again to who has it, and changes with what is published', async () => {
    searchFreely();
    const asked = path('atom.xml', { q: '新聞稿' });
    const empty = await get(asked);
    expect(await empty.text()).not.toContain('<entry');
    const etag = { 'If-None-Match': empty.headers.get('etag') ?? '' };
    expect((await get(asked, etag)).status).toBe(304);
    await titled(99, '新聞稿', {}, '正文。');
    const changed = await get(asked, etag);
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain('新聞稿</title>\n    <link');
  });

  test('is nothing without a query, and says what is wrong with a bad one', async () => {
    expect((await get('/search/atom.xml')).status).toBe(404);
    expect((await get(path('atom.xml', { q: '！' }))).status).toBe(400);
  });
});

test('describes itself to browsers', async () => {
  const home = await (await get('/')).text();
  expect(home).toMatch(/<link rel="search" [^>]*href="\/opensearch.xml"/);
  const response = await get('/opensearch.xml');
  expect(response.headers.get('content-type')).toBe(
    'application/opensearchdescription+xml; charset=utf-8',
  );
  expect(await response.text()).toContain(
    'template="https://bulletin.example.cn/search?q={searchTerms}"',
  );
});
