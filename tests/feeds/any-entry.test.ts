// Entries that no check has seen: the renderers stand on their own feet.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { wildText } from './odd-text.ts';
import { readStrictly } from './read-back.ts';
import { sampleEntry, sampleFeed, site } from './sample-feed.ts';
import { seeded } from './seed.ts';

const hostile = fc.oneof(
  wildText,
  fc.constant(''),
  fc.constant(']]>]]></item><item>\u0000]]\u0001>'),
);

const entry = fc.record({
  id: hostile,
  slug: hostile,
  title: hostile,
  summary: hostile,
  html: hostile,
  issuer: hostile,
  topics: fc.array(hostile, { maxLength: 3 }),
  lang: hostile,
});

/** What XML can carry of a text. Parsers read every line end as a line feed. */
function carried(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
  return clean.toWellFormed().replace(/\r\n?/g, '\n');
}

test('writes a well-formed document of just these entries, whatever is in them', {
  timeout: 120_000,
}, () => {
  const property = fc.property(
    fc.array(entry, { maxLength: 3 }),
    fc.record({ title: hostile, description: hostile, publisher: hostile }),
    hostile,
    (changes, texts, collection) => {
      const entries = changes.map((change, n) => sampleEntry(change, n));
      const feed = sampleFeed(entries, {
        site: { ...site, ...texts },
        title: texts.title,
        collection,
      });
      for (const format of feedFormats) {
        const read = readStrictly[format](renderFeed(feed, format));
        const texts = read.map(({ title, issuer, topics }) => [title, issuer, ...topics]);
        const wanted = entries.map(({ title, issuer, topics }) => [title, issuer, ...topics]);
        const lines = (fields: (string | undefined)[]) => fields.map((text) => carried(text ?? ''));
        expect(texts.map(lines)).toEqual(wanted.map(lines));
      }
    },
  );
  fc.assert(property, seeded('entries'));
});
