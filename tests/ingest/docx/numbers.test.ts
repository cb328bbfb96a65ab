/** The numbers that Word counts by itself. */
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/ingest/docx/format-number.ts';
import { readNumberings, readStyles } from '../../../src/ingest/docx/numbering.ts';
import { writeNumbers } from '../../../src/ingest/docx/write-numbers.ts';

describe('formatNumber', () => {
  it.each([
    ['chineseCounting', [1, 10, 11, 20, 99], '一 十 十一 二十 九十九'],
    ['chineseCountingThousand', [10, 100, 105, 110, 1001], '十 一百 一百零五 一百一十 一千零一'],
    ['taiwaneseCountingThousand', [1, 12], '一 十二'],
    ['chineseLegalSimplified', [1, 10, 12, 101], '壹 壹拾 壹拾贰 壹佰零壹'],
    ['ideographLegalTraditional', [2, 10], '貳 壹拾'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['decimalEnclosedCircle', [1, 20], '① ⑳'],
    ['decimalFullWidth', [12], '１２'],
    ['decimalZero', [7, 12], '07 12'],
    ['upperLetter', [1, 26, 27], 'A Z AA'],
    ['lowerRoman', [4, 1994], 'iv mcmxciv'],
  ])('%s', (format, values, expected) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(expected);
  });

  it.each([
    ['ideographTraditional', 11],
    ['decimalEnclosedCircle', 21],
    ['hebrew1', 1],
    ['decimal', -1],
  ])('knows nothing of %s %i', (format, value) => {
    expect(formatNumber(value, format)).toBeUndefined();
  });
});

const level = (ilvl: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const numberings = readNumberings(`<w:numbering>
  <w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'decimal', '%1.%4', '<w:isLgl/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="2">${level(0, 'chineseCounting', '第%1条', '<w:suff w:val="space"/>')}</w:abstractNum>
  <w:abstractNum w:abstractNumId="3">${level(0, 'hebrew1', '%1.')}</w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="4"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
  <w:num w:numId="5"><w:abstractNumId w:val="3"/></w:num>
</w:numbering>`);
const styles = readStyles(
  '<w:styles><w:style w:styleId="A"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style></w:styles>',
);

const numbered = (text: string, numId: number, ilvl = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const plain = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const styled = (text: string, style: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** The paragraphs' texts, with the numbers where they were written. */
function write(...paragraphs: string[]) {
  const { xml, written, lost } = writeNumbers(
    `<w:body>${paragraphs.join('')}</w:body>`,
    numberings,
    styles,
  );
  const texts = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text).join(''),
  );
  return { texts, written, lost, xml };
}

describe('writeNumbers', () => {
  it('counts on after text in between, and begins inner levels anew', () => {
    const { texts } = write(
      ...[numbered('甲', 1), numbered('子', 1, 1), numbered('丑', 1, 1), plain('文')],
      ...[numbered('乙', 1), numbered('寅', 1, 1)],
    );
    expect(texts).toEqual(['一、甲', '（一）子', '（二）丑', '文', '二、乙', '（一）寅']);
  });

  it('begins anew where a list says so', () => {
    expect(write(numbered('甲', 1), numbered('乙', 1), numbered('丙', 4)).texts).toEqual([
      '一、甲',
      '二、乙',
      '一、丙',
    ]);
  });

  it('numbers by a style, and by the style that it is based on', () => {
    const { texts } = write(styled('总则', 'A'), styled('附则', 'B'));
    expect(texts).toEqual(['第一条 总则', '第二条 附则']);
  });

  it('writes outer levels as digits where the numbering is a legal one', () => {
    expect(write(numbered('甲', 1), numbered('乙', 1, 3)).texts[1]).toBe('1.1 乙');
  });

  it('leaves a list of digits to be a list where it shows the same', () => {
    const { texts, written } = write(numbered('甲', 2), numbered('乙', 2), plain('文'));
    expect(texts).toEqual(['甲', '乙', '文']);
    expect(written).toEqual([]);
  });

  it('writes digits where a list would begin at one again', () => {
    expect(write(numbered('甲', 2), plain('文'), numbered('乙', 2)).texts).toEqual([
      '甲',
      '文',
      '2. 乙',
    ]);
  });

  it('writes digits in the cells of a table, which hold no list', () => {
    const { texts } = write(`<w:tbl><w:tr><w:tc>${numbered('甲', 2)}</w:tc></w:tr></w:tbl>`);
    expect(texts).toEqual(['1. 甲']);
  });

  it('takes the paragraph out of the numbering that it has written', () => {
    const { xml } = write(styled('总则', 'A'));
    expect(xml).toMatch(/<w:pPr><w:numPr><w:ilvl w:val="0"\/><w:numId w:val="0"\/><\/w:numPr>/);
  });

  it('tells the paragraphs whose number it cannot work out', () => {
    const { texts, lost } = write(numbered('甲', 5), numbered('', 5));
    expect(texts).toEqual(['甲', '']);
    expect(lost).toEqual(['甲']);
  });

  it('leaves a paragraph alone whose list is nowhere defined', () => {
    expect(write(numbered('甲', 9))).toMatchObject({ texts: ['甲'], written: [], lost: [] });
  });
});
