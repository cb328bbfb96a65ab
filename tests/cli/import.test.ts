// gazette import: raw text becomes an article.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, openDesk } from './desk.ts';

const seed = readFileSync(join(import.meta.dirname, '../ingest/fixtures/bulletin-2009-02-19.txt'));
const small =
  '關於開展檢查的通知\n吉林質監局\n2009年3月1日\n各市(州)局要認真組織檢查，確保工作落到實處。\n';

openDesk();

const files = () =>
  readdirSync(desk.folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\./.test(path))
    .sort();

test('the seed becomes an article beside its raw file, with a report', async () => {
  desk.write('bulletin-2009-02-19.txt', seed);
  const { code, stdout, stderr } = await desk.gazette('import', 'bulletin-2009-02-19.txt', '--yes');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^articles\/2009\/jilin-[a-z-]+\.md\n$/);
  expect(stderr).toMatchSnapshot();
  const path = stdout.trim();
  expect(desk.read(path)).toContain('id: urn:uuid:00000000-0000-4000-8000-000000000001\n');
  expect(desk.read(path).match(/^## /gm)).toHaveLength(6);
  expect(desk.read(path.replace(/\.md$/, '.source.txt'))).toBe(seed.toString());
  expect((await desk.gazette('check')).code).toBe(0);
});

test('each proposed heading is asked for where the editor wants it; what is refused stays a paragraph', async () => {
  desk.write('a.txt', seed);
  desk.choices = ['each'];
  desk.answers = ['yes', 'no', 'yes', 'yes', 'yes', 'yes'];
  const { code, stdout } = await desk.gazette('import', 'a.txt');
  expect(code).toBe(0);
  expect(desk.questions).toHaveLength(7);
  expect(desk.questions[1]).toMatch(/^Heading\? {2}一、\S+ ┃ \S+…$/);
  expect(desk.read(stdout.trim()).match(/^## /gm)).toHaveLength(5);
});

test.each([
  ['all', 6],
  ['none', 0],
])('headings are shown together, and %s of them can be taken at once', async (choice, count) => {
  desk.write('a.txt', seed);
  desk.choices = [choice];
  const { code, stdout, stderr } = await desk.gazette('import', 'a.txt');
  expect(code).toBe(0);
  expect(stderr).toMatch(/6 section headings are proposed:\n {2}一、\S+ ┃ \S+…\n/);
  expect(desk.questions).toEqual(['Make headings of them?']);
  expect(desk.read(stdout.trim()).match(/^## /gm) ?? []).toHaveLength(count);
});

test('leaving the question of headings writes nothing', async () => {
  desk.write('a.txt', seed);
  desk.answers = ['yes'];
  expect((await desk.gazette('import', 'a.txt')).code).toBe(3);
  expect(files()).toEqual(['a.txt']);
});

test('leaving a question writes nothing', async () => {
  desk.write('a.txt', seed);
  desk.choices = ['each'];
  desk.answers = ['yes', 'cancelled'];
  const { code } = await desk.gazette('import', 'a.txt');
  expect(code).toBe(3);
  expect(files()).toEqual(['a.txt']);
});

test('without a terminal and without --yes nothing is guessed', async () => {
  desk.write('a.txt', seed);
  const { code, stderr } = await desk.gazette('import', 'a.txt');
  expect(code).toBe(2);
  expect(stderr).toContain('6 section headings are proposed, and nobody can be asked here.');
  expect(files()).toEqual(['a.txt']);
});

test('a text without headings needs no --yes', async () => {
  desk.write('a.txt', small);
  expect((await desk.gazette('import', 'a.txt', '--slug', 'jiancha')).code).toBe(0);
  expect(files()).toContain('articles/2009/jiancha.md');
});

test('--dry-run prints the article and writes nothing', async () => {
  desk.write('a.txt', seed);
  const { code, stdout, stderr } = await desk.gazette('import', 'a.txt', '--dry-run');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^---\nid: urn:uuid:/);
  expect(stderr).toContain('Nothing was written: without --dry-run it is.');
  expect(files()).toEqual(['a.txt']);
});

test('stdin is read for -, and what the text lacks is taken from options', async () => {
  desk.stdin = new TextEncoder().encode('各市局要認真組織檢查，確保工作落到實處。\n');
  const { code } = await desk.gazette(
    ...['import', '-', '--title', '通知', '--issuer', '吉林質監局', '--issued', '2010-05-01'],
    ...['--lang', 'zh-Hant', '--out', 'drafts'],
  );
  expect(code).toBe(0);
  expect(files()).toEqual(['drafts/2010/tongzhi.md', 'drafts/2010/tongzhi.source.txt']);
  expect(desk.read('drafts/2010/tongzhi.md')).toContain('file: stdin.txt');
});

test('an older file is read in the encoding that its contents show, and the report says so', async () => {
  // 通知 and 各局。 in GB18030, between lines that are ASCII.
  const bytes = [0xcd, 0xa8, 0xd6, 0xaa, 0x0a, 0xb8, 0xf7, 0xbe, 0xd6, 0xa1, 0xa3, 0x0a];
  desk.write('a.txt', new Uint8Array(bytes));
  const { stdout, stderr } = await desk.gazette('import', 'a.txt', '-n');
  expect(stdout).toContain('各局。');
  expect(stderr).toContain('Read as gb18030: its characters are far commoner than in the other');
  const asked = await desk.gazette('import', 'a.txt', '-n', '--encoding', 'gb18030');
  expect(asked.stderr).toContain('Read as gb18030: as you asked.');
});

test('where a text is too short to tell, both readings are shown and nothing is written', async () => {
  desk.write('a.txt', new Uint8Array([0xb8, 0xbd, 0xbc, 0xfe]));
  const { code, stderr } = await desk.gazette('import', 'a.txt');
  expect(code).toBe(1);
  expect(stderr).toContain('As gb18030 it reads "附件", as big5 "蜇璃"');
  expect(files()).toEqual(['a.txt']);
});

test('an article that still has errors is written, and what is left to do is told', async () => {
  desk.write('a.txt', '只有一句話，別的什麼都沒有。\n');
  const { code, stderr } = await desk.gazette('import', 'a.txt', '--slug', 'one');
  expect(code).toBe(0);
  expect(stderr).toContain('Before it can be published');
  expect(stderr).toContain('articles/one.md:');
  expect(stderr).toContain('missing-key');
  expect(files()).toContain('articles/one.md');
});

test('importing the same text again changes nothing and keeps the id', async () => {
  desk.write('a.txt', small);
  await desk.gazette('import', 'a.txt');
  const before = files();
  const { code, stderr } = await desk.gazette('import', 'a.txt');
  expect(code).toBe(0);
  expect(stderr).toContain('nothing to do');
  expect(files()).toEqual(before);
});

test('an article that was edited since is written over with --replace only, and keeps its id', async () => {
  desk.write('a.txt', small);
  const path = (await desk.gazette('import', 'a.txt')).stdout.trim();
  const imported = desk.read(path);
  // An error of the editor's hides neither the file nor its id.
  desk.write(path, imported.replace('issued: 2009-03-01', 'issued: 2009-03-99'));
  const refused = await desk.gazette('import', 'a.txt');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('than would be written now: issued.');
  expect((await desk.gazette('import', 'a.txt', '--replace')).code).toBe(0);
  expect(desk.read(path)).toBe(imported);
});

test('one text does not become two articles', async () => {
  desk.write('a.txt', small);
  await desk.gazette('import', 'a.txt');
  const { code, stderr } = await desk.gazette('import', 'a.txt', '--slug', 'second');
  expect(code).toBe(1);
  expect(stderr).toContain('This text was imported already');
});

test('another file of that name is not overwritten, and --slug is suggested', async () => {
  desk.write('a.txt', small);
  desk.write('articles/2009/one.md', 'somebody’s notes\n');
  const { code, stderr } = await desk.gazette('import', 'a.txt', '--slug', 'one');
  expect(code).toBe(1);
  expect(stderr).toContain('articles/2009/one.md exists and holds something else.');
  expect(stderr).toContain('--slug one-2');
  expect(desk.read('articles/2009/one.md')).toBe('somebody’s notes\n');
  expect(files()).toEqual(['a.txt', 'articles/2009/one.md']);
});

test('a raw file named .md is kept under a name that is no article', async () => {
  desk.write('a.md', small);
  await desk.gazette('import', 'a.md', '--slug', 'one');
  expect(files()).toEqual(['a.md', 'articles/2009/one.md', 'articles/2009/one.source.txt']);
  expect((await desk.gazette('check')).stderr).toBe('1 file: 0 errors, 0 warnings\n');
});

test.each(['質量監督,工作會議', '質量監督， 工作會議', '質量監督、工作會議、'])(
  '--topics %s become a list on one line',
  async (topics) => {
    desk.write('a.txt', small);
    const { stdout } = await desk.gazette('import', 'a.txt', '--topics', topics, '--dry-run');
    expect(stdout).toContain('lang: zh-Hant\ntopics: [質量監督, 工作會議]\nsource:');
  },
);

test.each([
  ['keep', '各市(shì)局'],
  ['remove', '各市局'],
])('--glosses %s decides where the importer would not', async (choice, expected) => {
  desk.write('a.txt', small.replace('各市(州)局', '各市(shì)局'));
  const { stdout } = await desk.gazette('import', 'a.txt', '--glosses', choice, '--dry-run');
  expect(stdout).toContain(expected);
});

test('--glosses keep leaves even what is damage', async () => {
  desk.write('a.txt', seed);
  const { stdout } = await desk.gazette('import', 'a.txt', '--glosses', 'keep', '--dry-run');
  expect(stdout).toContain('質(zhì)');
});

test('a document is dated as early as it was issued', async () => {
  desk.write('a.txt', small);
  await desk.gazette('import', 'a.txt', '--issued', '1750-01-01', '--slug', 'old');
  expect(desk.read('articles/1750/old.md')).toContain('issued: 1750-01-01\n');
});

test('a text without a fault has nothing changed', async () => {
  desk.write('a.txt', '關於檢查的通知\n吉林質監局\n2009-02-19\n各局要認真組織。\n');
  const { stderr } = await desk.gazette('import', 'a.txt');
  expect(stderr).toContain('Nothing was changed in the text.\n');
  expect(stderr).not.toContain('!');
});

test('--json gives the whole report', async () => {
  desk.write('a.txt', seed);
  const { stdout } = await desk.gazette('import', 'a.txt', '--yes', '--json');
  const json = JSON.parse(stdout);
  expect(json).toMatchObject({ written: true, problems: [], report: { byRule: { gloss: 606 } } });
  expect(json.report.changes).toBe(736);
  expect(json.report.findings.length).toBeGreaterThan(700);
});

test('Chinese editors read the report in Chinese', async () => {
  desk.env = { LANG: 'zh_CN.UTF-8' };
  desk.write('a.txt', seed);
  expect((await desk.gazette('import', 'a.txt', '--yes')).stderr).toMatchSnapshot();
});

test.each([
  [['--slug', 'A B'], 'for example "a-b"'],
  [['--issued', '2009-02-30'], 'is not a date that exists'],
  [['--topics', ',、'], '--topics is empty'],
  [['--glosses', 'drop'], 'is not one of auto, keep, remove'],
  [['--lang', 'zh-hant'], 'is not a language tag'],
  [['--encoding', 'utf-16'], 'is not one of utf-8, gb18030, big5, gbk, gb2312'],
])('%j is refused before anything is read', async (options, message) => {
  const { code, stderr } = await desk.gazette('import', 'nowhere.txt', ...options);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test.each([
  ['empty.txt', new Uint8Array(), 'empty'],
  ['scan.pdf', new TextEncoder().encode('%PDF-1.7'), 'PDF'],
  ['old.doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '"Save as" .docx'],
])('%s is refused with what to do', async (name, bytes, message) => {
  desk.write(name, bytes);
  const { code, stderr } = await desk.gazette('import', name);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
});

test('a folder is refused with what to name instead', async () => {
  desk.write('raw/a.txt', small);
  const { code, stderr } = await desk.gazette('import', 'raw');
  expect(code).toBe(2);
  expect(stderr).toContain('raw is a folder without Markdown files. Name the file');
});

test.each(['2012/5/20', '2012年5月20日', '2012-05-20'])('--issued takes %s', async (date) => {
  desk.write('a.txt', small);
  const { stdout } = await desk.gazette('import', 'a.txt', '--issued', date, '--dry-run');
  expect(stdout).toContain('issued: 2012-05-20\n');
});

test.each(['gbk', 'gb2312'])('--encoding %s is read as its superset', async (encoding) => {
  desk.write('a.txt', new Uint8Array([0xcd, 0xa8, 0xd6, 0xaa, 0x0a, 0xb8, 0xf7, 0xbe, 0xd6, 0x0a]));
  const { stdout } = await desk.gazette('import', 'a.txt', '--encoding', encoding, '-n');
  expect(stdout).toContain('各局');
});

test('fields are added to an article by importing its text again, under whatever name', async () => {
  desk.write('a.txt', small);
  const path = (await desk.gazette('import', 'a.txt')).stdout.trim();
  desk.write('b.txt', small);
  expect((await desk.gazette('import', 'b.txt', '--topics', '檢查')).code).toBe(0);
  expect(desk.read(path)).toContain('topics: [檢查]');
  expect(desk.read(path)).toContain('000000000001');
  const refused = await desk.gazette('import', 'a.txt');
  expect(refused.code).toBe(1);
  expect(refused.stderr).toContain('than would be written now: topics.');
});

test('a slug that an article in another folder has is refused', async () => {
  desk.write('articles/2001/one.md', 'anything');
  desk.write('a.txt', small);
  const { code, stderr } = await desk.gazette('import', 'a.txt', '--slug', 'one');
  expect(code).toBe(1);
  expect(stderr).toContain('articles/2001/one.md has the slug "one" already.');
  expect(files()).toEqual(['a.txt', 'articles/2001/one.md']);
});
