// The page of the search: what its form offers, and where its links lead.

import { describe, expect, it } from 'vitest';
import { renderArchive } from '../../src/pages/archive.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderSearch, renderSearchBusy, renderSearchStart } from '../../src/pages/search.tsx';
import { contextIn, found, foundNothing, list, overview, searchFor } from './sample-records.ts';

/** What a choice of the form offers, the chosen one with a mark. */
function optionsOf(html: string, name: string): string[] {
  const [, inner = ''] = new RegExp(`<select name="${name}">(.*?)</select>`, 's').exec(html) ?? [];
  return [...inner.matchAll(/<option value="([^"]*)"( selected)?/g)].map(
    ([, value, chosen]) => `${value}${chosen ? ' ✓' : ''}`,
  );
}

const linksOf = (html: string) =>
  [...html.matchAll(/<a (?:rel="\w+" )?href="(\/search[^"]*)"/g)].map(([, path = '']) =>
    decodeURIComponent(path.replaceAll('&amp;', '&')),
  );

it('leads who chose filters and typed nothing to what is in them', () => {
  const query = searchFor({ text: '', year: '2009', topic: '會議' });
  const html = renderSearchStart(contextIn(), { query, overview });
  expect(html).toContain('<a href="/archive/2009">2009年</a>');
  expect(html).toContain(`<a href="/topics/${encodeURIComponent('會議')}">會議</a>`);
  const start = renderSearchStart(contextIn(), { query: searchFor({ text: '' }), overview });
  expect(start).not.toContain('請輸入檢索詞');
});

describe('the form', () => {
  const html = renderSearch(contextIn(), {
    ...{ query: searchFor({ year: '2009', topic: '已無', order: 'newest' }), overview },
    found: found(),
  });

  it('offers what there is in the archive, and keeps what was chosen', () => {
    expect(optionsOf(html, 'year')).toEqual(['', '2009 ✓']);
    expect(optionsOf(html, 'issuer')).toEqual(['', '吉林質監局']);
    expect(optionsOf(html, 'topic')).toEqual(['', '已無 ✓', '會議']);
    expect(optionsOf(html, 'order')).toEqual(['best', 'newest ✓']);
    expect(html).toContain('name="q" value="會議" maxlength="200"');
  });

  it('offers only the two hundred names with the most bulletins', () => {
    const topics = Array.from({ length: 300 }, (_, n) => ({ name: `t${n}`, total: n + 1 }));
    const html = renderSearchStart(contextIn(), {
      query: searchFor({ text: '' }),
      overview: { ...overview, topics },
    });
    const offered = optionsOf(html, 'topic');
    expect(offered).toHaveLength(201);
    expect(offered.slice(0, 2)).toEqual(['', 't100']);
  });

  it('works without the overview', () => {
    const html = renderSearchBusy(contextIn(), { query: searchFor(), overview: undefined });
    expect(optionsOf(html, 'issuer')).toEqual(['']);
  });

  it('stands on the front page and in the archive', () => {
    for (const html of [renderHome(contextIn(), list()), renderArchive(contextIn(), overview)]) {
      expect(html).toContain('<search><form class="search" action="/search">');
    }
  });
});

describe('results', () => {
  it('lead to the pages before and after with all that was asked', () => {
    const query = searchFor({ year: '2009', order: 'newest', page: 2 });
    const html = renderSearch(contextIn(), { query, overview, found: found() });
    expect(linksOf(html).filter((path) => path.includes('order'))).toEqual([
      '/search?q=會議&year=2009&order=newest',
      '/search?q=會議&year=2009&order=newest&page=3',
    ]);
  });

  it('say that there are more than can be listed', () => {
    const html = renderSearch(contextIn('en'), {
      query: searchFor(),
      overview,
      found: found({ total: 1_000, isMore: true }),
    });
    expect(html).toContain('More than 1000 bulletins found');
    expect(html).toContain('Only 1000 of them are listed.');
    expect(html).toContain('Page 1 of 50');
  });

  it('say where the index is being made', () => {
    const render = (isIndexing: boolean) =>
      renderSearch(contextIn(), { query: searchFor(), overview, found: found({ isIndexing }) });
    expect(render(true)).toContain('索引正在建立');
    expect(render(false)).not.toContain('索引正在建立');
  });

  it('mark what was found', () => {
    const html = renderSearch(contextIn(), { query: searchFor(), overview, found: found() });
    expect(html).toContain('<p class="snippet">…又一處<mark>會議</mark></p>');
  });
});

describe('suggestions', () => {
  const query = searchFor({ text: '會議 “月 球” 火星', year: '2009' });
  const html = renderSearch(contextIn(), { query, overview, found: foundNothing });

  it('are the same without filters, and each term that is found', () => {
    expect(linksOf(html).slice(-3)).toEqual([
      '/search?q=會議 “月 球” 火星',
      '/search?q=會議&year=2009',
      '/search?q=“月 球”&year=2009',
    ]);
    expect(html).toContain('找到超過1000篇');
  });

  it('are topics and issuers whose names are like the query, and the archive', () => {
    expect(html).toContain('<a href="/topics/%E6%9C%83%E8%AD%B0">會議</a>');
    expect(html).not.toContain('href="/issuers/');
    expect(html).toContain('<a href="/archive">查閱公報存檔</a>');
  });
});
