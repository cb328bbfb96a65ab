// Documents that no check has seen: the renderers stand on their own feet.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedFormats } from '../../src/domain/kv-keys.ts';
import { noticeKinds } from '../../src/domain/revision.ts';
import type { FeedEntry } from '../../src/feeds/feed-document.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { carried, hostileText } from './odd-text.ts';
import { readStrictly } from './read-back.ts';
import { type ReadPlace, readPlace } from './read-place.ts';
import { sampleEntry, sampleFeed, site, withdrawnEntry } from './sample-feed.ts';
import { seeded } from './seed.ts';
import { childrenOf, readXml, textOf } from './strict-xml.ts';

const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });
const notice = fc.record({
  kind: fc.constantFrom(...noticeKinds),
  at: fc.integer({ min: 0, max: 1_000_000 }),
  note: hostileText,
});

const attachment = fc.record({
  path: fc.constantFrom('/media/0.pdf', '/media/1.txt'),
  title: hostileText,
  name: hostileText,
  type: fc.constantFrom('application/pdf', 'text/plain'),
  size: fc.nat(),
});

const fields = fc.record({
  id: hostileText,
  slug: hostileText,
  title: hostileText,
  summary: hostileText,
  html: hostileText,
  issuer: hostileText,
  topics: fc.array(hostileText, { maxLength: 3 }),
  lang: hostileText,
  published: instant,
  notices: fc.array(notice, { maxLength: 2 }),
  image: fc.constant('/media/0.jpg'),
  attachments: fc.array(attachment, { maxLength: 2 }),
});

const reason = fc.option(hostileText, { nil: undefined });
const entries = fc
  .array(fc.tuple(fields, reason), { maxLength: 3 })
  .map((list) =>
    list.map(([changes, note], n) =>
      note === undefined ? sampleEntry(changes, n) : withdrawnEntry(note, changes, n),
    ),
  );

/** A document at any position, of a site with any texts and hubs. */
const documents = fc
  .record({
    entries,
    texts: fc.record({ title: hostileText, description: hostileText, publisher: hostileText }),
    hubs: fc.array(hostileText, { maxLength: 2 }),
    collection: hostileText,
    newestVolume: fc.integer({ min: 0, max: 3 }),
    volume: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  })
  .map(({ entries, texts, hubs, volume, newestVolume, ...changes }) =>
    sampleFeed(entries, {
      ...changes,
      site: { ...site, ...texts, hubs },
      newestVolume: Math.max(newestVolume, volume ?? 0),
      ...(volume === undefined ? {} : { volume }),
    }),
  );

const lines = (fields: (string | undefined)[]) => fields.map((text) => carried(text ?? ''));

function wantedTexts({ title, issuer, topics, withdrawn, notices, ...entry }: FeedEntry) {
  const summary = withdrawn === undefined ? entry.summary : notices.at(-1)?.note;
  return lines([(withdrawn === undefined ? '' : '【已撤回】') + title, summary, issuer, ...topics]);
}

test('writes a well-formed document of just these entries, whatever is in them', {
  timeout: 120_000,
}, () => {
  const property = fc.property(documents, (feed) => {
    for (const format of feedFormats) {
      const read = readStrictly[format](renderFeed(feed, format));
      const texts = read.map(({ title, summary, issuer, topics }) =>
        lines([title, summary, issuer, ...topics]),
      );
      expect(texts).toEqual(feed.entries.map(wantedTexts));
    }
  });
  fc.assert(property, seeded('entries'));
});

test('tells the place of the document and nothing more, whatever the texts around it hold', {
  timeout: 120_000,
}, () => {
  const property = fc.property(documents, ({ volume, newestVolume, ...feed }) => {
    const place = { newestVolume, ...(volume === undefined ? {} : { volume }) };
    const hubs = volume === undefined ? lines([...feed.site.hubs]) : [];
    const previous = (volume === undefined ? newestVolume : volume - 1) > 0;
    const isArchive = volume !== undefined;
    const next = isArchive && volume < newestVolume;
    for (const format of feedFormats) {
      const read = readPlace[format](renderFeed({ ...feed, ...place }, format));
      expect({ ...read, hubs: lines(read.hubs) }).toEqual({
        ...read,
        hubs,
        previous: previous ? expect.stringContaining(`/volumes/`) : undefined,
      });
      if (format === 'json') continue;
      expect(read).toMatchObject({
        isArchive,
        current: isArchive ? expect.any(String) : undefined,
        next: next ? expect.any(String) : undefined,
      } satisfies Partial<ReadPlace>);
    }
  });
  fc.assert(property, seeded('places'));
});

test('writes a tombstone for each entry that is withdrawn and for no other', {
  timeout: 120_000,
}, () => {
  const property = fc.property(documents, (feed) => {
    const atom = readXml(renderFeed(feed, 'atom'));
    const read = childrenOf(atom, 'at:deleted-entry').map((tombstone) => {
      const { ref, when } = tombstone.attributes;
      return lines([ref, when, textOf(tombstone, 'at:comment')]);
    });
    const wanted = feed.entries.flatMap(({ id, withdrawn, notices }) => {
      if (withdrawn === undefined) return [];
      return [lines([id, new Date(withdrawn).toISOString(), notices.at(-1)?.note])];
    });
    expect(read).toEqual(wanted);
  });
  fc.assert(property, seeded('tombstones'));
});
