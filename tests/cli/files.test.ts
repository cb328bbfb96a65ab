// Files beside articles: checked, pinned, sent once.

import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../src/domain/sha256.ts';
import { makeJpeg, makePdf, makePng } from '../media/make-files.ts';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

const photo = makeJpeg(640, 480, 6);
const list = makePdf();
const body = '![會場全景](圖/photo.jpg)\n\n[附件：清單](list.pdf#page=2)、[又](list.pdf)';

const sent = () => site.requests.filter((line) => /^(?:PUT|POST)/.test(line));
const filesSent = () => sent().filter((line) => line.startsWith('PUT /api/media/'));

/** An article that refers to two files, which lie beside it. */
function layOut(): void {
  desk.write('articles/2026/圖/photo.jpg', photo);
  desk.write('articles/2026/list.pdf', list);
  desk.write('articles/2026/one.md', makeArticle(1, { body }));
}

const pins = `files:\n  圖/photo.jpg: ${sha256(photo)}\n  list.pdf: ${sha256(list)}\n`;

describe('publish', () => {
  test('pins the files, sends each once, then the article', async () => {
    layOut();
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect([code, stderr]).toEqual([0, expect.stringContaining('2 files sent')]);
    expect(desk.read('articles/2026/one.md')).toBe(makeArticle(1, { body, more: pins }));
    expect(sent()).toEqual([
      'POST /api/media/missing',
      `PUT /api/media/${sha256(photo)}`,
      `PUT /api/media/${sha256(list)}`,
      'PUT /api/articles/one',
    ]);
    expect(stderr).toContain('the SHA-256 of 2 files written under files');
    expect(stderr).toMatch(
      /2 files to send, \d+ B, each once:\n {4}圖\/photo.jpg {2}\d+ B {3}articles\/2026\/one.md\n/,
    );
    site.requests.length = 0;
    const again = await desk.gazette('publish', '--yes');
    expect([again.code, sent()]).toEqual([0, []]);
  });

  test('tells it in Chinese', async () => {
    desk.env.LANG = 'zh_CN.UTF-8';
    layOut();
    const { stderr } = await desk.gazette('publish', '--yes');
    expect(stderr).toContain('已在 files 写入 2 个文件的 SHA-256');
    expect(stderr).toContain('要发送 2 个文件，共 598 B，各发一次：');
    expect(stderr).toContain('已发送 2 个文件');
  });

  test('writes nothing under --dry-run, and shows what it would send', async () => {
    layOut();
    const { code, stderr } = await desk.gazette('publish', '--dry-run');
    expect([code, desk.read('articles/2026/one.md')]).toEqual([0, makeArticle(1, { body })]);
    expect(stderr).toContain('publish will write');
    expect(stderr).toContain('2 files to send');
    expect(sent()).toEqual(['POST /api/media/missing']);
  });

  test('takes another image for a change of the article', async () => {
    layOut();
    await desk.gazette('publish', '--yes');
    desk.write('articles/2026/list.pdf', makePdf('Changed'));
    const unexplained = await desk.gazette('publish', '--yes');
    expect([unexplained.code, unexplained.stderr]).toEqual([2, expect.stringContaining('--note')]);
    site.requests.length = 0;
    const { code } = await desk.gazette('publish', '--yes', '--note', '更換附件');
    expect([code, filesSent().length]).toEqual([0, 1]);
    expect(desk.read('articles/2026/one.md')).toContain(sha256(makePdf('Changed')));
  });

  test('sends a file that two articles share once', async () => {
    layOut();
    desk.write('articles/2026/two.md', makeArticle(2, { body: '[附件](./list.pdf)' }));
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(filesSent()).toHaveLength(2);
    expect(site.articles.size).toBe(2);
  });

  test('goes on after a lost network with the files that did not arrive', async () => {
    layOut();
    site.mischief = (_, path) => (path.endsWith(sha256(list)) ? 'drop' : undefined);
    const broken = await desk.gazette('publish', '--yes');
    expect([broken.code, broken.stderr]).toEqual([5, expect.stringContaining('--resume')]);
    expect(site.articles.size).toBe(0);
    site.mischief = () => undefined;
    site.requests.length = 0;
    expect((await desk.gazette('publish', '--yes', '--resume')).code).toBe(0);
    expect(filesSent()).toEqual([`PUT /api/media/${sha256(list)}`]);
  });

  test('names the file and the article where the site refuses a file', async () => {
    layOut();
    site.mischief = (_, path) => (path.endsWith(sha256(list)) ? 415 : undefined);
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('list.pdf, to which articles/2026/one.md refers, was not sent');
    expect(site.articles.size).toBe(0);
  });

  test('sends nothing of a file that changed while the question stood', async () => {
    layOut();
    desk.answers = ['yes'];
    desk.whileAsking = async () => desk.write('articles/2026/list.pdf', makePdf('Other'));
    const { code, stderr } = await desk.gazette('publish');
    expect([code, stderr]).toEqual([1, expect.stringContaining('changed meanwhile')]);
    expect(site.articles.size).toBe(0);
  });

  test('sends nothing of a file that was taken away while the question stood', async () => {
    layOut();
    desk.answers = ['yes'];
    desk.whileAsking = async () => rmSync(join(desk.folder, 'articles/2026/list.pdf'));
    const { code, stderr } = await desk.gazette('publish');
    expect([code, stderr]).toEqual([1, expect.stringContaining('changed meanwhile')]);
    expect(site.articles.size).toBe(0);
  });

  test('sends the raw file that an article was imported from', async () => {
    const raw = '原文\n';
    const more = `source:\n  file: 原文.txt\n  sha256: ${sha256(raw)}\n`;
    desk.write('articles/one.md', makeArticle(1, { more }));
    desk.write('articles/one.source.txt', raw);
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect([code, stderr]).toEqual([0, expect.stringContaining('原文.txt')]);
    expect(filesSent()).toEqual([`PUT /api/media/${sha256(raw)}`]);
    expect(desk.read('articles/one.md')).toBe(makeArticle(1, { more }));
  });

  test('does without a raw file that is not there or was changed', async () => {
    const more = `source:\n  file: raw.txt\n  sha256: ${sha256('原文')}\n`;
    desk.write('articles/one.md', makeArticle(1, { more }));
    desk.write('articles/one.source.txt', '改過');
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(filesSent()).toEqual([]);
  });

  test('lists the files as JSON', async () => {
    layOut();
    const { stdout } = await desk.gazette('publish', '--dry-run', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      files: [
        { name: '圖/photo.jpg', article: 'articles/2026/one.md', type: 'image/jpeg' },
        { name: 'list.pdf', sha256: sha256(list), size: list.length },
      ],
    });
  });
});

describe('the pins', () => {
  const article = (more: string, text = body) => makeArticle(1, { more, body: text });

  test.each([
    ['none', article('topics: [甲]  # 主題\n'), article(`topics: [甲]  # 主題\n${pins}`)],
    [
      'outdated ones',
      article(`files:\n  list.pdf: ${'0'.repeat(64)}\ntopics: [甲]  # 主題\n`),
      article(`${pins}topics: [甲]  # 主題\n`),
    ],
    [
      'ones in braces over two lines',
      article(`files: { a.png: ${'0'.repeat(64)},\n  b.png: ${'1'.repeat(64)} } # 舊\nslug: x\n`),
      article(`${pins}slug: x\n`),
    ],
    ['unused ones', article(`${pins}slug: x\n`, '正文。'), article('slug: x\n', '正文。')],
  ])('are written where there are %s, and nothing else changes', async (_, before, after) => {
    layOut();
    desk.write('articles/2026/one.md', before);
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(desk.read('articles/2026/one.md')).toBe(after);
  });

  test('stay as they are in another order', async () => {
    layOut();
    const other = `files:\n  "list.pdf": ${sha256(list)}\n  圖/photo.jpg: ${sha256(photo)}\n`;
    desk.write('articles/2026/one.md', article(other));
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(desk.read('articles/2026/one.md')).toBe(article(other));
  });

  test('have the line ends of the file, and leave its byte order mark', async () => {
    layOut();
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    desk.write('articles/2026/one.md', windows(makeArticle(1, { body })));
    expect((await desk.gazette('publish', '--yes')).code).toBe(0);
    expect(desk.read('articles/2026/one.md')).toBe(windows(article(pins)));
  });

  test('are said to go where the text refers to no file any more', async () => {
    layOut();
    desk.write('articles/2026/one.md', article(pins, '正文。'));
    const { stderr } = await desk.gazette('publish', '--dry-run');
    expect(stderr).toContain('no file is referred to any more, publish will take files out');
  });

  test('are found written when the article is looked for on the site', async () => {
    layOut();
    await desk.gazette('publish', '--yes');
    desk.write('articles/2026/one.md', makeArticle(1, { body }));
    const { stdout } = await desk.gazette('status');
    expect(stdout).toContain('= same');
  });
});

describe('check', () => {
  const check = async (text: string) => {
    desk.write('articles/one.md', makeArticle(1, { body: text }));
    const { code, stdout } = await desk.gazette('check');
    return { code, lines: stdout.trimEnd().split('\n').filter(Boolean) };
  };

  test('has nothing to say of files that are there, pinned or not', async () => {
    layOut();
    expect((await desk.gazette('check')).stdout).toBe('');
  });

  test.each<[string, string, RegExp]>([
    [
      'is missing',
      '前文[甲](none.pdf)',
      /^articles\/one.md:9:3 {2}error {2}file-missing {2}.*none\.pdf/,
    ],
    ['is missing in a file', '[甲](photo.jpg/a.png)', /9:1 {2}error {2}file-missing/],
    ['is missing at the end of links in a circle', '[甲](circle.png)', /9:1 {2}error {2}file-miss/],
    ['is missing, with a long name', `[甲](${'長'.repeat(90)}.png)`, /9:1 {2}error {2}file-miss/],
    ['is no image', '\n\n字\n字![圖](text.pdf)', /^articles\/one.md:12:2 {2}error {2}image-kind/],
    [
      'is called otherwise',
      '![圖](jpeg.png)',
      /^articles\/one.md:9:1 {2}error {2}file-contents .*JPEG, not PNG.*\.jpg/,
    ],
    ['is damaged', '![圖](broken.png)', /9:1 {2}error {2}file-/],
    ['is empty', '[甲](empty.txt)', /9:1 {2}error {2}file-empty/],
    ['is too large', '[甲](large.txt)', /9:1 {2}error {2}file-too-large .*10\.0 MB/],
    ['is SVG', '![圖](a.svg)', /9:1 {2}error {2}file-kind .*script.*PNG/],
    ['is linked as HTML', '[頁](a.html)', /9:1 {2}error {2}file-kind .*script/],
    ['has no words', '![](photo.jpg)', /9:1 {2}error {2}image-alt/],
    ['lies outside', '[密](../secret.txt)', /9:1 {2}error {2}file-outside .*"articles"/],
    ['is a link that leads outside', '[密](link.txt)', /9:1 {2}error {2}file-outside/],
    ['has too many pixels', '![圖](huge.jpg)', /9:1 {2}error {2}image-pixels .*9000 × 9000/],
    ['is of Word 2003', '[甲](old.docx)', /9:1 {2}error {2}file-foreign .*x-cfb.*save it as DOCX/],
    ['is UTF-16', '[甲](utf16.txt)', /9:1 {2}error {2}file-unknown .*UTF-8/],
  ])('says of a file that it %s', async (_, text, expected) => {
    desk.write('secret.txt', 'x');
    desk.write('articles/photo.jpg', photo);
    desk.write('articles/text.pdf', list);
    desk.write('articles/jpeg.png', photo);
    desk.write('articles/broken.png', makePng(4, 4).slice(0, 20));
    desk.write('articles/empty.txt', '');
    desk.write('articles/large.txt', 'x'.repeat(10_000_001));
    desk.write('articles/huge.jpg', makeJpeg(9_000, 9_000));
    desk.write('articles/old.docx', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), photo]));
    desk.write('articles/utf16.txt', new Uint8Array([65, 0, 66, 0]));
    symlinkSync('circle.png', join(desk.folder, 'articles/circle.png'));
    symlinkSync(join(desk.folder, 'secret.txt'), join(desk.folder, 'articles/link.txt'));
    const { code, lines } = await check(text);
    expect([code, lines]).toEqual([1, [expect.stringMatching(expected)]]);
  });

  test('warns of a photograph that tells where it was taken', async () => {
    desk.write('articles/photo.jpg', makeJpeg(4, 4, 'gps'));
    const { code, lines } = await check('![圖](photo.jpg)');
    expect([code, lines]).toEqual([
      0,
      [expect.stringMatching(/:9:1 {2}warning {2}image-location .*GPS/)],
    ]);
  });

  test('says it in Chinese', async () => {
    desk.env.LANG = 'zh_CN.UTF-8';
    const { lines } = await check('![圖](a.svg)\n\n[甲](none.pdf)');
    expect(lines).toEqual([
      expect.stringMatching(/SVG 可夹带脚本.*存成 PNG/),
      expect.stringMatching(/没有文件“none\.pdf”/),
    ]);
  });

  test('finds a file whose name another system wrote in another form', async () => {
    desk.write('articles/cafe\u0301.pdf', list);
    expect(await check('[甲](caf\u00e9.pdf)')).toEqual({ code: 0, lines: [] });
  });
});
