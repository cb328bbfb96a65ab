// A withdrawn article says so in every format under the id that readers know, and nothing of its text.

import { describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import type { FeedEntry } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { readStrictly } from './read-back.ts';
import { readHead } from './read-place.ts';
import { sampleEntry, sampleFeed, site, withdrawnEntry } from './sample-feed.ts';
import { childrenOf, readXml, textOf } from './strict-xml.ts';

const reason = '數字 < 有誤 & 待核';
const escaped = '數字 &lt; 有誤 &amp; 待核';
const before = sampleEntry({}, 1);
const gone = withdrawnEntry(reason, { html: '<p>密</p>\n', summary: '密' }, 1);
const feed = sampleFeed([sampleEntry(), gone, sampleEntry({}, 2)]);
const when = '2026-11-05T04:06:07.008Z';

function readEntry(entry: FeedEntry, format: 'rss' | 'atom' | 'json', language = site.language) {
  const document = renderFeed(sampleFeed([entry], { site: { ...site, language } }), format);
  return readStrictly[format](document)[0];
}

describe.each(feedFormats)('a withdrawn article in %s', (format) => {
  const read = readStrictly[format](renderFeed(feed, format))[1];

  test('keeps its id, address, place, opening and topics', () => {
    const [, former] = readStrictly[format](
      renderFeed(sampleFeed([sampleEntry(), before]), format),
    );
    for (const key of ['id', 'url', 'published', 'topics', 'issuer'] as const) {
      expect(read?.[key]).toEqual(former?.[key]);
    }
  });

  test('says in its title, its summary and its content that it was withdrawn, and why', () => {
    expect(read?.title).toBe(`【已撤回】${gone.title}`);
    expect(read?.summary).toBe(reason);
    const time = `<time datetime="${when}">2026-11-05</time>`;
    expect(read?.html).toBe(`<p><strong>撤回</strong> ${time}：${escaped}</p>\n`);
  });

  test('shows nothing of its text, even where it is at hand', () => {
    expect(renderFeed(feed, format)).not.toContain('密');
  });

  test.each([
    ['zh-Hans', '【已撤回】A'],
    ['en', '[Withdrawn] A'],
  ] as const)('speaks the language of a site in %s', (language, title) => {
    expect(readEntry(withdrawnEntry('', { title: 'A' }), format, language)?.title).toBe(title);
  });

  test('tells the reason of the newest withdrawal, and keeps the older notices', () => {
    const again = withdrawnEntry('second', {
      notices: [
        { kind: 'withdrawal', at: 1000, note: 'first' },
        { kind: 'restoration', at: 2000, note: '' },
      ],
    });
    const read = readEntry(again, format);
    expect(read?.summary).toBe('second');
    expect(read?.html?.match(/撤回|恢復|first|second/g)).toEqual([
      '撤回',
      'second',
      '恢復',
      '撤回',
      'first',
    ]);
  });

  test('has content and no summary where no reason is given', () => {
    const read = readEntry(withdrawnEntry(''), format);
    expect(read?.summary).toBe('');
    expect(read?.html).toContain('撤回');
  });

  test('has its text again, with a notice, once it is restored', () => {
    const at = before.updated + 1;
    const restored = {
      ...before,
      updated: at,
      notices: [{ kind: 'restoration', at, note: '' }],
    } as const;
    const read = readEntry(restored, format);
    expect(read?.title).toBe(before.title);
    expect(read?.summary).toBe(before.summary);
    expect(read?.html).toMatch(/^<p><strong>恢復<\/strong> <time [^>]+>[\d-]+<\/time><\/p>\n/);
    expect(read?.html).toContain(before.html);
  });
});

describe('a tombstone in Atom', () => {
  const atom = readXml(renderFeed(feed, 'atom'));
  const [tombstone, ...others] = childrenOf(atom, 'at:deleted-entry');

  test('names the article, the instant and the reason', () => {
    expect(others).toEqual([]);
    expect(tombstone?.attributes).toEqual({ ref: gone.id, when });
    expect(tombstone && textOf(tombstone, 'at:comment')).toBe(reason);
    expect(atom.attributes['xmlns:at']).toBe('http://purl.org/atompub/tombstones/1.0');
  });

  test('is later than the last state beside it', () => {
    const entry = childrenOf(atom, 'entry').find((child) => textOf(child, 'id') === gone.id);
    expect(Date.parse((entry && textOf(entry, 'updated')) ?? '')).toBeLessThan(Date.parse(when));
  });

  test('stands after the metadata and before the entries', () => {
    expect(readHead(renderFeed(feed, 'atom')).names.slice(-2)).toEqual([
      'generator',
      'at:deleted-entry',
    ]);
  });

  test('has no comment where no reason is given', () => {
    const bare = readXml(renderFeed(sampleFeed([withdrawnEntry('')]), 'atom'));
    expect(childrenOf(bare, 'at:deleted-entry')[0]?.children).toEqual([]);
  });

  test('is not there, nor its namespace, where nothing is withdrawn', () => {
    expect(renderFeed(sampleFeed([sampleEntry()]), 'atom')).not.toMatch(/tombstones|deleted/);
  });
});

test('JSON tells the instant of the withdrawal beside the document date', () => {
  const { items } = JSON.parse(renderFeed(feed, 'json'));
  expect(items[1]._gazette).toEqual({ issued: '2009-02-19', withdrawn: when });
  expect(items[1].date_modified).toBe('2026-11-05T04:06:07.007Z');
  expect(items[0]._gazette).toMatchObject({ issued: '2009-02-19', revision: 2 });
});
