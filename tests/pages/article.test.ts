// The page of one bulletin.

import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { renderArticle } from '../../src/pages/article.tsx';
import { openGraphLocale } from '../../src/pages/open-graph.tsx';
import { article, contextIn, firstChecksum, item } from './sample-records.ts';

const render = (fields: Parameters<typeof article>[0] = {}) =>
  renderArticle(contextIn(), article(fields));

const sections = (count: number) =>
  parseMarkdown(
    Array.from({ length: count }, (_, n) => `## 第${n + 1}節\n\n### 小節\n\n文。\n`).join('\n'),
    'a',
  );

it.each([
  ['zh-Hant', 'zh_TW'],
  ['zh-Hans', 'zh_CN'],
  ['zh-HK', 'zh_HK'],
  ['en', 'en_US'],
  ['bo', 'bo_CN'],
  ['no tag', undefined],
])('gives %s the locale %s', (lang, locale) => {
  expect(openGraphLocale(lang)).toBe(locale);
});

describe('an article page', () => {
  it('opens with title, issuer and the date of the document', () => {
    const html = render();
    expect(html).toContain('<h1>吉林質監召開工作會議</h1>');
    expect(html).toContain(
      '<dt>發布機關</dt><dd><a href="/issuers/%E5%90%89%E6%9E%97%E8%B3%AA%E7%9B%A3%E5%B1%80">吉林質監局</a></dd>',
    );
    expect(html).toContain('<time datetime="2009-02-19">2009年2月19日</time>');
  });

  it('offers the raw file under its own name where the site has it, and names it where not', () => {
    const origin = { file: '原文 & 表.txt', sha256: firstChecksum };
    expect(render({ importedFrom: origin })).toContain(
      '<span class="file">原文 &amp; 表.txt</span>',
    );
    const path = `/media/${firstChecksum}.txt`;
    expect(render({ importedFrom: { ...origin, path, size: 12_000 } })).toContain(
      `<a href="${path}" download="原文 &amp; 表.txt">下載 原文 &amp; 表.txt</a> (12\u00a0KB)`,
    );
  });

  it('has its first image stand for it in previews', () => {
    const image = (n: number) => ({
      ...{ path: `/media/${n}.jpg`, alternative: `"圖" ${n}`, type: 'image/jpeg' },
      ...{ width: 16, height: 9 },
    });
    const html = render({ images: [image(1), image(2)] });
    expect(html).toContain(
      '<meta property="og:image" content="https://bulletin.example.cn/media/1.jpg"/>' +
        '<meta property="og:image:type" content="image/jpeg"/>' +
        '<meta property="og:image:width" content="16"/><meta property="og:image:height" content="9"/>' +
        '<meta property="og:image:alt" content="&quot;圖&quot; 1"/>',
    );
    expect(html.match(/"og:image"/g)).toHaveLength(1);
    expect(html).toContain(
      '"image":["https://bulletin.example.cn/media/1.jpg","https://bulletin.example.cn/media/2.jpg"]',
    );
    expect(render()).not.toContain('og:image');
  });

  it('tells instants in the time zone of the site', () => {
    expect(render()).toContain(
      '<time datetime="2026-11-23T00:30:00+08:00">2026年11月23日 00:30 (UTC+8)</time>',
    );
  });

  it('shows when it was updated only where that differs', () => {
    expect(render()).not.toContain('更新時間');
    expect(render({ updated: '2026-11-25T02:30:00.000Z' })).toContain('<dt>更新時間</dt>');
  });

  it('shows corrections with date and note above the text, and minor changes in the list alone', () => {
    const at = '2026-11-25T02:30:00.000Z';
    const html = render({
      revisions: [
        { number: 1, kind: 'publish', at, sha256: firstChecksum },
        { number: 2, kind: 'minor', note: '標點', at, sha256: 'a'.repeat(64) },
        { number: 3, kind: 'correction', note: '數字有誤', at, sha256: 'b'.repeat(64) },
      ],
    });
    const [above = '', below = ''] = html.split('<div class="body">');
    expect(above).toContain('數字有誤');
    expect(above).not.toContain('標點');
    expect(below.indexOf('第3版')).toBeLessThan(below.indexOf('第2版'));
    expect(below).toContain('標點');
    expect(below.match(/現行版本/g)).toHaveLength(1);
  });

  it('shows that it was withdrawn and restored, newest first, with a note where there is one', () => {
    const sha256 = firstChecksum;
    const html = render({
      revisions: [
        { number: 1, kind: 'publish', at: '2026-11-22T16:30:00.000Z', sha256 },
        { number: 2, kind: 'withdrawal', note: '核對附表', at: '2026-12-01T02:30:00.000Z', sha256 },
        { number: 3, kind: 'restoration', at: '2026-12-02T02:30:00.000Z', sha256 },
      ],
    });
    const notices = [...html.matchAll(/<p class="change"><strong>(.*?)<\/strong>(.*?)<\/p>/g)];
    expect(notices.map(([, kind]) => kind)).toEqual(['恢復', '撤回']);
    expect(notices.map(([, , rest]) => rest?.includes('<span>'))).toEqual([false, true]);
    expect(html).toContain('<span>核對附表</span>');
  });

  it('leads to the page of each of its topics', () => {
    const html = render({ topics: ['會議', '質量'] });
    for (const topic of ['會議', '質量']) {
      expect(html).toContain(
        `<li><a href="/topics/${encodeURIComponent(topic)}">${topic}</a></li>`,
      );
    }
    expect(render()).not.toContain('主題詞');
  });

  it('has a table of contents from three sections on, of those of level 2', () => {
    const two = sections(2);
    const three = sections(3);
    expect(render({ html: two.render(), headings: [...two.headings] })).not.toContain('目錄');
    const html = render({ html: three.render(), headings: [...three.headings] });
    const links = [...html.matchAll(/<a href="#(section-\d+)">([^<]*)<\/a>/g)];
    expect(links.map(([, , text]) => text)).toEqual(['第1節', '第2節', '第3節']);
    for (const [, id] of links) expect(html).toContain(`<h2 id="${id}">`);
  });

  it('links its other forms, in the head too', () => {
    const html = render();
    for (const form of ['.md', '.json', '.txt']) {
      const path = `/articles/jilin-2009-02-19${form}`;
      expect(html).toContain(`<a href="${path}"`);
      expect(html).toMatch(new RegExp(`<link rel="alternate" type="[^"]+" href="${path}"/>`));
    }
  });

  it('shows the checksum of a revision short, and whole when opened', () => {
    expect(render()).toContain(
      `<summary>SHA-256 校驗值 <code>e54189493afa…</code></summary><code>${firstChecksum}</code>`,
    );
  });

  it('names the raw file it was imported from, where there was one', () => {
    expect(render()).not.toContain('原始檔案');
    const html = render({ importedFrom: { file: 'raw.txt', sha256: 'c'.repeat(64) } });
    expect(html).toContain('<span class="file">raw.txt</span>');
    expect(html).toContain(`<code>${'c'.repeat(64)}</code>`);
  });

  it('tells what cleaning changed in it, summed up by kind', () => {
    const importedFrom = {
      ...{ file: 'raw.txt', sha256: 'c'.repeat(64), restored: ['災'] },
      cleaned: { gloss: 606, 'lost-character': 1, 'comma-width': 106, 'semicolon-width': 14 },
    };
    expect(render({ importedFrom })).toContain(
      '<dt>文字整理</dt><dd class="cleaning">收錄時，原文經下列整理：刪去夾注之漢語拼音606處；依本文所見補回缺字1處：<span>災</span>；半形標點改為全形120處。</dd>',
    );
    expect(renderArticle(contextIn('en'), article({ importedFrom }))).toContain(
      '<span lang="zh-Hant">災</span>',
    );
    expect(render({ importedFrom: { file: 'raw.txt', sha256: 'c'.repeat(64) } })).not.toContain(
      '文字整理',
    );
  });

  it('gives citations of the revision that it shows, to copy and to save', () => {
    const html = render();
    expect(html).toContain(
      '吉林質監局. 吉林質監召開工作會議[EB/OL]. (2009-02-19). https://bulletin.example.cn/articles/jilin-2009-02-19/revisions/1. SHA-256: e54189493afa',
    );
    expect(html.match(/class="citation"/g)).toHaveLength(4);
    for (const path of ['/articles/jilin-2009-02-19.bib', '/articles/jilin-2009-02-19.csl']) {
      expect(html).toContain(`<a href="${path}"`);
    }
  });

  it('leads to the page of each revision, and to the list of all', () => {
    const html = render();
    expect(html).toContain('<a href="/articles/jilin-2009-02-19/revisions/1">第1版</a>');
    expect(html).toContain('<a href="/articles/jilin-2009-02-19/revisions">');
  });

  it('leads to the earlier and the later bulletin, where there are any', () => {
    expect(render()).not.toContain('<nav class="neighbours"');
    const html = render({ previous: item({ slug: 'before' }), next: item({ slug: 'after' }) });
    expect(html).toMatch(/rel="prev" href="\/articles\/before"><span class="label">較早一篇 /);
    expect(html).toMatch(/rel="next" href="\/articles\/after"><span class="label">較新一篇 /);
  });

  it('marks what is in another script than the site', () => {
    const html = renderArticle(contextIn('zh-Hans'), article());
    expect(html).toContain('<h1 lang="zh-Hant">');
    expect(html).toContain('<div class="body" lang="zh-Hant">');
    expect(render()).not.toContain('lang="zh-Hant">吉林');
  });

  it('lets a table scroll inside itself and take the focus', () => {
    const table = parseMarkdown('| 甲 | 乙 |\n|---|---|\n| 1 | `<table>` |\n', 'a').render();
    const html = render({ html: table });
    expect(html.match(/<table>/g)).toHaveLength(1);
    expect(html).toMatch(
      /<div class="scroll" role="group" aria-label="表格" tabindex="0"><table>.*<\/table><\/div>/s,
    );
  });

  it('describes itself to previews of links', () => {
    const html = render({ updated: '2026-11-25T02:30:00.000Z', topics: ['質量', '會議'] });
    expect(html).toContain('<meta name="twitter:card" content="summary"/>');
    expect(html).toContain('<title>吉林質監召開工作會議 · 公報</title>');
    expect(html).toContain('<meta name="description" content="會議在長春召開。"/>');
    for (const [property, content] of [
      ['og:title', '吉林質監召開工作會議'],
      ['og:type', 'article'],
      ['og:url', 'https://bulletin.example.cn/articles/jilin-2009-02-19'],
      ['og:description', '會議在長春召開。'],
      ['og:site_name', '公報'],
      ['article:published_time', '2026-11-22T16:30:00.000Z'],
      ['article:modified_time', '2026-11-25T02:30:00.000Z'],
      ['og:locale', 'zh_TW'],
      [
        'article:author',
        'https://bulletin.example.cn/issuers/%E5%90%89%E6%9E%97%E8%B3%AA%E7%9B%A3%E5%B1%80',
      ],
      ['article:section', '質量'],
      ['article:tag', '質量'],
      ['article:tag', '會議'],
    ]) {
      expect(html).toContain(`<meta property="${property}" content="${content}"/>`);
    }
  });
});
