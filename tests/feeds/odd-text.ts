// Generates text that breaks feeds: markup, references, controls, surrogates, directions, white space.

import fc from 'fast-check';

const legalPieces = [
  ...['&amp;amp;', '&amp;', '&#38;', '&#x3c;', '&lt;', '&', '<', '>', '"', "'", '`', '\\'],
  ...[']]>', ']]>]]>', ']]', '<![CDATA[', '<!--', '-->', '<?xml?>', '</item>', '<b>', '<script>'],
  ...['$&', "$'", '$1', '%', '%20', '%zz', ': ', '- ', '{', '}', '[', ']', '@', '|', '*', '_', '~'],
  ...[
    '😀',
    '👩‍👩‍👧',
    '𠮷',
    '가',
    'é',
    '\u200e',
    '\u200f',
    '\u061c',
    '\u202bא\u202c',
    '\u2066ab\u2069',
  ],
  ...[' ', '  ', '\u00a0', '\u3000', '\u200b', '\ufffd', '\u007f', '\u009f', '\ufdd0', '\u{1ffff}'],
  ...[
    '公報',
    '質量監督',
    'Gazette',
    '2009-02-19',
    'null',
    '0123',
    '1.0',
    'true',
    ' href="',
    ' src=',
  ],
];

const illegalPieces = [
  ...['\u0000', '\u0001', '\u0002', '\u0008', '\u000b', '\u000c', '\u001b', '\u001f', '\ufffe'],
  ...['\uffff', '\ud800', '\udc00', '\udfff\ud800', '\u202e', '\u2069', '\t', '\n', '\r', '\r\n'],
  ...['\u0085', '\u2028', '\u2029', '\ufeff', 'e\u0301', '한'],
];

const joined = (pieces: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(pieces, { minLength: 1, maxLength }).map((parts) => parts.join(''));

const anyCodeUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { minLength: 1, maxLength: 4 })
  .map((units) => String.fromCharCode(...units));

/** Odd but allowed: one line, no outer space, at least one character, directions balanced. */
export const legalText = joined(fc.constantFrom(...legalPieces), 8)
  .map((text) => text.trim())
  .filter((text) => text !== '');

/** Mostly odd but allowed text, now and then anything at all: any code unit in any order. */
export const wildText = fc.oneof(
  { weight: 20, arbitrary: legalText },
  { weight: 1, arbitrary: joined(fc.constantFrom(...legalPieces, ...illegalPieces), 8) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: anyCodeUnits },
);

/** Text for what no check has seen: anything, nothing, and what would break out of our own documents. */
export const hostileText = fc.oneof(
  wildText,
  fc.constantFrom(
    '',
    ']]>]]></item><item>\u0000]]\u0001>',
    '<item>',
    '</atom:link>',
    '<atom:link href="\u0003"/>',
    '</channel><fh:archive/>',
    '$&',
  ),
);

/** What XML can carry of a text. Parsers read every line end as a line feed. */
export function carried(text: string): string {
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
  return clean.toWellFormed().replace(/\r\n?/g, '\n');
}

const markdownPieces = [
  ...['*em*', '**strong**', '`]]>`', '```\n]]>\n```', '> quote', '- item', '1. item', '## Heading'],
  ...['[a](/b?c=1&d=2 "t\\" href=\\"x")', '[a](b#c)', '[a](#section-1)', '[a](//x.example/y)'],
  ...['<https://x.example/?a=1&b=2>', '![alt](https://x.example/y.png "src=\'/z\'")', '[a](<b c>)'],
  ...[
    'note[^1]\n\n[^1]: The note & more',
    '| a | b |\n| - | -: |\n| 1 | 2 |',
    '---',
    '\\',
    '&#13;',
  ],
  ...['&#12;', '&nbsp;', '&NewLine;', '[x]: /y', '[x]', '    code', '~~~ "lang<&>\nx\n~~~'],
];

const markdownPart = (text: fc.Arbitrary<string>) =>
  joined(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...markdownPieces) },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', ' ') },
      { weight: 3, arbitrary: text },
    ),
    8,
  );

/** Markdown with odd but allowed text in it. */
export const legalMarkdown = markdownPart(legalText);

/** Markdown with anything in it. */
export const wildMarkdown = markdownPart(wildText);
