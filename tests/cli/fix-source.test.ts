// Mending a source: what may change, and what never does.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeSource } from '../../src/cli/articles/judge-source.ts';
import { applyToWritten } from '../../src/cli/checking/apply-edits.ts';
import { type FixedSource, fixSource } from '../../src/cli/checking/fix-source.ts';
import { gatherRemarks } from '../../src/cli/checking/gather-remarks.ts';
import { Silencer } from '../../src/cli/checking/silence-list.ts';
import { canonicalSource } from '../../src/domain/canonical-source.ts';
import { splitSource } from '../../src/domain/front-matter.ts';
import { parseMarkdown } from '../../src/domain/markdown.ts';
import { lintProse } from '../../src/prose/lint-prose.ts';
import { makeSource } from '../prose/lint-body.ts';

const path = 'articles/2009/a.md';

function fix(source: string): FixedSource {
  return fixSource(path, source, (written) =>
    gatherRemarks(
      { path, written, problems: judgeSource(path, written).problems },
      new Silencer([]),
    ),
  );
}

function fixBody(body: string): string {
  const split = splitSource(fix(makeSource(body)).source);
  return 'rule' in split ? '' : split.body.trim();
}

/** Code and addresses, as the page has them. */
function codeAndAddresses(source: string): string[] {
  const split = splitSource(source);
  const html = 'rule' in split ? '' : parseMarkdown(split.body, '').render();
  return html.match(/<code.*?<\/code>|(?:href|src)="[^"]*"/gs) ?? [];
}

function errorsOf(source: string): string[] {
  const { problems } = judgeSource(path, source);
  return problems.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
}

const plain = [
  ...['质量', '监督', '会议', '截止2009年', '二O一二年', '１２', 'a', '12', '⼀', '\u200b', '的的'],
  ...[
    ',',
    ';',
    ':',
    '?',
    '!',
    '.',
    '...',
    '。',
    '。。',
    '，',
    '，，',
    '、',
    '…',
    '--',
    '——',
    '"',
    '“',
    '”',
  ],
  ...['(', ')', '（', '）', '《', '》', ' '],
];
const marks = [
  ...[
    '**',
    '*',
    '`',
    '``',
    '[',
    '](x,中)',
    '](y "中,文")',
    '![',
    '\\',
    '&amp;',
    '<http://a.cn/中>',
  ],
  ...[
    'http://a.cn/x,',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '1. ',
    '１. ',
    '    ',
    '|',
    '\n|---|\n',
    '~~',
    '[^1]',
    '\n[^1]: ',
  ],
];
const bodies = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''));

test('mending twice is mending once; code, addresses and structure stay; no error comes', () => {
  fc.assert(
    fc.property(bodies([...plain, ...marks]), (body) => {
      const source = canonicalSource(makeSource(body));
      const fixed = fix(source);
      expect(fix(fixed.source).fixes).toEqual([]);
      expect(codeAndAddresses(fixed.source)).toEqual(codeAndAddresses(source));
      expect(errorsOf(fixed.source)).toEqual(errorsOf(source));
      expect(fixed.source === source).toBe(fixed.fixes.length === 0);
    }),
    { numRuns: 300 },
  );
});

test('a text without marks has nothing left that could be mended', () => {
  fc.assert(
    fc.property(bodies(plain), (body) => {
      const { source } = fix(canonicalSource(makeSource(`始${body}`)));
      expect(lintProse(source).flatMap(({ edits }) => edits)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('each change that is told was made, and nothing else', () => {
  fc.assert(
    fc.property(bodies(plain), (body) => {
      const source = canonicalSource(makeSource(`始${body}`));
      const { source: after, rounds } = fix(source);
      const windows = `\ufeff${source.replaceAll('\n', '\r\n')}`;
      const written = rounds.reduce((text, edits) => applyToWritten(text, edits), windows);
      expect(written).toBe(`\ufeff${after.replaceAll('\n', '\r\n')}`);
    }),
    { numRuns: 200 },
  );
});

test('a mended digit does not make a list of a paragraph', () => {
  expect(fixBody('１. 甲,乙')).toBe('１. 甲，乙');
});

test('a mark between emphasis is mended where the emphasis stays', () => {
  expect(fixBody('**甲,**乙')).toBe('**甲，**乙');
});

test('what spans a mark of Markdown is left to the editor', () => {
  expect(fixBody('二**O**一二年')).toBe('二**O**一二年');
});

test('front matter stays what it is but for the words', () => {
  const source = makeSource('正文', { title: '"通知,第二号: 续"' });
  expect(fix(source).source).toBe(source.replace('通知,第二号: 续', '通知，第二号：续'));
});

test.each([
  ['topics: [质量，安全, 安全]', 'topics: [质量, 安全]'],
  ['topics:\n  - 质量、安全\n  - 食品', 'topics:\n  - 质量\n  - 安全\n  - 食品'],
  ['topics: ["质量，安全"]', 'topics: [质量, 安全]'],
])('%s becomes topics of their own', (before, after) => {
  const source = (topics: string) =>
    makeSource('正文').replace('lang: zh-Hans\n', `lang: zh-Hans\n${topics}\n`);
  expect(fix(source(before)).source).toBe(source(after));
});

test.each([
  ['lang: zh-hans', 'lang: zh-Hans'],
  ['lang：zh-Hans', 'lang: zh-Hans'],
  ['lang: " zh-Hans"', 'lang: zh-Hans'],
])('%s is mended to %s', (before, after) => {
  const source = makeSource('正文');
  expect(fix(source.replace('lang: zh-Hans', before)).source).toBe(
    source.replace('lang: zh-Hans', after),
  );
});

test.each([
  ['# 一级\n\n正文', '## 一级\n\n正文'],
  ['> # 引\n\n正文', '> ## 引\n\n正文'],
  ['![表](list.pdf)', '[表](list.pdf)'],
])('%s is mended to %s', (before, after) => {
  expect(fixBody(before)).toBe(after);
});

test('a title and an issuer are brought into NFC', () => {
  const source = makeSource('正文').replace('吉林质监局', 'Société');
  const decomposed = source.replace('Société', 'Société'.normalize('NFD'));
  expect(fix(decomposed).source).toBe(source);
});
