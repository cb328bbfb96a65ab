// Citations: each in the form that its readers, and their programs, expect.

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { renderBibtex } from '../../src/pages/citation/bibtex.ts';
import { type Cited, presentlyCited } from '../../src/pages/citation/cited.ts';
import { renderCslJson } from '../../src/pages/citation/csl-json.ts';
import { renderGb7714 } from '../../src/pages/citation/gb7714.ts';
import { renderPlainCitation } from '../../src/pages/citation/plain-text.ts';
import { printTex, readBibtex } from './read-bibtex.ts';
import { article, contextIn, firstChecksum, languages } from './sample-records.ts';

const { site } = contextIn();
const cited = presentlyCited(article(), site);
const url = 'https://bulletin.example.cn/articles/jilin-2009-02-19/revisions/1';

const line = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '') || '題');
const special = fc.constantFrom(...'{}\\%&#_$~^"@,=');
const odd = fc
  .array(fc.oneof(special, line), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').trim() || '題');
const anyCited = fc
  .record({ title: odd, issuer: odd })
  .map((over): Cited => ({ ...cited, ...over }));

test('GB/T 7714: issuer, title with its marks, date, address of the revision; and the hash', () => {
  expect(renderGb7714(cited)).toBe(
    `吉林質監局. 吉林質監召開工作會議[EB/OL]. (2009-02-19). ${url}. SHA-256: ${firstChecksum}.`,
  );
});

test.each(languages)(
  'plain text in %s names the revision, its address and its hash',
  (language) => {
    const text = renderPlainCitation(cited, contextIn(language).site);
    expect(text).toMatchSnapshot();
    for (const part of [cited.issuer, cited.title, `${url} `, firstChecksum])
      expect(text).toContain(part);
  },
);

test.each([
  ['zh-Hant', '《關於印發〈辦法〉的通知》'],
  ['en', '“關於印發《辦法》的通知”'],
] as const)(
  'plain text in %s keeps the marks of a title apart from those within it',
  (language, expected) => {
    const named = { ...cited, title: '關於印發《辦法》的通知' };
    expect(renderPlainCitation(named, contextIn(language).site)).toContain(expected);
  },
);

describe('BibTeX', () => {
  test('is an entry that can be read', () => {
    const text = renderBibtex(cited, site);
    expect(text).toMatchSnapshot();
    const { type, key, fields } = readBibtex(text);
    expect([type, key]).toEqual(['misc', 'jilin-2009-02-19-r1']);
    expect(Object.fromEntries(fields)).toMatchObject({
      ...{ author: '{吉林質監局}', title: '{吉林質監召開工作會議}' },
      ...{ year: '2009', month: 'feb', day: '19', url, version: '1' },
    });
    expect(fields.get('note')).toContain(firstChecksum);
  });

  test('prints any title and issuer as they are', () => {
    fc.assert(
      fc.property(anyCited, (any) => {
        const { fields } = readBibtex(renderBibtex(any, site));
        expect(printTex(fields.get('title') ?? '')).toBe(any.title);
        expect(printTex(fields.get('author') ?? '')).toBe(any.issuer);
      }),
      { numRuns: 1_000 },
    );
  });

  test('has a key in ASCII for a slug of another script', () => {
    const { key, fields } = readBibtex(
      renderBibtex(presentlyCited(article({ slug: '全省會議' }), site), site),
    );
    expect(key).toBe('bulletin-6b1c0f0e-r1');
    expect(fields.get('url')).toContain('/articles/%E5%85%A8%E7%9C%81');
  });
});

/** The part of the schema csl-data (CSL 1.0.2) that a web page may use, with nothing beside it. */
const cslData = v.tuple([
  v.strictObject({
    id: v.pipe(v.string(), v.nonEmpty()),
    type: v.literal('webpage'),
    title: v.string(),
    author: v.tuple([v.strictObject({ literal: v.string() })]),
    issued: v.strictObject({
      'date-parts': v.tuple([v.tuple([v.number(), v.number(), v.number()])]),
    }),
    'container-title': v.string(),
    publisher: v.string(),
    URL: v.pipe(v.string(), v.url()),
    version: v.string(),
    language: v.string(),
    note: v.string(),
  }),
]);

describe('CSL-JSON', () => {
  test('has the fields and types of the schema', () => {
    const [item] = v.parse(cslData, JSON.parse(renderCslJson(cited, site)));
    expect(item.author).toEqual([{ literal: '吉林質監局' }]);
    expect(item.issued).toEqual({ 'date-parts': [[2009, 2, 19]] });
    expect([item.URL, item.version, item.language]).toEqual([url, '1', 'zh-Hant']);
    expect(item.note).toContain(firstChecksum);
  });

  test('keeps any title and issuer', () => {
    fc.assert(
      fc.property(anyCited, (any) => {
        const [item] = v.parse(cslData, JSON.parse(renderCslJson(any, site)));
        expect([item.title, item.author[0].literal]).toEqual([any.title, any.issuer]);
      }),
    );
  });
});
