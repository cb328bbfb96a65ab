// `gazette correct`: one article's change, as a correction.

import { beforeEach, expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

const sent = () => site.requests.filter((request) => !request.startsWith('GET'));

beforeEach(async () => {
  await site.put(makeArticle(1), 'one');
  await site.put(makeArticle(2), 'two');
  desk.write('articles/one.md', makeArticle(1, { body: '改了。' }));
  desk.write('articles/two.md', makeArticle(2));
  desk.write('articles/three.md', makeArticle(3));
});

test.each([['one'], ['articles/one.md']])(
  'publishes the change of %s, and nothing else',
  async (name) => {
    desk.answers = ['yes'];
    const { code, stderr } = await desk.gazette('correct', name, '--note', '更正數字');
    expect([code, stderr]).toEqual([0, expect.stringContaining('[1/1] ✔ one (revision 2)')]);
    expect(desk.questions).toEqual([
      '1 correction: readers and subscribers see this at once. Continue?',
    ]);
    expect(sent()).toEqual(['PUT /api/articles/one?kind=correction&note=更正數字']);
  },
);

test('--minor publishes it silently', async () => {
  expect((await desk.gazette('correct', 'one', '--minor', '--yes')).code).toBe(0);
  expect(sent()).toEqual(['PUT /api/articles/one?kind=minor']);
});

test('--dry-run shows the plan only', async () => {
  const { code, stderr } = await desk.gazette('correct', 'one', '--note', 'n', '--dry-run');
  expect([code, stderr, sent()]).toEqual([0, expect.stringContaining('~ changed  one'), []]);
});

test.each([
  [['two', '--note', 'n'], 0, 'articles/two.md is as on the site: there is nothing to correct.'],
  [['three', '--note', 'n'], 1, 'articles/three.md is not on the site yet'],
  [['thre', '--note', 'n'], 1, 'Did you mean three?'],
  [['articles/thre.md', '--note', 'n'], 1, 'Did you mean three?'],
  [['nothing', '--note', 'n'], 1, 'Neither a file here nor an article of the site'],
  [['one'], 2, 'Give --note "更正數字" for readers to see, or --minor.'],
  [['one', '--note', 'n', '--minor'], 2, 'exclude each other'],
  [['one', '--note', ' '], 2, '--note is empty'],
  [['one', '--note', 'n'], 2, 'Add --yes'],
])('%j ends with %i', async (args, code, text) => {
  const run = await desk.gazette('correct', ...args);
  expect([run.code, run.stderr, sent()]).toEqual([code, expect.stringContaining(text), []]);
});

test('a change that somebody else made meanwhile is a conflict', async () => {
  await desk.gazette('status');
  await site.put(makeArticle(1, { body: '他改了。' }), 'one', 'minor');
  await site.put(makeArticle(1, { body: '他又改了。' }), 'one', 'minor');
  const { code } = await desk.gazette('correct', 'one', '--note', 'n', '--yes');
  expect([code, sent()]).toEqual([6, []]);
});

test('a draft is not opened by correcting it', async () => {
  await site.keep(makeArticle(4), 'four');
  desk.write('articles/four.md', makeArticle(4, { body: '改了。' }));
  const { code, stderr } = await desk.gazette('correct', 'four', '--minor', '--yes');
  expect([code, sent()]).toEqual([1, []]);
  expect(stderr).toContain('To change the draft: gazette publish --draft articles/four.md');
});

test('a name that no file has says what the site knows of it, if the site can be reached', async () => {
  site.formerSlugs.set('former', 'one');
  const renamed = await desk.gazette('correct', 'former', '--minor');
  expect(renamed.stderr).toContain('on the site it is now one');
  site.mischief = () => 'drop';
  expect((await desk.gazette('correct', 'nothing', '--minor')).code).toBe(5);
});

test('a lost network is taken up by publish --resume', async () => {
  site.mischief = (method) => (method === 'PUT' ? 'drop' : undefined);
  const lost = await desk.gazette('correct', 'one', '--note', '更正', '--yes');
  expect([lost.code, lost.stderr]).toEqual([
    5,
    expect.stringContaining('gazette publish --resume'),
  ]);
  site.mischief = () => undefined;
  site.requests.length = 0;
  expect((await desk.gazette('publish', '--resume', '--yes')).code).toBe(0);
  expect(sent()).toEqual(['PUT /api/articles/one?kind=correction&note=更正']);
});

test('--json reports as publish does', async () => {
  const { stdout } = await desk.gazette('correct', 'one', '--note', 'n', '--yes', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'ok', sent: [{ slug: 'one', revision: 2 }] });
  const again = await desk.gazette('correct', 'one', '--note', 'n', '--yes', '--json');
  expect(JSON.parse(again.stdout)).toMatchObject({ outcome: 'ok', sent: [] });
});
