// The pages of topics and issuers, and those that list them all.

import { describe, expect, it } from 'vitest';
import { renderList } from '../../src/pages/list.tsx';
import { renderNames } from '../../src/pages/names.tsx';
import { contextIn, emptyOverview, item, list, overview } from './sample-records.ts';

const context = contextIn();
const topic = `/topics/${encodeURIComponent('會議')}`;
const issuer = `/issuers/${encodeURIComponent('吉林質監局')}`;

/** The paths that the trail leads through. */
const trail = (html: string) => {
  const [, nav = ''] = html.match(/<nav class="trail"(.*?)<\/nav>/s) ?? [];
  return [...nav.matchAll(/href="([^"]+)"/g)].map(([, path]) => path);
};

describe('the page of a topic', () => {
  const html = renderList(context, list({ collection: 'topic:會議', total: 12 }));

  it('says by name what it is and how many bulletins it has', () => {
    expect(html).toContain('<h1>會議</h1><p>主題詞，共12篇</p>');
    expect(html).toContain('<title>會議 · 公報</title>');
  });

  it('offers its own feeds under the heading, and those of all bulletins in the footer', () => {
    const [, main = '', footer = ''] = html.split(/<\/?main/);
    expect(main).toContain('<p id="subscribe">訂閱此主題詞</p><ul class="formats" aria-labelledby');
    expect(footer).toContain('<p id="subscribe-all">訂閱全部公報</p>');
    for (const file of ['atom.xml', 'feed.xml', 'feed.json']) {
      expect(main).toContain(`href="${topic}/${file}"`);
      expect(main).not.toContain(`href="/${file}"`);
      expect(footer).toContain(`href="/${file}"`);
    }
  });

  it('shows whole dates and issuers, since it may span years and bodies', () => {
    expect(html).toContain('<time datetime="2009-02-19">2009年2月19日</time>');
    expect(html).toContain('<p class="issuer">吉林質監局</p>');
  });

  it('leads up to the list of topics and the archive', () => {
    expect(trail(html)).toEqual(['/archive', '/topics']);
  });

  it('takes a name as it is, whatever it looks like', () => {
    const page = renderList(context, list({ collection: 'topic:month:2009-02' }));
    expect(page).toContain('<h1>month:2009-02</h1>');
    expect(page).toContain('href="https://bulletin.example.cn/topics/month%3A2009-02"');
  });

  it('says so when its bulletins are all gone', () => {
    const page = renderList(context, list({ collection: 'topic:會議', items: [], total: 0 }));
    expect(page).toContain('此處現無公報。');
    expect(page).toContain(`href="${topic}/atom.xml"`);
  });
});

describe('the page of an issuer', () => {
  it('does not repeat the issuer on every line', () => {
    const html = renderList(context, list({ collection: 'issuer:吉林質監局' }));
    expect(html).toContain('<h1>吉林質監局</h1><p>發布機關，共1篇</p>');
    expect(html).not.toContain('<p class="issuer">');
  });

  it('marks a name in another language than the site', () => {
    const items = [item({ lang: 'zh-Hans' })];
    const html = renderList(context, list({ collection: 'issuer:吉林质监局', items }));
    expect(html).toContain('<h1><span lang="zh-Hans">吉林质监局</span></h1>');
  });

  it('leads from a volume to its neighbours, and up to the issuer', () => {
    const volume = { collection: 'issuer:吉林質監局', volume: 2, newestVolume: 2 };
    const html = renderList(context, list(volume));
    expect(html).toContain('<h1>吉林質監局 第2卷</h1>');
    expect(html).toContain(`<a rel="prev" href="${issuer}/volumes/1">`);
    expect(html).toContain(`<a rel="next" href="${issuer}">`);
    expect(trail(html)).toEqual(['/archive', '/issuers', issuer]);
  });
});

describe('the list of topics', () => {
  it('has every topic with its number, without those that have no bulletins', () => {
    const html = renderNames(context, 'topic', overview);
    expect(html).toContain(`<li><a href="${topic}">會議</a> <span>2</span></li>`);
    expect(html).not.toContain('質量');
    expect(trail(html)).toEqual(['/archive']);
  });

  it('says that there are none yet', () => {
    const html = renderNames(context, 'topic', emptyOverview);
    expect(html).toContain('<p class="empty">尚無主題詞。</p>');
    expect(html).not.toContain('<ul class="names">');
  });
});

describe('the list of issuers', () => {
  it('has every issuer with its number', () => {
    const html = renderNames(context, 'issuer', overview);
    expect(html).toContain('<h1>發布機關</h1>');
    expect(html).toContain(`<li><a href="${issuer}">吉林質監局</a> <span>3</span></li>`);
  });
});
