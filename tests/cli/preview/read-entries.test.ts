// The entries that the preview cuts out of feeds.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findEntry } from '../../../src/cli/preview/read-entries.ts';
import { feedFormats } from '../../../src/domain/kv-keys.ts';
import { renderFeed } from '../../../src/feeds/render-feed.ts';
import { carried, hostileText } from '../../feeds/odd-text.ts';
import { sampleEntry, sampleFeed, withdrawnEntry } from '../../feeds/sample-feed.ts';
import { seeded } from '../../feeds/seed.ts';

const attachments = [
  { path: '/media/0.pdf', title: '名單', name: 'a.pdf', type: 'application/pdf', size: 1234 },
  { path: '/media/1.txt', title: '附註', name: 'b.txt', type: 'text/plain', size: 5 },
];
const entry = sampleEntry({ attachments }, 1);
const document = sampleFeed([sampleEntry(), entry, withdrawnEntry('重複', {}, 2)]);

test.each(feedFormats)('reads the entry of an article from %s', (format) => {
  const feed = renderFeed(document, format);
  const found = findEntry(feed, format, entry.id);
  expect(found).toMatchObject({
    id: entry.id,
    title: entry.title,
    author: entry.issuer,
    topics: entry.topics,
    html: expect.stringContaining('<p>會議總結了去年的工作。</p>'),
    summary: expect.stringContaining('會議總結了去年的工作。'),
  });
  expect(Date.parse(found?.published ?? '')).toBeCloseTo(entry.published, -4);
  const files = format === 'rss' ? attachments.slice(0, 1) : attachments;
  expect(found?.files).toEqual(
    files.map(({ path, type, size }) => ({ url: document.site.origin + path, type, size })),
  );
});

test.each(['rss', 'atom'] as const)(
  'what is cut from %s stands in it, from tag to tag',
  (format) => {
    const feed = renderFeed(document, format);
    const { raw = '' } = findEntry(feed, format, entry.id) ?? {};
    const name = format === 'rss' ? 'item' : 'entry';
    expect(feed).toContain(raw);
    expect(raw).toMatch(new RegExp(`^<${name}[ >].*</${name}>$`, 's'));
    expect(raw.split(`<${name}`)).toHaveLength(2);
    expect(raw).toContain(entry.id);
  },
);

test('what is cut from JSON Feed is the item as it stands there', () => {
  const feed = renderFeed(document, 'json');
  const { raw = '' } = findEntry(feed, 'json', entry.id) ?? {};
  expect(feed).toContain(raw.replaceAll('\n', '\n    '));
});

test.each(feedFormats)('finds nothing in %s under another id', (format) => {
  expect(findEntry(renderFeed(document, format), format, 'urn:uuid:none')).toBeUndefined();
});

test.each(feedFormats)('is misled by no text in %s', (format) => {
  const { id } = sampleEntry();
  fc.assert(
    fc.property(hostileText, hostileText, (title, html) => {
      const hostile = sampleEntry({ title, html, summary: html, issuer: title });
      const feed = renderFeed(
        sampleFeed([sampleEntry({}, 1), hostile, sampleEntry({}, 2)]),
        format,
      );
      const found = findEntry(feed, format, id);
      // XML has one line end, and the reader trims.
      expect(carried(found?.title ?? '').trim()).toBe(carried(title).trim());
      if (format !== 'json') expect(feed).toContain(found?.raw);
      expect(found?.raw).not.toContain(sampleEntry({}, 2).id);
    }),
    seeded(`entries of ${format}`, 500),
  );
});
