// gazette import of a WordPress export.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makePng } from '../../media/make-files.ts';
import { desk, openDesk } from '../desk.ts';
import { OldSite } from './old-site.ts';
import { movedFiles, readMoved } from './read-moved.ts';

openDesk();

const fixture = readFileSync(
  join(import.meta.dirname, '../../ingest/collections/fixtures/wordpress.xml'),
  'utf8',
);
const pdf = '%PDF-1.4\n%%EOF\n';
let old: OldSite;

beforeEach(async () => {
  old = await new OldSite().start();
  old.pages.set('/wp-content/uploads/2009/02/hall.png', makePng(4, 3));
  old.pages.set('/wp-content/uploads/2009/02/list.pdf', pdf);
  desk.write('wp.xml', old.fill(fixture));
});
afterEach(() => old.stop());

const first = 'articles/2009/檢查.md';
const run = (...more: string[]) => desk.gazette('import', 'wp.xml', '--home', old.origin, ...more);

test('posts become articles with their ids, dates, topics, authors, old addresses and files', async () => {
  const { code, stderr } = await run();
  expect(code, stderr).toBe(0);
  expect(movedFiles(desk)).toEqual([
    first,
    'articles/2009/檢查/hall.png',
    'articles/2009/檢查/list.pdf',
    'articles/2010/commend.md',
    'articles/2011/commend-2.md',
    'articles/2099/yugao.md',
  ]);
  const { fields, body } = readMoved(desk, first);
  expect(fields).toEqual({
    id: `${old.origin}/?p=11`,
    title: '關於開展檢查的通知 & 其他',
    issuer: '吉林質監局',
    issued: '2009-02-19',
    lang: 'zh-Hant',
    topics: ['通知', '檢查／抽查'],
    summary: expect.stringContaining('各市(州)局'),
    published: '2009-02-19T01:30:00Z',
    updated: '2009-03-01T02:00:00Z',
    aliases: ['/2009/02/檢查', '/?p=11'],
  });
  expect(body).toContain(
    '[表彰決定](commend)、[同上](commend#top)與[別處](https://elsewhere.example/x)',
  );
  expect(body).toContain('[![會場](檢查/hall.png)](檢查/hall.png)');
  expect(body).toContain('會場全景');
  expect(body).toContain('## 一、目標');
  expect(body).toContain('[名單](檢查/list.pdf)');
  expect(body).toContain('吉質監〔2009〕12號 [1]');
  expect(body).not.toMatch(/\[\/?(?:caption|gallery)|<!--/);
  expect(desk.read('articles/2009/檢查/list.pdf')).toBe(pdf);
});

test('what was left out or could not be carried is told, and in full in the report', async () => {
  const { stderr } = await run('--report', 'moved.json');
  expect(stderr.replaceAll(old.origin, 'SITE')).toMatchSnapshot();
  const report = JSON.parse(desk.read('moved.json'));
  expect(
    report.leftOut.map(({ title, reason }: Record<string, string>) => `${title} ${reason}`),
  ).toEqual([
    '草稿 draft',
    '私密 private',
    '加密 private',
    '已刪 trash',
    '關於本站 page',
    '選單 other-type',
  ]);
  const kinds = report.notCarried.map(({ kind, count }: { kind: string; count: number }) => [
    kind,
    count,
  ]);
  expect(Object.fromEntries(kinds)).toEqual({
    comments: 2,
    'image-without-alt': 2,
    'image-failed': 2,
    'shortcode-converted': 1,
    shortcode: 1,
    'topic-changed': 1,
    'template-tag': 1,
    'slug-taken': 1,
    scheduled: 1,
  });
  expect(report.problems).toEqual([]);
  expect((await desk.gazette('check')).code).toBe(0);
});

test('a second run writes nothing, asks for nothing, and touches nothing that was edited', async () => {
  await run();
  const edited = desk
    .read(first)
    .replace('title: ', 'title: 改')
    .replace('2009-02-19\n', '2009-02-20\n');
  desk.write(first, edited);
  old.asked.length = 0;
  const before = movedFiles(desk);
  const { code, stderr } = await run();
  expect(code).toBe(0);
  expect(stderr).toContain('0 articles written');
  expect(stderr).toContain('4 there already');
  expect(old.asked).toEqual([]);
  expect(movedFiles(desk)).toEqual(before);
  expect(desk.read(first)).toBe(edited);
});

test('--dry-run writes nothing and fetches nothing', async () => {
  const { code, stderr } = await run('--dry-run');
  expect(code).toBe(0);
  expect(stderr).toContain('4 articles would be written');
  expect(old.asked).toEqual([]);
  expect(movedFilesOrNone()).toEqual([]);
});

const movedFilesOrNone = () => {
  try {
    return movedFiles(desk);
  } catch {
    return [];
  }
};

test('an interrupted run leaves whole articles, and the next one goes on without fetching again', async () => {
  old.pages.set('/wp-content/uploads/2010/05/medal.png', makePng(2, 2));
  const interrupt = desk.interruption;
  const signal = interrupt.signal;
  const original = globalThis.fetch;
  globalThis.fetch = async (...given) => {
    const response = await original(...given);
    if (String(given[0]).includes('medal')) interrupt.abort();
    return response;
  };
  const { code, stderr } = await run().finally(() => {
    globalThis.fetch = original;
  });
  expect(signal.aborted).toBe(true);
  expect(code).toBe(130);
  expect(stderr).toMatch(/Interrupted\. \d of 4 are written, each whole/);
  desk.interruption = new AbortController();
  const fetched = old.asked.filter((path) => path.includes('hall')).length;
  expect((await run()).code).toBe(0);
  expect(old.asked.filter((path) => path.includes('hall'))).toHaveLength(fetched);
  expect(movedFiles(desk).filter((path) => /part/.test(path))).toEqual([]);
  expect((await desk.gazette('check')).code).toBe(0);
});

test('files in the folder of the export need no network', async () => {
  desk.write('wp-content/uploads/2009/02/hall.png', makePng(4, 3));
  desk.write('wp-content/uploads/2009/02/list.pdf', pdf);
  desk.write('wp-content/uploads/2010/05/medal.png', makePng(5, 5));
  expect((await run()).code).toBe(0);
  expect(old.asked).toEqual([]);
  expect(movedFiles(desk)).toContain('articles/2010/commend/medal.png');
});

test('hosts in a private network are not asked unless the editor named them', async () => {
  const { code, stderr } = await desk.gazette('import', 'wp.xml');
  expect(code).toBe(0);
  expect(old.asked).toEqual([]);
  expect(stderr).toMatch(
    /hall\.png \(127\.0\.0\.1:\d+ is within a private network and was not named, .*--home/,
  );
});

test('--images none leaves pictures where they are', async () => {
  const { stderr } = await run('--images', 'none');
  expect(old.asked).toEqual([]);
  expect(stderr).toContain('images of other hosts');
});

test('pages come too where they are asked for', async () => {
  await run('--pages');
  const { fields } = readMoved(desk, 'articles/2008/about-us.md');
  expect(fields).toMatchObject({ id: `${old.origin}/?page_id=2`, aliases: ['/?page_id=2'] });
});

test('what is cut off on its way is refused whole, with where', async () => {
  desk.write('wp.xml', old.fill(fixture).slice(0, -40));
  const { code, stderr } = await run();
  expect(code).toBe(1);
  expect(stderr).toMatch(/not well-formed: \d+:\d+/);
  expect(movedFilesOrNone()).toEqual([]);
});

test('control characters, which WordPress lets through, cost nothing but themselves', async () => {
  desk.write('wp.xml', old.fill(fixture).replace('要認真組織', '要認\u0008真組織'));
  const { code, stderr } = await run();
  expect(code).toBe(0);
  expect(stderr).toContain('1 control characters');
  expect(readMoved(desk, first).body).toContain('要認真組織');
});

test('a file that several texts show is asked for once, and so is one that is not there', async () => {
  await run();
  const times = (name: string) => old.asked.filter((path) => path.endsWith(name)).length;
  expect(times('hall.png')).toBe(1);
  expect(times('medal.png')).toBe(1);
});

test('a host that does not answer is not asked for every file', async () => {
  const pictures = Array.from({ length: 9 }, (_, n) => `<img src="SITE/${n}.png" alt="圖">`).join(
    '',
  );
  desk.write('wp.xml', old.fill(fixture.replace('經研究決定', `${pictures}經研究決定`)));
  await old.stop();
  const start = desk.now;
  const { code } = await run('--report', 'moved.json');
  expect(code).toBe(0);
  expect(desk.read('moved.json').match(/\d\.png \(ECONNREFUSED\)/g)?.length).toBeGreaterThan(5);
  // Three tries with pauses for as many files as are asked at once, and once more.
  expect(desk.now - start).toBeLessThanOrEqual(8 * 4_000);
  expect((await desk.gazette('check')).code).toBe(0);
  await old.start();
});

test('options of a collection are refused for a single text', async () => {
  desk.write('a.txt', '關於開展檢查的通知\n吉林質監局\n2009年3月1日\n正文。\n');
  const { code, stderr } = await desk.gazette('import', 'a.txt', '--pages');
  expect(code).toBe(2);
  expect(stderr).toContain('--pages belongs to a collection');
});

test('an article whose file has the name that a moved one would get is not written over', async () => {
  await run('--dry-run', '--report', 'plan.json');
  const { file } = JSON.parse(desk.read('plan.json')).articles[0];
  const mine = '---\nslug: other\ntitle: 我的\n---\n\n正文。\n';
  desk.write(file, mine);
  await run();
  expect(desk.read(file)).toBe(mine);
});

test('a file of another host is not taken for one that lies beside the export', async () => {
  desk.write('hall.png', makePng(9, 9));
  const elsewhere = '<img src="https://cdn.invalid/hall.png" alt="圖">';
  desk.write('wp.xml', old.fill(fixture.replace('經研究決定', `${elsewhere}經研究決定`)));
  await run('--images', 'none');
  expect(movedFiles(desk).some((path) => path.endsWith('hall.png'))).toBe(false);
});

test('a report that cannot be written is told before anything else is', async () => {
  const { code, stderr } = await run('--report', 'nowhere/moved.json');
  expect(code).toBe(1);
  expect(stderr).toContain('nowhere/moved.json');
  expect(old.asked).toEqual([]);
  expect(movedFilesOrNone()).toEqual([]);
});
