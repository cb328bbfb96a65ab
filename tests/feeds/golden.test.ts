// The three formats as they are, for the eye: one set of files for each oddity.

import { describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { type MediaFacts, pathOfMedia } from '../../src/domain/media/media-facts.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { sampleEntry, sampleFeed, site, withdrawnEntry } from './sample-feed.ts';

const html = (markdown: string) => parseMarkdown(markdown, 'bulletin-0').render();

const photo: MediaFacts = {
  sha256: '1'.repeat(64),
  type: 'image/jpeg',
  size: 2_345_678,
  width: 1600,
  height: 1200,
};
const list: MediaFacts = { sha256: '2'.repeat(64), type: 'application/pdf', size: 1_234_567 };
const table: MediaFacts = { sha256: '3'.repeat(64), type: 'text/csv', size: 999 };
const files: Readonly<Record<string, MediaFacts>> = {
  'photo.jpg': photo,
  'a/list.pdf': list,
  'b.csv': table,
};

const endings = { rss: 'rss.xml', atom: 'atom.xml', json: 'json' };

const oddities = {
  'no-entries': sampleFeed([]),
  'markup-in-text': sampleFeed(
    [
      sampleEntry({
        title: 'A & B: "x < y" &amp; ]]> <b>',
        summary: 'a & b < c &lt; ]]>',
        issuer: 'Smith & <Sons>',
        topics: ['R&D', '"quoted"'],
        html: html('`]]>` & `]]></item>`'),
        lang: 'en',
      }),
    ],
    { site: { ...site, title: '公報 & <b>', publisher: 'P & Co', description: 'd & <i>' } },
  ),
  'addresses-within-the-site': sampleFeed([
    sampleEntry({
      slug: '全省會議',
      html: html('見[前次](2009-02-06)，[節](#section-1)及註。[^1]\n\n## 節\n\n[^1]: 註。'),
    }),
  ]),
  'image-and-attachments': sampleFeed([
    sampleEntry({
      html: parseMarkdown(
        '![會場](photo.jpg)\n\n[名單 & "數字"](a/list.pdf)、[表](b.csv)\n',
        'bulletin-0',
        { lang: 'zh-Hant', find: (path) => files[path] },
      ).render(),
      image: pathOfMedia(photo),
      attachments: [
        { ...list, path: pathOfMedia(list), title: '名單 & "數字"', name: 'list.pdf' },
        { ...table, path: pathOfMedia(table), title: '表', name: 'b.csv' },
      ],
    }),
    withdrawnEntry(
      '圖有誤。',
      {
        image: pathOfMedia(photo),
        attachments: [{ ...list, path: pathOfMedia(list), title: '不可見', name: 'x.pdf' }],
      },
      1,
    ),
  ]),
  'no-summary-and-no-content': sampleFeed([sampleEntry({ summary: '', html: '', topics: [] })]),
  'middle-volume-of-a-topic': sampleFeed(
    [
      sampleEntry({
        notices: [{ kind: 'correction', at: Date.UTC(2026, 10, 4), note: '「二」應作「三」。' }],
      }),
      sampleEntry({}, 1),
    ],
    { collection: 'topic:質量監督', volume: 2, newestVolume: 3 },
  ),
  'withdrawn-and-restored': sampleFeed(
    [
      withdrawnEntry('所附數字有誤 & 待核 <a>。'),
      sampleEntry(
        {
          notices: [
            { kind: 'withdrawal', at: Date.UTC(2026, 10, 3, 16), note: '待核。' },
            { kind: 'restoration', at: Date.UTC(2026, 10, 4), note: '' },
          ],
        },
        1,
      ),
    ],
    { newestVolume: 1 },
  ),
  'middle-volume-of-an-edition': sampleFeed(
    [
      sampleEntry({
        ...{ title: '会议召开', summary: '会议召开。', html: html('会议召开。'), topics: ['会议'] },
        ...{ issuer: '吉林质监局', lang: 'zh-Hans', derivedFrom: 'zh-Hant' },
        notices: [{ kind: 'correction', at: Date.UTC(2026, 10, 4), note: '“二”应为“三”。' }],
      }),
      sampleEntry({ lang: 'zh-Hans' }, 1),
    ],
    { collection: 'edition:zh-Hans', volume: 2, newestVolume: 3 },
  ),
  hubs: sampleFeed([sampleEntry()], {
    site: { ...site, hubs: ['https://hub.example.org/?a=1&b=2', 'https://second.example.net/'] },
  }),
};

describe.each(Object.entries(oddities))('%s', (oddity, feed) => {
  test.each(feedFormats)('is written in %s as it always was', async (format) => {
    const file = `golden/${oddity}.${endings[format]}`;
    await expect(renderFeed(feed, format)).toMatchFileSnapshot(file);
  });

  test.each(feedFormats)('is the same to the byte in %s when rendered again', (format) => {
    expect(renderFeed(structuredClone(feed), format)).toBe(renderFeed(feed, format));
  });
});
