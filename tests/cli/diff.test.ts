// `gazette diff`: word by word, for people and for programs.

import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

const before = '會議通報，全省共100萬元。\n\n第二段不變。\n\n將刪去的一段。';
const after = '會議通報，全省共一百萬元。\n\n第二段不變。\n\n完全另寫，新增此節。';

async function edit(): Promise<void> {
  await site.put(makeArticle(1, { body: before, more: 'topics: [甲, 乙]\n' }), 'one');
  await site.put(makeArticle(2), 'two');
  const more = 'topics: [乙, 丙]\n';
  desk.write('articles/one.md', makeArticle(1, { title: '改題', body: after, more }));
  desk.write('articles/two.md', makeArticle(2));
  desk.write('articles/three.md', makeArticle(3));
}

test('shows fields, then each paragraph that changed, word by word', async () => {
  await edit();
  const { code, stdout, stderr } = await desk.gazette('diff');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatchInlineSnapshot(`
    "one  revision 1 → articles/one.md
      title: [-第1號公報-]{+改題+}
      topics: [-甲-] {+丙+}
      …
      ~ 會議通報，全省共[-100萬元-]{+一百萬元+}。
      …
      − 將刪去的一段。
      + 完全另寫，新增此節。
    + articles/three.md  new: not on the site
    "
  `);
});

test.each([['one'], ['articles/one.md']])('takes %s', async (name) => {
  await edit();
  const { code, stdout } = await desk.gazette('diff', name);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^one {2}revision 1 → articles\/one\.md\n/);
  expect(stdout).not.toContain('three');
});

test('says so where nothing differs', async () => {
  await edit();
  const { code, stdout, stderr } = await desk.gazette('diff', 'two');
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'No difference.\n' });
});

test('shows what is written differently though readers see the same', async () => {
  await site.put(makeArticle(1, { body: '- 一項' }), 'one');
  desk.write('articles/one.md', makeArticle(1, { body: '* 一項' }));
  const { stdout } = await desk.gazette('diff');
  expect(stdout).toContain('readers see the same; only the source is written differently');
});

test('a new slug and an exchanged file are differences', async () => {
  const pinned = (digit: string) =>
    makeArticle(1, { body: '[表](a.csv)', more: `files:\n  a.csv: ${digit.repeat(64)}\n` });
  await site.put(pinned('1'), 'one');
  await site.put(pinned('2'), 'one', 'minor');
  const { stdout } = await desk.gazette('diff', 'one', '--revisions', '1..2');
  expect(stdout).toContain('files: [-a.csv (111111111111)-] {+a.csv (222222222222)+}');
  await site.put(makeArticle(3), 'three');
  desk.write('articles/drei.md', makeArticle(3));
  expect((await desk.gazette('diff')).stdout).toContain('slug: [-three-] {+drei+}');
});

test('has colours at a terminal, and none in a file', async () => {
  await edit();
  desk.hasColor = true;
  expect((await desk.gazette('diff', 'one')).stdout).not.toContain('\u001b');
  desk.isStdoutTerminal = true;
  expect((await desk.gazette('diff', 'one')).stdout).toContain('\u001b[32m{+一百萬元+}\u001b[39m');
  expect((await desk.gazette('diff', 'one', '--no-color')).stdout).not.toContain('\u001b');
});

test('--revisions compares two revisions of the site', async () => {
  await site.put(makeArticle(1, { body: '第一稿。' }), 'one');
  await site.put(makeArticle(1, { body: '第二稿。' }), 'one', 'minor');
  await site.put(makeArticle(1, { body: '第三稿。' }), 'one', 'minor');
  const range = async (text: string) =>
    (await desk.gazette('diff', 'one', '--revisions', text)).stdout;
  expect(await range('1..2')).toContain('revision 1 → revision 2');
  expect(await range('1..')).toContain('revision 1 → revision 3');
  expect(await range('3..1')).toMatch(/\[-第三-\]\{\+第一\+\}稿/);
});

test.each([
  [['diff', 'one', '--revisions', '2'], 2, 'is no pair of revisions'],
  [['diff', '--revisions', '1..2'], 2, 'give its slug'],
  [['diff', 'one', 'two', '--revisions', '1..2'], 2, 'give its slug'],
  [['diff', 'one', '--revisions', '1..9'], 1, 'There is no revision 9'],
  [['diff', 'nothing'], 1, 'Neither a file here nor an article of the site is called nothing.'],
  [['diff', 'elsewhere'], 1, 'No file here is the article elsewhere.'],
])('%j ends with %i', async (args, code, text) => {
  await edit();
  await site.put(makeArticle(9), 'elsewhere');
  const run = await desk.gazette(...args);
  expect([run.code, run.stderr]).toEqual([code, expect.stringContaining(text)]);
});

test('--json has fields and blocks', async () => {
  await edit();
  const { stdout } = await desk.gazette('diff', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    site: site.origin,
    articles: [
      {
        state: 'changed',
        file: 'articles/one.md',
        revision: 1,
        fields: [{ name: 'title' }, { name: 'topics' }],
        blocks: [{ element: 'p' }, { element: 'p' }, { element: 'p' }, { element: 'p' }],
      },
      { state: 'new', file: 'articles/three.md' },
    ],
  });
  await site.put(makeArticle(1, { body: '又' }), 'one', 'minor');
  const ranged = await desk.gazette('diff', 'one', '--revisions', '1..2', '--json');
  expect(JSON.parse(ranged.stdout)).toMatchObject({ slug: 'one', from: 1, to: 2 });
});

test('what the site wrote cannot move the cursor', async () => {
  await site.put(makeArticle(1), 'one');
  const found = site.find('one');
  if (found) found.sources[0] = makeArticle(1, { body: 'a\u001b[2Jb' });
  desk.write('articles/one.md', makeArticle(1, { body: 'ab' }));
  expect((await desk.gazette('diff')).stdout).not.toContain('\u001b');
});
