// A site moves house, on the real site: what its readers' programs know stays what it was.

import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { afterEach, expect, test } from 'vitest';
import { OldSite } from '../cli/moving/old-site.ts';
import { makePng } from '../media/make-files.ts';
import { Workspace } from './workspace.ts';

let workspace: Workspace;
let old: OldSite;

afterEach(async () => {
  await old.stop();
  await workspace.remove();
}, 60_000);

const count = 14;
const numbers = Array.from({ length: count }, (_, n) => count - n);
const day = (n: number) => new Date(Date.UTC(2019, 0, n, 1, 30));

const item = (n: number) => `<item><title>第${n}號公報</title><link>SITE/2019/${n}.html</link>
<guid isPermaLink="false">SITE/?p=${n}&amp;x=公報</guid><pubDate>${day(n).toUTCString()}</pubDate>
<category>通知</category><content:encoded><![CDATA[<p>正文第${n}篇，見<a href="/2019/${(n % count) + 1}.html">另一篇</a>。</p><p><img src="/img/${n}.png" alt="圖"></p>]]></content:encoded></item>`;

const feed = (items: readonly number[], head = '') => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>公報</title><link>SITE/</link><description>x</description><language>zh-TW</language>${head}
${items.map(item).join('\n')}</channel></rss>`;

/** Ids and instants of publication, as a reader's program has them. */
function known(document: string): Map<string, number> {
  const { items = [] } = parseRssFeed(document);
  return new Map(items.map(({ guid, pubDate }) => [guid?.value ?? '', Date.parse(pubDate ?? '')]));
}

test('the feeds go on with the same ids and dates, and old addresses lead to the articles', {
  timeout: 240_000,
}, async () => {
  old = await new OldSite().start();
  old.pages.set('/feed', feed(numbers.slice(0, 8), '<atom:link rel="next" href="/feed?paged=2"/>'));
  old.pages.set('/feed?paged=2', feed(numbers.slice(8)));
  for (const n of numbers) old.pages.set(`/img/${n}.png`, makePng(4 + n, 3));
  workspace = new Workspace();
  const { origin } = await workspace.start();
  const gazette = (...args: string[]) => workspace.gazette([...args, '--site', origin]);

  const imported = await gazette('import', `${old.origin}/feed`, '--issuer', '吉林質監局');
  expect(imported.code, imported.stderr).toBe(0);
  expect(imported.stderr).toContain(`${count} articles written to articles`);
  expect((await gazette('check')).code).toBe(0);
  const published = await gazette('publish', '--yes', '--announce', 'each');
  expect(published.code, published.stderr).toBe(0);

  const before = known(old.fill(feed(numbers)));
  expect(before.size).toBe(count);
  const rss = await (await fetch(`${origin}/feed.xml`)).text();
  expect(known(rss)).toEqual(before);
  const { entries = [] } = parseAtomFeed(await (await fetch(`${origin}/atom.xml`)).text());
  expect(entries.map(({ id }) => id)).toEqual([...before.keys()]);
  expect(entries.map((entry) => Date.parse(entry.updated ?? ''))).toEqual([...before.values()]);

  const ask = async (path: string) => {
    const response = await fetch(origin + path, { redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };
  const [status, location] = await ask('/2019/3.html');
  expect(status).toBe(301);
  const page = await (await fetch(origin + location)).text();
  expect(page).toContain('第3號公報');
  expect(page).toMatch(/<img src="\/media\/[0-9a-f]{64}\.png"/);
  expect((await fetch(`${origin}/2019/4.html?utm_source=rss`)).url).toMatch(/\/articles\/[\w-]+$/);
  expect(await ask('/feed/')).toEqual([301, '/feed']);
  expect(await ask('/feed')).toEqual([301, '/feed.xml']);
  expect((await ask('/2019/99.html'))[0]).toBe(404);

  const shown = await gazette('show', [...before.keys()][0] ?? '');
  expect(shown.stdout).toContain('第14號公報');
  const again = await gazette('import', `${old.origin}/feed`, '--issuer', '吉林質監局');
  expect(again.stderr).toContain(`${count} there already`);
  const unchanged = await gazette('publish', '--yes');
  expect(unchanged.code, unchanged.stderr).toBe(0);
});
