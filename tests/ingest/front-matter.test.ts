/** Front matter that any YAML parser reads back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ImportedFields, renderFrontMatter } from '../../src/ingest/front-matter.ts';

const fields: ImportedFields = { id: 'urn:uuid:0', source: { file: 'a.txt', sha256: '12e4' } };
const readBack = (text: string) => parse(text.slice(4, -4));

describe('renderFrontMatter', () => {
  it('writes the keys in order and leaves out what is unknown', () => {
    const all = {
      ...fields,
      slug: '0123',
      issued: '2009-02-19',
      lang: 'zh-Hant',
      title: '标题',
      issuer: '局',
    };
    expect(renderFrontMatter(all)).toBe(
      '---\nid: urn:uuid:0\ntitle: 标题\nissuer: 局\nissued: 2009-02-19\nlang: zh-Hant\nslug: "0123"\n' +
        'source:\n  file: a.txt\n  sha256: "12e4"\n---\n',
    );
    expect(readBack(renderFrontMatter(fields))).toEqual(fields);
  });

  it('writes topics on one line, quoted where YAML needs it', () => {
    const topics = ['質量監督', 'a, b', '- c'];
    const written = renderFrontMatter({ ...fields, topics });
    expect(written).toContain('\ntopics: [質量監督, "a, b", "- c"]\n');
    expect(readBack(written).topics).toEqual(topics);
  });

  it('keeps any title and file name exactly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (title, file) => {
        const written = { ...fields, title, source: { file, sha256: '0'.repeat(64) } };
        expect(readBack(renderFrontMatter(written))).toEqual(written);
      }),
    );
  });
});
