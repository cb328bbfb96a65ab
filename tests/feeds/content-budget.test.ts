// A feed fits into a KV value whatever its entries, and never drops one to do so.

import { describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { contentBudget, countWithContent } from '../../src/feeds/content-budget.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { readStrictly } from './read-back.ts';
import { sampleEntry, sampleFeed, withdrawnEntry } from './sample-feed.ts';

const kvValue = 25 * 1024 * 1024;

/** HTML of so many bytes, in tags as dense as the renderer writes them. */
const dense = (bytes: number) => '<p>a</p>\n'.repeat(Math.floor(bytes / 9));

describe('countWithContent', () => {
  const third = 'x'.repeat(contentBudget / 2);

  test('takes what just fits', () => {
    expect(countWithContent([third, third])).toBe(2);
  });

  test('takes nothing after the first that does not fit, however small', () => {
    expect(countWithContent([third, `${third}x`, 'x'])).toBe(1);
  });

  test('counts bytes and not characters', () => {
    expect(countWithContent(['公'.repeat(contentBudget / 2)])).toBe(0);
  });
});

describe('a feed beyond the budget', { timeout: 60_000 }, () => {
  const entries = [3, 3, 3, 0.001].map((size, n) =>
    sampleEntry({ html: dense(size * 1024 * 1024), summary: `摘要 ${n}` }, n),
  );

  test.each(feedFormats)('keeps every entry in %s, the older ones without content', (format) => {
    const read = readStrictly[format](renderFeed(sampleFeed(entries), format));
    expect(read.map(({ html }) => html !== undefined)).toEqual([true, true, false, false]);
    expect(read.map(({ summary }) => summary)).toEqual(entries.map(({ summary }) => summary));
    expect(read[3]?.url).toBe('https://bulletin.example.cn/articles/bulletin-3');
  });

  test.each(feedFormats)('keeps a withdrawn entry in %s, with its reason', (format) => {
    const large = sampleEntry({ html: dense(contentBudget) });
    const feed = sampleFeed([large, withdrawnEntry('待核。', {}, 1)]);
    const [, gone] = readStrictly[format](renderFeed(feed, format));
    expect(gone).toMatchObject({ html: undefined, summary: '待核。' });
    expect(gone?.title).toContain('已撤回');
  });

  test('shows an entry without content by its summary in JSON, by its title where it has none', () => {
    const bare = [sampleEntry({ html: '' }), sampleEntry({ html: '', summary: '' })];
    const { items } = JSON.parse(renderFeed(sampleFeed(bare), 'json'));
    expect(items[0].content_text).toBe(bare[0]?.summary);
    expect(items[1].content_text).toBe(bare[1]?.title);
  });
});

describe.each([
  ['the largest entries there are', 0],
  ['half of the largest entries withdrawn', 100],
])('a feed with %s', (_, withdrawn) => {
  const longest = (length: number) => '&'.repeat(length);
  const notices = 3000;
  const entries = Array.from({ length: 249 }, (_, n) => {
    const changes = {
      title: longest(300),
      summary: longest(1000),
      issuer: longest(80),
      topics: Array.from({ length: 20 }, () => longest(80)),
      image: `/media/${'0'.repeat(64)}.jpeg`,
      attachments: Array.from({ length: 100 }, () => ({
        ...{ path: `/media/${'0'.repeat(64)}.pptx`, size: 10_000_000, name: longest(200) },
        title: longest(200),
        type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
      })),
      html: dense((contentBudget - withdrawn * notices) / (249 - withdrawn)),
    };
    return n < withdrawn ? withdrawnEntry(longest(500), changes, n) : sampleEntry(changes, n);
  });

  test.each(feedFormats)('fits into a KV value in %s', (format) => {
    const document = renderFeed(sampleFeed(entries), format);
    const bytes = new TextEncoder().encode(document).length;
    console.info(`${format}: ${(bytes / 1024 / 1024).toFixed(1)} MiB`);
    expect(document.match(/<content|"content_html"/g)).toHaveLength(249);
    expect(bytes).toBeLessThan(kvValue);
  });
});
