// The pages that list bulletins: home, archive, years, months and volumes.

import { describe, expect, it } from 'vitest';
import { renderArchive } from '../../src/pages/archive.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderList } from '../../src/pages/list.tsx';
import { contextIn, emptyOverview, item, list, overview } from './sample-records.ts';

const context = contextIn();

/** The volume navigation's links as [rel, path]. */
const turns = (html: string) =>
  [...html.matchAll(/<a rel="(prev|next)" href="([^"]+)"/g)].map(([, rel, path]) => [rel, path]);

describe('the home page', () => {
  it('lists bulletins in the order given, with date, issuer and title', () => {
    const items = [
      item({ slug: 'b', issued: '2009-01-05' }),
      item({ slug: 'a', issued: '2009-02-19' }),
    ];
    const html = renderHome(context, list({ items }));
    expect(html.indexOf('/articles/b')).toBeLessThan(html.indexOf('/articles/a'));
    expect(html).toContain('<time datetime="2009-01-05">2009年1月5日</time>');
    expect(html).toContain('<p class="issuer">吉林質監局</p>');
  });

  it('marks titles in another script than the site', () => {
    const items = [item({ lang: 'zh-Hans', title: '关于测试' }), item({ lang: 'zh-Hant' })];
    const html = renderHome(context, list({ items }));
    expect(html).toMatch(/<div lang="zh-Hans"><a class="title"[^>]*>关于测试/);
    expect(html.match(/<div lang=/g)).toHaveLength(1);
  });

  it('says that bulletins are to come where there are none', () => {
    const html = renderHome(context, list({ items: [], total: 0 }));
    expect(html).toContain('尚無公報');
    expect(html).not.toContain('<ul class="bulletins');
  });

  it('leads to the newest volume only where the list does not hold everything', () => {
    expect(turns(renderHome(context, list({ newestVolume: 2, total: 101 })))).toEqual([
      ['prev', '/volumes/2'],
    ]);
    expect(turns(renderHome(context, list({ newestVolume: 1, total: 1 })))).toEqual([]);
    expect(turns(renderHome(context, list({ newestVolume: 0, total: 9 })))).toEqual([]);
  });
});

describe('a volume', () => {
  it.each([
    [1, [['next', '/volumes/2']]],
    [
      2,
      [
        ['prev', '/volumes/1'],
        ['next', '/volumes/3'],
      ],
    ],
    [
      3,
      [
        ['prev', '/volumes/2'],
        ['next', '/'],
      ],
    ],
  ])('number %i of three leads to its neighbours', (volume, expected) => {
    const html = renderList(context, list({ volume, newestVolume: 3 }));
    expect(turns(html)).toEqual(expected);
    expect(html).toContain(`<h1>公報存檔 第${volume}卷</h1>`);
  });

  it('of a month leads back to the month', () => {
    const html = renderList(
      context,
      list({ collection: 'month:2009-02', volume: 1, newestVolume: 1 }),
    );
    expect(turns(html)).toEqual([['next', '/archive/2009/02']]);
    expect(html).toContain('<a href="/archive/2009/02">2月</a>');
  });
});

describe('the archive', () => {
  it('leads to every year and month with its number of bulletins', () => {
    const html = renderArchive(context, overview);
    expect(html).toContain('<a href="/archive/2009"><time datetime="2009">2009年</time></a>');
    expect(html).toContain(
      '<a href="/archive/2009/02"><time datetime="2009-02">2月</time></a> <span>2</span>',
    );
    expect(html).toContain('共3篇');
  });

  it('leads to topics and issuers where there are any', () => {
    const html = renderArchive(context, overview);
    expect(html).toContain('<a href="/topics">按主題詞查閱</a>');
    expect(html).toContain('<a href="/issuers">按發布機關查閱</a>');
    const topics = [{ name: '會議', total: 0 }];
    expect(renderArchive(context, { ...emptyOverview, topics })).not.toContain('href="/topics"');
  });

  it('counts one bulletin as one in English', () => {
    const html = renderArchive(contextIn('en'), { ...emptyOverview, total: 1 });
    expect(html).toContain('<p>1 bulletin</p>');
  });
});

describe('a year', () => {
  it('groups by month, each month with a link to its page', () => {
    const items = [
      item({ issued: '2009-03-12' }),
      item({ issued: '2009-02-19' }),
      item({ issued: '2009-02-05' }),
    ];
    const html = renderList(context, list({ collection: 'year:2009', items, total: 3 }));
    const months = [...html.matchAll(/<h2><a href="([^"]+)"/g)].map(([, path]) => path);
    expect(months).toEqual(['/archive/2009/03', '/archive/2009/02']);
    expect(html).toContain('<h1>2009年</h1>');
    expect(html).toContain('<time datetime="2009-02-05">2月5日</time>');
  });
});

describe('a month', () => {
  it('leads up to its year and the archive', () => {
    const html = renderList(context, list({ collection: 'month:2009-02' }));
    expect(html).toContain('<h1>2009年2月</h1>');
    const [, trail = ''] = html.split('<nav class="trail"');
    expect(trail).toMatch(/^.*?href="\/archive".*?href="\/archive\/2009".*?<\/nav>/s);
  });
});
