// The page that explains how to subscribe.

import { describe, expect, it } from 'vitest';
import { renderSubscribe } from '../../src/pages/subscribe.tsx';
import { contextIn, emptyOverview, overview } from './sample-records.ts';

const context = contextIn();
const html = renderSubscribe(context, overview);

describe('the page on subscribing', () => {
  it.each([
    ['application/atom+xml', '/atom.xml'],
    ['application/rss+xml', '/feed.xml'],
    ['application/feed+json', '/feed.json'],
    ['text/x-opml', '/feeds.opml'],
  ])('shows the whole address of type %s, to copy', (type, path) => {
    const address = `https://bulletin.example.cn${path}`;
    expect(html).toContain(`<a href="${address}" type="${type}">${address}</a>`);
  });

  it('offers the feeds of every topic and issuer, also of one without bulletins', () => {
    for (const path of ['/topics/會議', '/topics/質量', '/issuers/吉林質監局'].map(encodeURI)) {
      expect(html).toContain(`<a href="${path}">`);
      for (const file of ['atom.xml', 'feed.xml', 'feed.json']) {
        expect(html).toContain(`<a href="${path}/${file}"`);
      }
    }
  });

  it('names each list of feeds, since its links are named after their formats alone', () => {
    expect(html).toContain('<ul class="formats" aria-label="質量">');
  });

  it('shows what subscribers received last, where there is anything', () => {
    expect(html).toContain('<h2>訂閱者最近收到的公報</h2>');
    expect(html).toContain('href="/articles/jilin-2009-02-19"');
    expect(renderSubscribe(context, emptyOverview)).not.toContain('最近收到');
  });

  it('says how far back a feed goes', () => {
    expect(html).toContain('約50篇');
  });

  it('speaks of WebSub only where the site has a hub', () => {
    expect(html).toContain('支援 WebSub 的閱讀器可即時收到新公報。');
    const site = { ...context.site, hubs: [] };
    expect(renderSubscribe({ ...context, site }, overview)).not.toContain('WebSub');
  });

  it('leaves out topics and issuers where there are none', () => {
    const empty = renderSubscribe(context, emptyOverview);
    expect(empty).not.toContain('按主題詞訂閱');
    expect(empty).toContain('https://bulletin.example.cn/atom.xml');
  });

  it('is marked as the present page in the navigation', () => {
    expect(html).toContain('<a href="/subscribe" aria-current="page">訂閱</a>');
  });
});
