// A reader can walk from the subscription document through every closed volume and back, in every format.

import { describe, expect, test } from 'vitest';
import { type FeedFormat, feedFormats } from '../../src/domain/kv-keys.ts';
import { renderFeed } from '../../src/feeds/render-feed.ts';
import { readHead, readPlace } from './read-place.ts';
import { sampleEntry, sampleFeed, site } from './sample-feed.ts';
import { childrenOf, readXml, textOf } from './strict-xml.ts';

const collection = 'topic:質量監督';
const page = `${site.origin}/topics/${encodeURIComponent('質量監督')}`;
const fileNames = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };

/** The address of a document of the collection; undefined stands for no document. */
function address(format: FeedFormat, where: number | 'current' | undefined): string | undefined {
  if (where === undefined) return undefined;
  const folder = where === 'current' ? page : `${page}/volumes/${where}`;
  return `${folder}/${fileNames[format]}`;
}

function render(format: FeedFormat, newestVolume: number, volume?: number): string {
  const changes = { collection, newestVolume, ...(volume === undefined ? {} : { volume }) };
  return renderFeed(sampleFeed([sampleEntry()], changes), format);
}

interface Position {
  name: string;
  newest: number;
  volume?: number;
  previous?: number;
  next?: number;
}

const positions: Position[] = [
  { name: 'a subscription document without volumes', newest: 0 },
  { name: 'a subscription document above three volumes', newest: 3, previous: 3 },
  { name: 'the first of three volumes', newest: 3, volume: 1, next: 2 },
  { name: 'the middle one of three volumes', newest: 3, volume: 2, previous: 1, next: 3 },
  { name: 'the newest of three volumes', newest: 3, volume: 3, previous: 2 },
  { name: 'the only volume', newest: 1, volume: 1 },
];

describe.each(positions)('$name', ({ newest, volume, previous, next }) => {
  test.each(['rss', 'atom'] as const)('links its neighbours in %s', (format) => {
    const isArchive = volume !== undefined;
    expect(readPlace[format](render(format, newest, volume))).toEqual({
      self: address(format, volume ?? 'current'),
      current: isArchive ? address(format, 'current') : undefined,
      previous: address(format, previous),
      next: address(format, next),
      hubs: [],
      isArchive,
    });
  });

  test('names its feed and the next older document in JSON', () => {
    const json = JSON.parse(render('json', newest, volume));
    expect(json.feed_url).toBe(address('json', 'current'));
    expect(json.next_url).toBe(address('json', previous));
    expect('next_url' in json).toBe(previous !== undefined);
  });

  test('has its metadata before the entries', () => {
    expect(readHead(render('rss', newest, volume)).names).toContain('atom:link');
    expect(readHead(render('atom', newest, volume)).names).toContain('link');
  });
});

describe('every document of a collection', () => {
  const documents = positions.map(({ newest, volume }) => render('atom', newest, volume));

  test('has the same id and title', () => {
    const heads = documents.map(readXml);
    const ids = new Set(heads.map((head) => textOf(head, 'id')));
    expect([...ids]).toEqual([
      `tag:bulletin.example.cn,2026:gazette:${encodeURIComponent(collection)}`,
    ]);
    const titles = new Set(heads.map((head) => textOf(head, 'title')));
    expect([...titles]).toEqual(['公報 · 質量監督']);
  });

  test('leads to the page of the collection', () => {
    for (const { newest, volume } of positions) {
      const rss = readHead(render('rss', newest, volume)).element;
      expect(textOf(rss, 'link')).toBe(page);
      expect(JSON.parse(render('json', newest, volume)).home_page_url).toBe(page);
    }
  });
});

test('a volume in Atom leads to the page, and to itself in the other formats', () => {
  const links = childrenOf(readXml(render('atom', 3, 2)), 'link');
  const alternates = links.filter(({ attributes }) => attributes.rel === 'alternate');
  expect(alternates.map(({ attributes }) => attributes.href)).toEqual([
    page,
    address('rss', 2),
    address('json', 2),
  ]);
});

test('one walks from the newest entries to the oldest volume, and no further', () => {
  for (const format of feedFormats) {
    const seen: (string | undefined)[] = [];
    for (const volume of [undefined, 3, 2, 1]) {
      const place = readPlace[format](render(format, 3, volume));
      if (seen.length > 0) expect(seen.at(-1)).toBe(address(format, volume ?? 'current'));
      seen.push(place.previous);
    }
    expect(seen.at(-1)).toBeUndefined();
  }
});

describe('hubs', () => {
  const hubs = ['https://hub.example.org/?a=1&b="2"', 'https://second.example.net/$&'];
  const feed = sampleFeed([sampleEntry()], { site: { ...site, hubs }, newestVolume: 2 });

  test.each(feedFormats)('are named in %s where one can subscribe', (format) => {
    const place = readPlace[format](renderFeed(feed, format));
    expect(place).toMatchObject({ hubs, previous: expect.any(String) });
  });

  test.each(feedFormats)('are not named in a closed volume in %s', (format) => {
    expect(readPlace[format](renderFeed({ ...feed, volume: 1 }, format)).hubs).toEqual([]);
  });
});
