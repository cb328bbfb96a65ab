// The words on the preview's own pages.

import { expect, test } from 'vitest';
import { previewPageMessages } from '../../../src/cli/messages/preview-pages.ts';
import { renderEntryPage } from '../../../src/cli/preview/entry-page.ts';
import { renderOverview } from '../../../src/cli/preview/overview-page.ts';
import { renderProblemPage } from '../../../src/cli/preview/problem-page.ts';
import { findEntry } from '../../../src/cli/preview/read-entries.ts';
import { feedFormats } from '../../../src/domain/kv-keys.ts';
import { renderFeed } from '../../../src/feeds/render-feed.ts';
import { sampleEntry, sampleFeed } from '../../feeds/sample-feed.ts';
import { desk, makeArticle, openDesk } from '../desk.ts';
import { loadDesk, words } from './shown.ts';

openDesk();

const chinese = { ...words, say: previewPageMessages.zh, language: 'zh' } as const;

test('a title cannot be markup', async () => {
  desk.write('articles/one.md', makeArticle(1, { title: '<script>alert(1)</script>' }));
  const page = String(await renderOverview(words, await loadDesk()));
  expect(page).toContain('&lt;script&gt;alert(1)');
  expect(page).not.toContain('<script>alert');
});

test('of an article without front matter all problems are told, and no text is guessed', async () => {
  desk.write('articles/one.md', '只有正文。\n');
  const [file] = (await loadDesk()).files;
  if (file?.state !== 'invalid') throw new Error('it is valid');
  const page = String(
    await renderProblemPage(words, file, { owner: 'articles/other.md', hasEarlier: true }),
  );
  expect(page).toContain('front-matter-missing');
  expect(page).toContain('articles/other.md has this address already');
  expect(page).toContain('still have what was valid before');
  expect(page).toContain('The text cannot be shown as long as this is so.');
});

test('a file that is no UTF-8 is told, without a line', async () => {
  desk.write('articles/gbk.md', new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0xd6, 0xd0]));
  const [file] = (await loadDesk()).files;
  if (file?.state !== 'invalid') throw new Error('it is valid');
  const none = { owner: undefined, hasEarlier: false };
  const page = String(await renderProblemPage(chinese, file, none));
  expect(page).toContain('文本不是 UTF-8');
  expect(page).toContain('<html lang="zh-Hans">');
  expect(page).not.toContain('<pre>');
});

test('the problems of the word list stand in the overview', async () => {
  desk.write('articles/words.txt', '叶 = 葉 = 頁\n');
  const page = String(await renderOverview(words, await loadDesk()));
  expect(page).toContain('articles/words.txt:1:1');
  expect(page).toContain('There is no article to show yet.');
});

test.each(feedFormats)('an entry of %s is told as subscribers get it', async (format) => {
  const more = 'topics: [質量監督]\npublished: 2027-01-01T08:00:00+08:00\n';
  desk.write('articles/one.md', makeArticle(1, { more }));
  const [file] = (await loadDesk()).files;
  if (file?.state !== 'valid') throw new Error('it is not valid');
  const html =
    '<p><img src="/media/0.png" alt="會場"><img src="https://images.example.org/a.png" alt="遠"></p><p>註<a href="#fn1">1</a></p><table><tr><td class="align-right">1</td></tr></table>';
  const feed = renderFeed(sampleFeed([sampleEntry({ html })]), format);
  const entry = findEntry(feed, format, sampleEntry().id);
  const place = { format, origin: 'https://bulletin.example.cn' };
  const page = String(await renderEntryPage(words, file, entry, place));
  expect(page).toContain('Subscribers get it at 2027-01-01 08:00 +08:00');
  expect(page).toContain('One image is fetched from the site');
  expect(page).toContain('Images are fetched from images.example.org');
  expect(page).toContain('Links within the text');
  expect(page).toContain('are set left here');
  expect(page.includes('RSS has no date of change')).toBe(format === 'rss');
  expect(page).toContain(sampleEntry().id);
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
});

test('an entry that is not there yet is told', async () => {
  desk.write('articles/one.md', makeArticle(1));
  const [file] = (await loadDesk()).files;
  if (file?.state !== 'valid') throw new Error('it is not valid');
  const place = { format: 'rss', origin: 'http://localhost:1' } as const;
  const page = String(await renderEntryPage(chinese, file, undefined, place));
  expect(page).toContain('本文还不在预览的订阅源中');
});
