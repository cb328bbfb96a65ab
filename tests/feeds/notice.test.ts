// Notices reach readers word for word, newest first, whatever they say.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { noticeKinds } from '../../src/domain/revision.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { tokenizeHtml } from './html-tokens.ts';
import { carried, hostileText } from './odd-text.ts';
import { readStrictly } from './read-back.ts';
import { sampleEntry, sampleFeed, site } from './sample-feed.ts';
import { seeded } from './seed.ts';

const words = { correction: 'Correction', withdrawal: 'Withdrawn', restoration: 'Restored' };

const notice = fc.record({
  kind: fc.constantFrom(...noticeKinds),
  at: fc.integer({ min: 0, max: 4_102_444_800_000 }),
  note: hostileText,
});

function decodeText(text: string): string {
  if (/[<>"]/.test(text)) throw new Error(`markup in ${text}`);
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

/** The text of the HTML, a line for each paragraph. */
function linesOf(html: string): string[] {
  const texts = tokenizeHtml(html).map((token) => {
    if ('text' in token) return decodeText(token.text);
    return token.tag === 'p' ? '\0' : '';
  });
  return texts.join('').split('\0').slice(1);
}

test('carries any notices before the content', { timeout: 120_000 }, () => {
  const distinct = fc.uniqueArray(notice, { maxLength: 3, selector: ({ at }) => at });
  const property = fc.property(distinct, (notices) => {
    const english = { ...site, language: 'en', timeZone: 'UTC' } as const;
    const feed = sampleFeed([sampleEntry({ html: '<p>text</p>\n', notices })], { site: english });
    const wanted = notices
      .toSorted((a, b) => b.at - a.at)
      .map(({ kind, at, note }) => {
        const date = new Date(at).toISOString().slice(0, 10);
        return `${words[kind]} ${date}${note === '' ? '' : `: ${carried(note)}`}\n`;
      });
    for (const format of feedFormats) {
      const html = readStrictly[format](renderFeed(feed, format))[0]?.html ?? '';
      expect(linesOf(html)).toEqual([...wanted, 'text\n']);
    }
  });
  fc.assert(property, seeded('notices'));
});
