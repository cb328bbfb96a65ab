// The three formats as they are, for the eye: one set of files for each oddity.

import { describe, expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { sampleEntry, sampleFeed, site } from './sample-feed.ts';

const html = (markdown: string) => parseMarkdown(markdown, 'bulletin-0').render();

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
    { title: '公報 & <b>', site: { ...site, publisher: 'P & Co', description: 'd & <i>' } },
  ),
  'addresses-within-the-site': sampleFeed([
    sampleEntry({
      slug: '全省會議',
      html: html('見[前次](2009-02-06)，[節](#section-1)及註。[^1]\n\n## 節\n\n[^1]: 註。'),
    }),
  ]),
  'no-summary-and-no-content': sampleFeed([sampleEntry({ summary: '', html: '', topics: [] })]),
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
