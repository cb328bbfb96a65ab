// What holds for every page in every language.

import { describe, expect, it } from 'vitest';
import type { SiteLanguage } from '../../src/domain/site.ts';
import { renderArchive } from '../../src/pages/archive.tsx';
import { renderArticle } from '../../src/pages/article.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderList } from '../../src/pages/list.tsx';
import { renderNames } from '../../src/pages/names.tsx';
import { renderBadAddress, renderNotFound, renderUnavailable } from '../../src/pages/notice.tsx';
import type { PageContext } from '../../src/pages/page-context.ts';
import {
  renderBadSearch,
  renderSearch,
  renderSearchBusy,
  renderSearchStart,
} from '../../src/pages/search.tsx';
import { renderSubscribe } from '../../src/pages/subscribe.tsx';
import { renderWithdrawn } from '../../src/pages/withdrawn.tsx';
import {
  article,
  contextIn,
  emptyOverview,
  found,
  foundNothing,
  item,
  languages,
  list,
  overview,
  searchFor,
  withdrawn,
} from './sample-records.ts';

const full = article({
  topics: ['質量', '會議'],
  updated: '2026-11-25T02:30:00.000Z',
  importedFrom: { file: 'raw.txt', sha256: 'a'.repeat(64) },
  previous: item({ slug: 'earlier' }),
  next: item({ slug: 'later' }),
});

/** The paths of the feeds that a page's visible part links to. */
const offered = (html: string) =>
  [...html.matchAll(/<a href="([^"]+)" type="application\/(?:atom|rss|feed)\+/g)].map(
    ([, address = '']) => new URL(address, 'https://bulletin.example.cn').pathname,
  );

const topic = list({ collection: 'topic:會議' });
const issuer = list({ collection: 'issuer:吉林質監局' });

const pages: [name: string, path: string | undefined, render: (c: PageContext) => string][] = [
  ['home', '/', (c) => renderHome(c, list())],
  ['empty home', '/', (c) => renderHome(c, list({ items: [], total: 0 }))],
  ['volume', '/volumes/2', (c) => renderList(c, list({ volume: 2, newestVolume: 3 }))],
  ['archive', '/archive', (c) => renderArchive(c, overview)],
  ['empty archive', '/archive', (c) => renderArchive(c, emptyOverview)],
  ['year', '/archive/2009', (c) => renderList(c, list({ collection: 'year:2009' }))],
  ['month', '/archive/2009/02', (c) => renderList(c, list({ collection: 'month:2009-02' }))],
  [
    'volume of a month',
    '/archive/2009/02/volumes/1',
    (c) => renderList(c, list({ collection: 'month:2009-02', volume: 1, newestVolume: 1 })),
  ],
  ['topic', `/topics/${encodeURIComponent('會議')}`, (c) => renderList(c, topic)],
  [
    'volume of an issuer',
    `/issuers/${encodeURIComponent('吉林質監局')}/volumes/2`,
    (c) => renderList(c, { ...issuer, volume: 2, newestVolume: 2 }),
  ],
  [
    'empty topic',
    `/topics/${encodeURIComponent('會議')}`,
    (c) => renderList(c, { ...topic, items: [], total: 0 }),
  ],
  ['topics', '/topics', (c) => renderNames(c, 'topic', overview)],
  ['issuers', '/issuers', (c) => renderNames(c, 'issuer', overview)],
  ['no topics', '/topics', (c) => renderNames(c, 'topic', emptyOverview)],
  ['subscribe', '/subscribe', (c) => renderSubscribe(c, overview)],
  ['empty subscribe', '/subscribe', (c) => renderSubscribe(c, emptyOverview)],
  ['article', '/articles/jilin-2009-02-19', (c) => renderArticle(c, article())],
  ['full article', '/articles/jilin-2009-02-19', (c) => renderArticle(c, full)],
  ['search', '/search', (c) => renderSearchStart(c, { query: searchFor({ text: '' }), overview })],
  ['results', undefined, (c) => renderSearch(c, { query: searchFor(), overview, found: found() })],
  [
    'the second page of many results',
    undefined,
    (c) =>
      renderSearch(c, {
        query: searchFor({ page: 2, year: '2009' }),
        overview: undefined,
        found: found({ total: 1_000, isMore: true, isIndexing: true }),
      }),
  ],
  [
    'no results',
    undefined,
    (c) => renderSearch(c, { query: searchFor({ year: '2009' }), overview, found: foundNothing }),
  ],
  [
    'bad search',
    undefined,
    (c) => renderBadSearch(c, { query: searchFor(), overview, problems: ['too-long', 'bad-year'] }),
  ],
  ['busy search', undefined, (c) => renderSearchBusy(c, { query: searchFor(), overview })],
  ['withdrawn', undefined, (c) => renderWithdrawn(c, withdrawn())],
  ['not found', undefined, renderNotFound],
  ['bad address', undefined, renderBadAddress],
  ['unavailable', undefined, renderUnavailable],
];

const cases = pages.flatMap(([name, path, render]) =>
  languages.map((language): [string, SiteLanguage, string | undefined, string] => [
    name,
    language,
    path,
    render(contextIn(language)),
  ]),
);

describe.each(cases)('%s in %s', (_name, language, path, html) => {
  it('is a whole document in the language of the site', () => {
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${language}"><head>`));
    expect(html).toMatch(/<\/body><\/html>\n$/);
  });

  it('has one heading of level 1, one main part and a way to skip to it', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#main">');
    expect(html).toContain('<main id="main"');
  });

  it('uses no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('needs nothing that the Content-Security-Policy forbids', () => {
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|data:|javascript:/i);
  });

  it('leaves nothing unwritten', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|null/);
  });

  it('names its address where it has one, and stays out of search engines where it has none', () => {
    const canonical = `<link rel="canonical" href="https://bulletin.example.cn${path}"/>`;
    expect(html.includes(canonical)).toBe(path !== undefined);
    expect(html.includes('<meta name="robots" content="noindex"/>')).toBe(path === undefined);
  });

  it('offers the three feeds in the head and to the eye', () => {
    for (const [type, path, name] of [
      ['application/atom+xml', '/atom.xml', 'Atom'],
      ['application/rss+xml', '/feed.xml', 'RSS'],
      ['application/feed+json', '/feed.json', 'JSON Feed'],
    ]) {
      expect(html).toContain(
        `<link rel="alternate" type="${type}" href="${path}" title="公報 · ${name}"/>`,
      );
      expect(offered(html)).toContain(path);
    }
  });

  it('offers no feed twice, neither in the head nor to the eye', () => {
    const announced = [...html.matchAll(/<link rel="alternate" [^>]*href="([^"]+)" title=/g)];
    for (const paths of [announced.map(([, path]) => path), offered(html)]) {
      expect(new Set(paths).size).toBe(paths.length);
    }
  });

  it('leads to the page on subscribing', () => {
    expect(html).toMatch(/<nav [^>]*><ul>.*<a href="\/subscribe"[^>]*>.*<\/nav>/s);
  });

  it('has headings that skip no level', () => {
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    for (const [index, level] of levels.slice(1).entries()) {
      expect(level - (levels[index] ?? 1)).toBeLessThanOrEqual(1);
    }
  });

  it('links the style sheet and the icon', () => {
    expect(html).toContain('<link rel="stylesheet" href="/style-0123456789abcdef.css"/>');
    expect(html).toContain('<link rel="icon" href="/icon.svg" type="image/svg+xml"/>');
  });
});
