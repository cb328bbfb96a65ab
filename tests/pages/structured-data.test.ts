// What pages tell machines of themselves, read out of the page and held against what search engines document.

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { renderArchive } from '../../src/pages/archive.tsx';
import { renderArticle } from '../../src/pages/article.tsx';
import { renderHome } from '../../src/pages/home.tsx';
import { renderList } from '../../src/pages/list.tsx';
import { renderNames } from '../../src/pages/names.tsx';
import { hostileText } from '../feeds/odd-text.ts';
import { seeded } from '../feeds/seed.ts';
import { article, contextIn, firstChecksum, languages, list, overview } from './sample-records.ts';
import { dataBlocks, valuesUnder } from './structured-data.ts';

const origin = 'https://bulletin.example.cn';
const sha256 = firstChecksum;
const corrected = article({
  topics: ['質量', '會議'],
  updated: '2026-11-25T02:30:00.000Z',
  revisions: [
    { number: 1, kind: 'publish', at: '2026-11-22T16:30:00.000Z', sha256 },
    { number: 2, kind: 'minor', note: '標點', at: '2026-11-23T02:30:00.000Z', sha256 },
    { number: 3, kind: 'correction', note: '數字有誤', at: '2026-11-25T02:30:00.000Z', sha256 },
  ],
});

/** The one block of a page. */
function dataOf(html: string): Record<string, unknown> {
  const [data, ...others] = dataBlocks(html);
  if (!data || others.length > 0) throw new Error('not one data block');
  return data;
}

const isDate = (value: unknown) => /^\d{4}-\d{2}-\d{2}$/.test(String(value));
const isInstant = (value: unknown) =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(String(value)) &&
  !Number.isNaN(Date.parse(String(value)));
const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown) =>
  typeof value === 'string' && new URL(value).href === value && value.startsWith(`${origin}/`);

/** The properties that Google documents for Article (but for images, which a bulletin need not have), and those of schema.org that say what it is. */
const ofArticle: readonly [path: string, holds: (value: unknown) => boolean][] = [
  ['@context', (value) => value === 'https://schema.org'],
  ['@type', (value) => value === 'NewsArticle'],
  ['headline', isText],
  ['datePublished', isInstant],
  ['dateModified', isInstant],
  ['author.@type', (value) => value === 'GovernmentOrganization'],
  ['author.name', isText],
  ['author.url', isAddress],
  ['publisher.@type', (value) => value === 'GovernmentOrganization'],
  ['publisher.name', isText],
  ['publisher.url', isAddress],
  ['dateCreated', isDate],
  ['description', isText],
  ['inLanguage', (value) => Intl.getCanonicalLocales(String(value))[0] === value],
  ['mainEntityOfPage', isAddress],
  ['url', isAddress],
  ['identifier', (value) => /^urn:uuid:[0-9a-f-]{36}$/.test(String(value))],
  ['isAccessibleForFree', (value) => value === true],
  ['isPartOf.@type', (value) => value === 'WebSite'],
  ['isPartOf.url', isAddress],
  ['version', (value) => Number.isInteger(value)],
];

const at = (data: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => Object(value)[key], data);

describe.each(languages)('in %s', (language) => {
  const context = contextIn(language);

  test.each(ofArticle)('an article has its %s', (path, holds) => {
    for (const each of [article(), corrected]) {
      expect(holds(at(dataOf(renderArticle(context, each)), path)), path).toBe(true);
    }
  });

  it('names topics and corrections, where there are any', () => {
    const data = dataOf(renderArticle(context, corrected));
    expect(data.keywords).toEqual(['質量', '會議']);
    expect(data.version).toBe(3);
    expect(data.correction).toEqual([
      {
        '@type': 'CorrectionComment',
        text: '數字有誤',
        datePublished: '2026-11-25T02:30:00.000Z',
      },
    ]);
    expect(Object.keys(dataOf(renderArticle(context, article())))).not.toEqual(
      expect.arrayContaining(['keywords', 'correction']),
    );
  });

  it('leads search engines to the search', () => {
    const data = dataOf(renderHome(context, list()));
    expect(data).toMatchObject({ '@type': 'WebSite', name: '公報', url: `${origin}/` });
    expect(data.potentialAction).toEqual({
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    });
  });

  const lists: [string, string, number][] = [
    ['a year', renderList(context, list({ collection: 'year:2009' })), 2],
    ['a month', renderList(context, list({ collection: 'month:2009-02' })), 3],
    ['a volume', renderList(context, list({ volume: 1, newestVolume: 1 })), 2],
    ['a topic', renderList(context, list({ collection: 'topic:會議' })), 3],
    [
      'a volume of an issuer',
      renderList(context, list({ collection: 'issuer:局', volume: 1, newestVolume: 1 })),
      4,
    ],
    ['all topics', renderNames(context, 'topic', overview), 2],
  ];

  test.each(lists)('%s has the trail that leads to it, and ends there', (_, html, length) => {
    const data = dataOf(html);
    expect(data).toMatchObject({ '@type': 'CollectionPage', inLanguage: language });
    const items = at(data, 'breadcrumb.itemListElement');
    if (!Array.isArray(items)) throw new Error('no list');
    expect(items.map(({ position }) => position)).toEqual(
      Array.from({ length }, (_, index) => index + 1),
    );
    expect(items.every(({ name, item }) => isText(name) && isAddress(item))).toBe(true);
    expect(items[0].item).toBe(`${origin}/archive`);
    expect(items.at(-1)).toMatchObject({ name: data.name, item: data.url });
    expect(html).toContain(`<link rel="canonical" href="${data.url}"/>`);
  });

  it('says of the archive that it is part of the site', () => {
    expect(dataOf(renderArchive(context, overview))).toMatchObject({
      ...{ '@type': 'CollectionPage', url: `${origin}/archive` },
      isPartOf: { '@type': 'WebSite' },
    });
  });
});

const endings = fc.constantFrom(
  ...[
    '</script>',
    '</SCRIPT >',
    '<!--',
    '<!--<script>',
    ']]>',
    '\u2028',
    '\ud800',
    '\0',
    '\\u003c',
  ],
);

test('no text ends a data block, and all comes back as it was written', {
  timeout: 120_000,
}, () => {
  const text = fc
    .array(fc.oneof(endings, hostileText), { maxLength: 4 })
    .map((all) => all.join(''));
  // A name is part of an address, and no address can hold half a character.
  const name = text.map((any) => any.toWellFormed());
  const property = fc.property(text, text, name, text, (title, summary, topic, note) => {
    const revisions = [
      { number: 1, kind: 'correction' as const, note, at: '2026-11-25T02:30:00.000Z', sha256 },
    ];
    const fields = { title, summary, topics: [topic], issuer: topic, revisions };
    const data = dataOf(renderArticle(contextIn('en', title), article(fields)));
    expect(data).toMatchObject({ headline: title, description: summary, keywords: [topic] });
    expect(valuesUnder(data, 'text').map(([, value]) => value)).toEqual([note]);
  });
  fc.assert(property, seeded('structured data'));
});
