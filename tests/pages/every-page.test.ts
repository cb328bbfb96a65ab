// What holds for every page in every language.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/domain/comparison/compare-texts.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import type { SiteLanguage } from '../../src/domain/site.ts';
import { renderAboutArchive } from '../../src/pages/about-archive.tsx';
import { renderArchive } from '../../src/pages/archive.tsx';
import { renderArticle } from '../../src/pages/article.tsx';
import { renderComparison } from '../../src/pages/comparison.tsx';
import { renderEdition } from '../../src/pages/edition.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderList } from '../../src/pages/list.tsx';
import { renderNames } from '../../src/pages/names.tsx';
import { renderBadAddress, renderNotFound, renderUnavailable } from '../../src/pages/notice.tsx';
import type { PageContext } from '../../src/pages/page-context.ts';
import { renderRevision, renderWithdrawalRevision } from '../../src/pages/revision.tsx';
import { renderRevisions } from '../../src/pages/revisions.tsx';
import {
  renderBadSearch,
  renderSearch,
  renderSearchBusy,
  renderSearchStart,
} from '../../src/pages/search.tsx';
import { renderSubscribe } from '../../src/pages/subscribe.tsx';
import { renderWithdrawn } from '../../src/pages/withdrawn.tsx';
import { checkWithNu, isJavaInstalled } from '../browser/check-with-nu.ts';
import { complaintsOf } from './html-complaints.ts';
import {
  article,
  contextIn,
  derived,
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
import { withoutDataBlocks } from './structured-data.ts';

/** Everything that Markdown can say. */
const rich = parseMarkdown(
  [
    ...['## 一', '文。[^1] *強調* **著重** `碼` [鏈](/articles/x "題") <https://example.org/>'],
    ...['### 一之一', '> 引文', '- 甲\n- 乙\n  1. 丙', '1. 丁\n\n   戊', '## 二', '---'],
    ...['| 左 | 中 | 右 |\n|:--|:-:|--:|\n| 1 | 2 | 3 |', '```js\n<b>\n```', '### 深'],
    ...['## 三', '![圖](https://example.org/a.png "題")', '再引。[^1][^二]', '    縮排'],
    ...['[^1]: 註一\n\n    註一續', '[^二]: 註二 & <i>'],
  ].join('\n\n'),
  'jilin-2009-02-19',
);

const full = article({
  html: rich.render(),
  headings: [...rich.headings],
  topics: ['質量', '會議'],
  updated: '2026-11-25T02:30:00.000Z',
  importedFrom: {
    ...{ file: 'raw.txt', sha256: 'a'.repeat(64), restored: ['災'] },
    cleaned: { gloss: 606, 'lost-character': 1 },
  },
  previous: item({ slug: 'earlier' }),
  next: item({ slug: 'later' }),
});

const both = article({ derived: derived() });
const fullDerived = derived({ topics: ['质量', '会议'], previous: '较早', notes: { 1: '注' } });
const edition = 'edition in Simplified Chinese';

/** The paths of the feeds that a page's visible part links to. */
const offered = (html: string) =>
  [...html.matchAll(/<a href="([^"]+)" type="application\/(?:atom|rss|feed)\+/g)].map(
    ([, address = '']) => new URL(address, 'https://bulletin.example.cn').pathname,
  );

const topic = list({ collection: 'topic:會議' });
const issuer = list({ collection: 'issuer:吉林質監局' });

const corrected = article({
  revisions: [
    { number: 1, kind: 'publish', at: '2026-11-22T16:30:00.000Z', sha256: 'a'.repeat(64) },
    {
      number: 2,
      kind: 'withdrawal',
      note: '核對。',
      at: '2026-11-23T16:30:00.000Z',
      sha256: 'a'.repeat(64),
    },
    { number: 3, kind: 'restoration', at: '2026-11-24T16:30:00.000Z', sha256: 'a'.repeat(64) },
    {
      number: 4,
      kind: 'correction',
      note: '更正。',
      at: '2026-11-25T02:30:00.000Z',
      sha256: 'b'.repeat(64),
    },
  ],
});
const [published, , , correction] = corrected.revisions;
const withdrawal = corrected.revisions[1];
if (!published || !withdrawal || !correction) throw new Error('revisions are missing');

const comparison = {
  title: '吉林質監召開工作會議',
  lang: 'zh-Hant',
  fields: [
    {
      name: 'topics' as const,
      pieces: [
        { kind: 'deleted' as const, text: '會議' },
        { kind: 'inserted' as const, text: '質量' },
      ],
    },
  ],
  blocks: compareTexts(
    [...'一二三四五六'].map((text) => ({ element: 'p', text })),
    [...'一二三四五七'].map((text) => ({ element: 'p', text })),
  ),
};
const sides = { from: published, to: correction };
const about = '/articles/jilin-2009-02-19';

/** `about` is the page that stands for this one to search engines, where that is another. */
const pages: [
  name: string,
  path: string | undefined,
  render: (c: PageContext) => string,
  about?: string,
][] = [
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
  ['about', '/about', (c) => renderAboutArchive(c, overview)],
  ['about an empty archive', '/about', (c) => renderAboutArchive(c, emptyOverview)],
  ['article', '/articles/jilin-2009-02-19', (c) => renderArticle(c, article())],
  ['full article', '/articles/jilin-2009-02-19', (c) => renderArticle(c, full)],
  ['revisions', `${about}/revisions`, (c) => renderRevisions(c, corrected), about],
  ['only revision', `${about}/revisions`, (c) => renderRevisions(c, article()), about],
  [
    'revision',
    `${about}/revisions/4`,
    (c) => renderRevision(c, corrected, correction, full),
    about,
  ],
  [
    'revision that is a withdrawal',
    `${about}/revisions/2`,
    (c) => renderWithdrawalRevision(c, corrected, withdrawal),
    about,
  ],
  [
    'comparison',
    `${about}/revisions/1..4`,
    (c) => renderComparison(c, 'jilin-2009-02-19', sides, comparison),
    about,
  ],
  [
    'comparison of the same',
    `${about}/revisions/1..4`,
    (c) =>
      renderComparison(c, 'jilin-2009-02-19', sides, { ...comparison, fields: [], blocks: [] }),
    about,
  ],
  ['article with an edition', '/articles/jilin-2009-02-19', (c) => renderArticle(c, both)],
  [edition, '/articles/jilin-2009-02-19/zh-hans', (c) => renderEdition(c, both, derived())],
  [
    edition,
    '/articles/jilin-2009-02-19/zh-hans',
    (c) => renderEdition(c, { ...full, derived: fullDerived }, fullDerived),
  ],
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

const cases = pages.flatMap(([name, path, render, about = path]) =>
  languages.map((language): [string, SiteLanguage, string | undefined, string, boolean] => [
    name,
    language,
    about,
    render(contextIn(language)),
    path === undefined || about !== path,
  ]),
);

const bad = '<!doctype html><html lang="en"><head><title>x</title></head><body><p></b><a id="a b">';

it('tries the checker of HTML itself', async () => {
  expect((await complaintsOf(bad)).length).toBeGreaterThan(2);
});

const skipped = isJavaInstalled ? '' : ' (skipped: java not installed)';

describe.skipIf(!isJavaInstalled)(`the Nu Html Checker${skipped}`, { timeout: 120_000 }, () => {
  const check = (documents: readonly (readonly [name: string, html: string])[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'gazette-pages-'));
    try {
      const files = documents.map(([name, html]) => {
        const file = join(folder, `${name}.html`);
        writeFileSync(file, html);
        return file;
      });
      const verdict = checkWithNu(files);
      return verdict.kind === 'checked' ? verdict.complaints : [verdict.reason];
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('finds every page valid', () => {
    expect(
      check(cases.map(([name, language, , html]) => [`${name} in ${language}`, html])),
    ).toEqual([]);
  });

  it('finds what is wrong', () => {
    expect(check([['bad', bad]]).length).toBeGreaterThan(2);
  });
});

describe.each(cases)('%s in %s', (name, language, path, html, isKeptOut) => {
  it('is a whole document in the language of the site, or of the edition', () => {
    const lang = name === edition ? 'zh-Hans' : language;
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${lang}"><head>`));
    expect(html).toMatch(/<\/body><\/html>\n$/);
  });

  it('has one heading of level 1, one main part and a way to skip to it', () => {
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('<a class="skip" href="#main">');
    expect(html).toContain('<main id="main"');
  });

  it('is valid to a checker that knows the standard', async () => {
    expect(await complaintsOf(html)).toEqual([]);
  });

  it('uses no id twice', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('needs nothing that the Content-Security-Policy forbids', () => {
    expect(withoutDataBlocks(html)).not.toMatch(
      /<script|<style|\sstyle=|\son[a-z]+=|data:|javascript:/i,
    );
  });

  it('leaves nothing unwritten', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN|null/);
  });

  it('names the address that stands for it, and stays out of search engines where that is another or none', () => {
    const canonical = `<link rel="canonical" href="https://bulletin.example.cn${path}"/>`;
    expect(html.includes(canonical)).toBe(path !== undefined);
    expect(html.includes('<meta name="robots" content="noindex"/>')).toBe(isKeptOut);
  });

  it('offers the three feeds in the head and to the eye', () => {
    for (const [type, path, format] of [
      ['application/atom+xml', '/atom.xml', 'Atom'],
      ['application/rss+xml', '/feed.xml', 'RSS'],
      ['application/feed+json', '/feed.json', 'JSON Feed'],
    ]) {
      expect(html).toContain(
        `<link rel="alternate" type="${type}" href="${path}" title="公報 · ${format}"/>`,
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

  it('leads to the page about the archive', () => {
    expect(html).toMatch(/<footer .*<a href="\/about"[^>]*>.*<\/footer>/s);
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
