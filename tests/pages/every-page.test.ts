// What holds for every page in every language.

import { describe, expect, it } from 'vitest';
import type { SiteLanguage } from '../../src/domain/site.ts';
import { renderArchive } from '../../src/pages/archive.tsx';
import { renderArticle } from '../../src/pages/article.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderList } from '../../src/pages/list.tsx';
import { renderBadAddress, renderNotFound, renderUnavailable } from '../../src/pages/notice.tsx';
import type { PageContext } from '../../src/pages/page-context.ts';
import { article, contextIn, item, languages, list, overview } from './sample-records.ts';

const full = article({
  topics: ['質量', '會議'],
  updated: '2026-11-25T02:30:00.000Z',
  importedFrom: { file: 'raw.txt', sha256: 'a'.repeat(64) },
  previous: item({ slug: 'earlier' }),
  next: item({ slug: 'later' }),
});

const pages: [name: string, path: string | undefined, render: (c: PageContext) => string][] = [
  ['home', '/', (c) => renderHome(c, list())],
  ['empty home', '/', (c) => renderHome(c, list({ items: [], total: 0 }))],
  ['volume', '/volumes/2', (c) => renderList(c, list({ volume: 2, newestVolume: 3 }))],
  ['archive', '/archive', (c) => renderArchive(c, overview)],
  ['empty archive', '/archive', (c) => renderArchive(c, { total: 0, years: [] })],
  ['year', '/archive/2009', (c) => renderList(c, list({ collection: 'year:2009' }))],
  ['month', '/archive/2009/02', (c) => renderList(c, list({ collection: 'month:2009-02' }))],
  [
    'volume of a month',
    '/archive/2009/02/volumes/1',
    (c) => renderList(c, list({ collection: 'month:2009-02', volume: 1, newestVolume: 1 })),
  ],
  ['article', '/articles/jilin-2009-02-19', (c) => renderArticle(c, article())],
  ['full article', '/articles/jilin-2009-02-19', (c) => renderArticle(c, full)],
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
      ['application/rss+xml', '/feed.xml', 'RSS'],
      ['application/atom+xml', '/atom.xml', 'Atom'],
      ['application/feed+json', '/feed.json', 'JSON Feed'],
    ]) {
      expect(html).toContain(
        `<link rel="alternate" type="${type}" href="${path}" title="公報 · ${name}"/>`,
      );
      expect(html).toContain(`<a href="${path}" type="${type}">${name}</a>`);
    }
  });

  it('links the style sheet and the icon', () => {
    expect(html).toContain('<link rel="stylesheet" href="/style-0123456789abcdef.css"/>');
    expect(html).toContain('<link rel="icon" href="/icon.svg" type="image/svg+xml"/>');
  });
});
