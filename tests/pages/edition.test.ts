// The page of an edition in the other Chinese script, and what the article's own page says of it.

import { describe, expect, test } from 'vitest';
import { renderArticle } from '../../src/pages/article.tsx';
import { renderEdition } from '../../src/pages/edition.tsx';
import { renderSubscribe } from '../../src/pages/subscribe.tsx';
import { article, contextIn, derived, firstChecksum, item, overview } from './sample-records.ts';

const own = '/articles/jilin-2009-02-19';
const origin = 'https://bulletin.example.cn';
const edition = derived({
  topics: ['工作会议'],
  headings: [1, 2, 3].map((n) => ({ id: `section-${n}`, level: 2, text: `第${n}节` })),
  notes: { 2: '更正数字' },
  previous: '较早的公报',
});
const record = article({
  topics: ['工作會議'],
  revisions: [
    { number: 1, kind: 'publish', at: '2026-11-22T16:30:00.000Z', sha256: firstChecksum },
    {
      ...{ number: 2, kind: 'correction', at: '2026-11-23T16:30:00.000Z', note: '更正數字' },
      sha256: 'b'.repeat(64),
    },
  ],
  previous: item({ slug: 'earlier', title: '較早的公報' }),
  next: item({ slug: 'later', title: '本为简体', lang: 'zh-Hans' }),
  derived: edition,
});
const html = renderEdition(contextIn(), record, edition);
const original = renderArticle(contextIn(), record);
const alternates = (page: string) =>
  [...page.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"\/>/g)].map(
    ([, lang, href]) => [lang, href],
  );

describe('the page of an edition', () => {
  test('says before all else that it is derived, and leads to the text that counts', () => {
    expect(html).toContain(
      `<main id="main" tabindex="-1"><article><p class="derived">本页为简体版，由系统据繁体原文自动转换，仅供阅读参考；以<a href="${own}" hreflang="zh-Hant">繁体原文</a>为准。</p><header><h1>吉林质监召开工作会议</h1>`,
    );
  });

  test('speaks its script throughout; only the site’s name and its publisher’s are in their own', () => {
    const text = html.slice(html.indexOf('<body>')).replace(/(?:href|datetime)="[^"]*"/g, '');
    const marked = /<(p|span)[^>]* lang="zh-Hant"[^>]*>.*?<\/\1>/gs;
    expect([...text.matchAll(marked)].map(([piece]) => piece.replace(/<[^>]*>/g, ''))).toEqual([
      '公報',
      '公報編輯部',
    ]);
    expect(text.replace(marked, '')).not.toMatch(/[報會議質監發機關閱為據體較數節]/);
  });

  test('leaves citation, revisions and checksums to the article', () => {
    expect(html).not.toContain('[EB/OL]');
    expect(html).not.toContain(firstChecksum);
    expect(html).not.toContain('class="revisions"');
    expect(html).not.toMatch(/href="\/articles\/[^"]*\.(?:md|json)"/);
    expect(html).toContain(`引用格式、修订记录、校验值及其他格式，见<a href="${own}"`);
  });

  test('tells what was corrected', () => {
    expect(html).toMatch(/<p class="change"><strong>更正<\/strong>.*<span>更正数字<\/span><\/p>/);
  });

  test('leads to the pages of issuer and topics by their own names', () => {
    const address = encodeURIComponent;
    expect(html).toContain(`<a href="/issuers/${address('吉林質監局')}">吉林质监局</a>`);
    expect(html).toContain(`<a href="/topics/${address('工作會議')}">工作会议</a>`);
  });

  test('leads to neighbours in its script: to their editions, or to those that are in it themselves', () => {
    expect(html).toMatch(
      /<a class="prev" rel="prev" href="\/articles\/earlier\/zh-hans">.*较早的公报/,
    );
    expect(html).toMatch(/<a class="next" rel="next" href="\/articles\/later">.*本为简体/);
  });

  test('offers the feeds of its script first', () => {
    const paths = [...html.matchAll(/<link rel="alternate" type="[^"]+" href="([^"]+)"/g)];
    expect(paths.slice(0, 4).map(([, path]) => path)).toEqual([
      ...['/zh-hans/atom.xml', '/zh-hans/feed.xml', '/zh-hans/feed.json', '/atom.xml'],
    ]);
    expect(html).toMatch(/订阅全部公报（简体版）<\/p>.*href="\/zh-hans\/atom\.xml"/);
  });

  test('has the table of contents of its own headings', () => {
    expect(html).toContain('<a href="#section-2">第2节</a>');
  });
});

describe('both pages', () => {
  test('name each other, and the article as what is meant for everybody else', () => {
    const wanted = [
      ['zh-Hant', origin + own],
      ['zh-Hans', `${origin}${own}/zh-hans`],
      ['x-default', origin + own],
    ];
    expect(alternates(html)).toEqual(wanted);
    expect(alternates(original)).toEqual(wanted);
    expect(html).toContain(`<link rel="canonical" href="${origin}${own}/zh-hans"/>`);
    expect(original).toContain(`<link rel="canonical" href="${origin}${own}"/>`);
  });
});

describe('the article’s own page', () => {
  test('leads to the edition, by a name that its readers can read', () => {
    expect(original).toContain(
      `<a rel="alternate" hreflang="zh-Hans" href="${own}/zh-hans" lang="zh-Hans">简体版</a>`,
    );
  });

  test('names no edition where there is none', () => {
    const page = renderArticle(contextIn('en'), article({ lang: 'en' }));
    expect(alternates(page)).toEqual([]);
    expect(page).not.toContain('/zh-han');
  });
});

test.each(['zh-Hant', 'zh-Hans', 'en'] as const)(
  'the page on subscribing of a site in %s offers everything in each script',
  (language) => {
    const page = renderSubscribe(contextIn(language), overview);
    const offered = [...page.matchAll(/>https:\/\/bulletin\.example\.cn(\/zh-\S*atom\.xml)</g)];
    expect(offered.map(([, path]) => path)).toEqual(['/zh-hant/atom.xml', '/zh-hans/atom.xml']);
  },
);
