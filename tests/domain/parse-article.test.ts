import { expect, test } from 'vitest';
import { canonicalSource } from '../../src/domain/canonical-source.ts';
import { parseArticle } from '../../src/domain/parse-article.ts';
import { describeProblem } from '../../src/domain/problem-text.ts';

const valid: Readonly<Record<string, string>> = {
  id: 'urn:uuid:0b9f8f0e-3c55-4f0b-9d53-8d4f0f6f2a11',
  title: '吉林質監召開會議',
  issuer: '吉林質監局',
  issued: '2009-02-19',
  lang: 'zh-Hant',
};

function parse(over: Record<string, string | undefined> = {}, body = '正文。\n', slug = 'a-slug') {
  const lines = Object.entries({ ...valid, ...over })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}\n`);
  return parseArticle(`---\n${lines.join('')}---\n${body}`, { slug, timeZone: 'Asia/Shanghai' });
}

const raw = `file: a.txt, sha256: ${'0'.repeat(64)}`;
const cleaned = (counts: string) => `{${raw}, cleaned: {${counts}}}`;

const found = (...given: Parameters<typeof parse>) =>
  parse(...given).problems.map(({ line, column, severity, rule }) =>
    [line, column, severity, rule].join(' '),
  );

test('reads a valid article without a word', () => {
  const { article, problems } = parse({ topics: '[質量監督, 工作會議]', summary: '摘要' });
  expect(problems).toEqual([]);
  expect(article).toEqual({
    ...valid,
    topics: ['質量監督', '工作會議'],
    summary: '摘要',
    slug: 'a-slug',
    body: '正文。\n',
  });
});

test.each([
  ['no front matter at all', '正文。\n', '1 1 error front-matter-missing'],
  ['front matter that never ends', '---\nid: x\n', '1 1 error front-matter-unclosed'],
])('reports %s', (_, source, expected) => {
  const { problems } = parseArticle(source, { slug: 'x', timeZone: 'UTC' });
  expect(problems.map((p) => `${p.line} ${p.column} ${p.severity} ${p.rule}`)).toEqual([expected]);
});

test.each<[string, Record<string, string | undefined>, string]>([
  ['an impossible date', { issued: '2009-02-30' }, '5 1 error bad-date'],
  ['a date of another form', { issued: '2009/2/19' }, '5 1 error bad-date'],
  ['a missing key', { issuer: undefined }, '1 1 error missing-key'],
  ['an unknown key', { issueed: 'x' }, '7 1 error unknown-key'],
  ['a key named like a prototype', { __proto: 'x' }, '7 1 error unknown-key'],
  ['an id that is no UUID', { id: 'urn:uuid:1' }, '2 1 error bad-id'],
  ['a language that does not exist', { lang: 'qqx-Foo' }, '6 1 error bad-language'],
  ['a language tag spelled otherwise', { lang: 'zh-hant' }, '6 1 error language-form'],
  ['Chinese without its script', { lang: 'zh' }, '6 1 warning language-script'],
  ['an empty title', { title: '' }, '3 1 error empty-value'],
  ['a title with spaces at its ends', { title: '" x"' }, '3 1 error outer-space'],
  ['a title of two lines', { title: '"a\\nb"' }, '3 1 error not-one-line'],
  ['a control character', { title: '"a\\u0001b"' }, '3 1 error illegal-character'],
  ['a lone surrogate', { title: '"a\\uD800b"' }, '3 1 error illegal-character'],
  ['U+FFFE', { title: '"a\\uFFFEb"' }, '3 1 error illegal-character'],
  ['an override that never ends', { title: '"a\\u202Eb"' }, '3 1 error bidi-control'],
  ['an issuer that is not NFC', { issuer: '"e\\u0301"' }, '4 1 error not-nfc'],
  ['an issuer that would climb an address', { issuer: '..' }, '4 1 error bad-name'],
  ['a topic with a slash', { topics: '[食品/藥品]' }, '7 10 error bad-name'],
  ['topics that are no list', { topics: '質量' }, '7 1 error wrong-type'],
  ['a topic twice', { topics: '[甲, 乙, 甲]' }, '7 16 error duplicate-topic'],
  ['a slug with capitals', { slug: 'Foo' }, '7 1 error bad-slug'],
  ['a slug with a slash', { slug: 'a/b' }, '7 1 error bad-slug'],
  [
    'an instant that does not exist',
    { published: '2026-11-22T25:00:00Z' },
    '7 1 error bad-instant',
  ],
  ['a source that is no map', { source: 'x' }, '7 1 error wrong-type'],
  ['a short SHA-256', { source: '{file: a.txt, sha256: 12}' }, '7 23 error bad-sha256'],
  ['a rule of cleaning that is none', { source: cleaned('glos: 1') }, '7 107 error unknown-key'],
  ['no place', { source: cleaned('gloss: 0') }, '7 107 error bad-count'],
  ['half a place', { source: cleaned('gloss: 1.5') }, '7 107 error bad-count'],
  ['cleaning that is no map', { source: `{${raw}, cleaned: x}` }, '7 97 error wrong-type'],
  ['restored text that is no list', { source: `{${raw}, restored: x}` }, '7 97 error wrong-type'],
  ['an alias', { title: '&a x', summary: '*a' }, '3 11 error yaml-feature'],
  ['a tag', { title: '!!js/function x' }, '3 22 error yaml-feature'],
])('reports %s', (_, over, expected) => {
  expect(found(over)).toContain(expected);
});

test.each([
  ['no text', ' \n\n', '8 1 error empty-body'],
  ['a first-level heading', '正文。\n\n# 一\n', '10 1 error heading-one'],
  ['a control character', '正\u0001文。\n', '8 2 error illegal-character'],
  ['a lost character', '正\ufffd文。\n', '8 2 warning replacement-character'],
  ['a script in a link', '[x](javascript:alert(1))\n', '8 1 error link-scheme'],
  ['a script in a link, hidden', '[x](<java\tscript:alert(1)>)\n', '8 1 error link-scheme'],
  ['a form feed by reference', '正&#12;文。\n', '8 1 error illegal-character'],
  ['a carriage return by reference', '正&#13;文。\n', '8 1 error illegal-character'],
  ['an override by reference', '甲\n\n正&#x202e;文。\n', '10 1 error bidi-control'],
  [
    'an override by reference beside a closed one',
    '\u202ea\u202c\n\n&#x202e;b\n',
    '10 1 error bidi-control',
  ],
  ['an override that ends in another paragraph', '\u202ea\n\nb\u202c\n', '8 1 error bidi-control'],
  ['an override in the title of a link', '[x](y "&#x202e;")\n', '8 1 error bidi-control'],
  ['nothing that shows', '[x]: /y\n', '8 1 error empty-body'],
  ['HTML', '正文<br>。\n', '8 3 warning raw-html'],
  ['an image beside the article', '![圖](a.png)\n', '8 1 error file-unpinned'],
  ['a file that is pinned nowhere', '文\n\n見[單](a.pdf)\n', '10 2 error file-unpinned'],
  ['an image that is no image', '文![圖](a.pdf)\n', '8 2 error image-kind'],
  ['an image that may hold script', '![圖](a.svg)\n', '8 1 error file-kind'],
  ['an image of a page of the site', '![圖](/media/a.png)\n', '8 1 error image-address'],
  ['an image within its address', '![圖](data:image/png;base64,aa)\n', '8 1 error image-address'],
  [
    'an image from elsewhere, open to anybody',
    '![圖](http://a.cn/a.png)\n',
    '8 1 error image-address',
  ],
  ['an image without an ending', '![圖](photo)\n', '8 1 error file-kind'],
  ['a link to what may hold script', '[x](a.html)\n', '8 1 error file-kind'],
  ['a hundred and one files', '[x](a.pdf) '.repeat(101), '8 1 error too-many-files'],
  ['an image without words', '![](https://example.org/a.png)\n', '8 1 error image-alt'],
  ['an image from elsewhere', '![圖](https://example.org/a.png)\n', '8 1 warning image-remote'],
])('reports a body with %s', (_, body, expected) => {
  expect(found({}, body)).toContain(expected);
});

test('takes pins for the files that the text refers to, and no others', () => {
  const sha256 = '0123456789abcdef'.repeat(4);
  const body = '![圖](圖/a.png) [單](b.pdf)\n';
  const files = `{ 圖/a.png: ${sha256}, b.pdf: ${sha256} }`;
  expect(parse({ files }, body)).toMatchObject({
    article: { files: { '圖/a.png': sha256, 'b.pdf': sha256 } },
    problems: [],
  });
  expect(found({ files }, '正文。\n')).toEqual([
    '7 10 error file-unused',
    '7 85 error file-unused',
  ]);
  expect(found({ files: `{ b.pdf: ${sha256.toUpperCase()} }` }, '[x](b.pdf)\n')).toEqual([
    '7 1 error bad-sha256',
  ]);
  expect(found({ files: 'a.png' }, '正文。\n')).toEqual(['7 1 error wrong-type']);
});

test('reports everything at once, in reading order', () => {
  const problems = found(
    { titel: 'x', issued: '2009-02-30', lang: 'zh-hant' },
    '# 一\n\n[x](file:x)\n',
  );
  expect(problems).toEqual([
    '5 1 error bad-date',
    '6 1 error language-form',
    '7 1 error unknown-key',
    '9 1 error heading-one',
    '11 1 error link-scheme',
  ]);
});

test.each([
  ['source.file', '7 1 error unknown-key'],
  ['pub.lished', '7 1 error unknown-key'],
])('takes the dot in the key %s for part of it', (key, expected) => {
  expect(found({ [key]: 'x' })).toEqual([expected]);
});

test('takes a direction that is closed after emphasis for closed', () => {
  expect(found({}, '\u2067א*ב*ג\u2069\n')).toEqual([]);
});

test('reports a hundred problems at most, however many there are', () => {
  expect(found({}, '\u0001'.repeat(500_000))).toHaveLength(100);
  expect(found({}, '\u0001\n'.repeat(100_000))).toHaveLength(100);
});

test('refuses front matter and footnotes that would take too long to read', () => {
  expect(found({ summary: 'x'.repeat(30_000) })).toContain('1 1 error too-long');
  const chain = Array.from({ length: 5_000 }, (_, n) => `[^${n}]: [^${n + 1}]\n`).join('\n');
  expect(found({}, chain)).toEqual(['8 1 error too-many-footnotes']);
});

test('reads a source of line ends in linear time', () => {
  expect(canonicalSource(`${'\n'.repeat(900_000)}x\n\n`)).toHaveLength(900_002);
});

test('suggests the nearest key in either language', () => {
  const [problem] = parse({ titel: 'x' }).problems;
  if (!problem) throw new Error('no problem found');
  expect(describeProblem(problem, 'en')).toBe(
    '"titel" is not a key of an article. Did you mean "title"?',
  );
  expect(describeProblem(problem, 'zh')).toBe('“titel”不是文章的设置项。是否想写“title”？');
});

test('says kindly what is wrong with a title that holds a colon', () => {
  const [problem] = parse({ title: '通報: 第一號' }).problems;
  if (!problem) throw new Error('no problem found');
  expect(`${problem.line} ${problem.rule}`).toBe('3 yaml-syntax');
  expect(describeProblem(problem, 'en')).toContain('needs quotes');
});

test('keeps text that YAML would take for a number or a truth', () => {
  const { article } = parse({ title: '2009', issuer: 'true', slug: '0123' });
  expect(article).toMatchObject({ title: '2009', issuer: 'true', slug: '0123' });
});

test('takes a slug from outside only where it is one', () => {
  expect(found({}, '正文。\n', 'Not A Slug')).toEqual(['1 1 error bad-slug']);
  expect(found({ slug: 'one' }, '正文。\n', 'Not A Slug')).toEqual([]);
});

test('takes times in the site’s time zone where they tell none', () => {
  expect(parse({ issued: '2009-02-19T23:30:00Z' }).article?.issued).toBe('2009-02-20');
  expect(parse({ issued: '2009-02-19T23:30' }).article?.issued).toBe('2009-02-19');
  const published = Date.parse('2026-11-22T00:00:00Z');
  expect(parse({ published: '2026-11-22 08:00' }).article?.published).toBe(published);
  expect(parse({ published: '2026-11-22T01:00:00+01:00' }).article?.published).toBe(published);
});

test('reads what cleaning changed as numbers', () => {
  const { article } = parse({ source: cleaned('gloss: 606, heading: 6') });
  expect(article?.source?.cleaned).toEqual({ gloss: 606, heading: 6 });
});

// Looking for the end of each link from the beginning of its paragraph took minutes.
test('is done with a paragraph of eighty thousand links to a file', { timeout: 60_000 }, () => {
  expect(found({}, '[x](a.pdf) '.repeat(80_000))).toContain('8 1 error too-many-files');
});

test('finds where an address stands that is defined below', () => {
  expect(found({}, '![][a]\n\n文 [a]: /b\n\n[a]: file.pdf\n')).toContain('12 1 error image-kind');
  expect(found({}, '一\n二 ![](&#x61;.png)\n')).toContain('8 1 error image-alt');
});

test('refuses a source over the limit', () => {
  expect(found({}, 'x'.repeat(1_000_001))).toEqual(['1 1 error source-too-large']);
});

test.each([
  ['a blank in an address', '見[附件](企業 名單.pdf)。', 2],
  ['brackets of full width', '![會場]（photo.jpg）', 4],
  ['a blank between the brackets', '![會場] (photo.jpg)', 4],
  ['an exclamation mark of full width', '！[會場](https://example.cn/photo.jpg)', 1],
])('warns of what was meant for a link: %s', (_, line) => {
  const problems = parse({}, `${line}\n`).problems.filter(({ rule }) => rule === 'link-left');
  expect(problems).toMatchObject([{ line: 8, severity: 'warning' }]);
});

test.each([
  '見[附件](<企業 名單.pdf> "名 單")。',
  '見[附件](list.pdf "名 單")。',
  '國發[2009]（試行）5號，[1] (a) 及`[a] (b.c)`。',
  '見[前次](earlier)（附后.）',
])('says nothing of a link, of brackets, or of code: %s', (line) => {
  const problems = parse({}, `${line}\n`).problems.filter(({ rule }) => rule === 'link-left');
  expect(problems).toEqual([]);
});

test('judges a line of nothing but brackets in time in proportion to its length', () => {
  const line = `${'](a '.repeat(100_000)}`;
  expect(parse({}, `${line}\n`).problems.map(({ rule }) => rule)).not.toContain('link-left');
});

test('warns of topics that are parted by a comma of full width, and says how to part them', () => {
  const [problem] = parse({ topics: '[供暖，民生]' }).problems;
  expect(problem).toMatchObject({ severity: 'warning', rule: 'topic-list' });
  expect(problem && describeProblem(problem, 'zh')).toContain('[供暖, 民生]');
});

test('names a colon of full width in front matter, and nothing that YAML makes of it', () => {
  const source = '---\nid: x\ntitle：標題\nissuer：局\n---\n正文。\n';
  const { problems } = parseArticle(source, { slug: 'a', timeZone: 'UTC' });
  const wide = problems.filter(({ rule }) => rule === 'wide-colon');
  expect(wide.map(({ line, column }) => [line, column])).toEqual([
    [3, 1],
    [4, 1],
  ]);
  expect(problems.map(({ rule }) => rule)).not.toContain('yaml-syntax');
});
