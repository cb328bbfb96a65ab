// `gazette rollback`: an older text becomes the present one, as a new revision, in the file too.

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((request) => !request.startsWith('GET'));
const texts = ['第一稿。', '第二稿。', '第三稿。'].map((body) => makeArticle(1, { body }));
const [first = '', second = '', third = ''] = texts;

beforeEach(async () => {
  await site.put(first, 'one');
  await site.put(second, 'one', 'correction', '改。');
  await site.put(third, 'one', 'minor');
  desk.write('articles/2009/one.md', third);
});

test('shows the difference, asks, sends a correction, and brings the file along', async () => {
  desk.answers = ['yes'];
  const run = await desk.gazette('rollback', 'one', '--to', '1', '--note', '恢復原文');
  expect([run.code, run.stderr]).toEqual([0, expect.stringContaining('[-第三-]{+第一+}稿。')]);
  expect(run.stderr).toContain('back to the text of revision 1');
  expect(run.stderr).toContain('✔ articles/2009/one.md has the text of revision 1');
  expect(desk.questions).toEqual([
    '1 correction: readers and subscribers see this at once. Continue?',
  ]);
  expect(site.find('one')?.revisions.at(-1)).toMatchObject({
    number: 4,
    kind: 'correction',
    note: '恢復原文',
  });
  expect(site.find('one')?.sources.at(-1)).toBe(first);
  expect(desk.read('articles/2009/one.md')).toBe(first);
  expect((await desk.gazette('status')).stdout).toContain('= same');
});

test('without a note readers are told which revision it is, in their language', async () => {
  expect((await desk.gazette('rollback', 'one', '--to', '2', '--yes')).code).toBe(0);
  expect(site.find('one')?.revisions.at(-1)?.note).toBe('恢復為第 2 版的文本。');
});

test('a draft goes back as a draft: it is not opened by it', async () => {
  await site.keep(makeArticle(2, { body: '一。' }), 'two');
  await site.keep(makeArticle(2, { body: '二。' }), 'two');
  desk.answers = ['yes'];
  const { code, stderr } = await desk.gazette('rollback', 'two', '--to', '1');
  expect([code, stderr]).toEqual([0, expect.stringContaining('draft')]);
  expect(desk.questions).toEqual(['1 as a draft: no reader sees it. Continue?']);
  expect(site.find('two')).toMatchObject({ state: 'draft', revisions: [{}, {}, { number: 3 }] });
});

test('a file that is behind is brought along too', async () => {
  desk.write('articles/2009/one.md', second);
  expect((await desk.gazette('rollback', 'one', '--to', '1', '--yes')).code).toBe(0);
  expect(desk.read('articles/2009/one.md')).toBe(first);
});

test('a file that holds something unsent stops it, and stays as it is', async () => {
  const unsent = makeArticle(1, { body: '未發送。' });
  desk.write('articles/2009/one.md', unsent);
  const { code, stderr } = await desk.gazette('rollback', 'one', '--to', '1', '--yes');
  expect([code, stderr]).toEqual([6, expect.stringContaining('gazette diff one shows them')]);
  expect([sent(), desk.read('articles/2009/one.md')]).toEqual([[], unsent]);
});

test('a file that is edited while the question stands is left alone', async () => {
  const unsent = makeArticle(1, { body: '問時改的。' });
  desk.answers = ['yes'];
  desk.whileAsking = async () => desk.write('articles/2009/one.md', unsent);
  const { code, stderr } = await desk.gazette('rollback', 'one', '--to', '1');
  expect([code, stderr]).toEqual([0, expect.stringContaining('was edited meanwhile')]);
  expect(desk.read('articles/2009/one.md')).toBe(unsent);
});

test('goes without a file', async () => {
  rmSync(join(desk.folder, 'articles'), { recursive: true });
  const { code } = await desk.gazette('rollback', 'one', '--to', '1', '--yes');
  expect([code, site.find('one')?.sources.at(-1)]).toEqual([0, first]);
  expect(site.find('one')?.slug).toBe('one');
});

test.each(['no', 'cancelled'] as const)('the answer %s leaves everything', async (answer) => {
  desk.answers = [answer];
  expect((await desk.gazette('rollback', 'one', '--to', '1')).code).toBe(3);
  expect([sent(), desk.read('articles/2009/one.md')]).toEqual([[], third]);
});

test('--dry-run leaves everything', async () => {
  const { code, stderr } = await desk.gazette('rollback', 'one', '--to', '1', '-n');
  expect([code, stderr]).toEqual([0, expect.stringContaining('Only a plan')]);
  expect([sent(), desk.read('articles/2009/one.md')]).toEqual([[], third]);
});

test('a lost network leaves the file, and the same command may be given again', async () => {
  site.mischief = (method) => (method === 'PUT' ? 'drop' : undefined);
  const lost = await desk.gazette('rollback', 'one', '--to', '1', '--yes', '--note', 'n');
  expect([lost.code, lost.stderr]).toEqual([
    5,
    expect.stringContaining('gazette rollback one --to 1 --note n'),
  ]);
  expect(desk.read('articles/2009/one.md')).toBe(third);
  site.mischief = () => undefined;
  expect((await desk.gazette('rollback', 'one', '--to', '1', '--yes', '--note', 'n')).code).toBe(0);
  expect(desk.read('articles/2009/one.md')).toBe(first);
});

test.each([
  [['one'], 2, '--to is missing'],
  [['one', '--to', 'first'], 2, 'is not a number of a revision'],
  [['one', '--to', '9'], 1, 'There is no revision 9'],
  [['one', '--to', '3'], 0, 'one has the text of revision 3 already.'],
  [['nothing', '--to', '1'], 1, 'has no article "nothing"'],
  [['one', '--to', '1'], 2, 'Add --yes'],
  [['one', '--to', '1', '--note', 'a\nb'], 2, 'must be one line'],
])('%j ends with %i', async (args, code, text) => {
  const run = await desk.gazette('rollback', ...args);
  expect([run.code, run.stderr, sent()]).toEqual([code, expect.stringContaining(text), []]);
});

test('what is withdrawn is restored first', async () => {
  site.withdraw('one', 3, '重複');
  const { code, stderr } = await desk.gazette('rollback', 'one', '--to', '1', '--yes');
  expect([code, stderr]).toEqual([6, expect.stringContaining('gazette restore one')]);
});

test('--json reports as publish does', async () => {
  const { stdout } = await desk.gazette('rollback', 'one', '--to', '1', '--yes', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'ok', sent: [{ revision: 4 }] });
});
