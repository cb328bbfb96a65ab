// gazette status, list, show: the site as an editor sees it.

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site, steady } from './desk.ts';
import { goodToken } from './fake-site.ts';

openDesk({ withSite: true });

async function fillSite(): Promise<void> {
  await site.put(makeArticle(1), 'one');
  await site.put(makeArticle(2), 'two');
  await site.put(makeArticle(2, { body: '改了。' }), 'two', 'minor');
  await site.put(makeArticle(3), 'three');
  await site.put(makeArticle(4), 'four');
}

test('status tells new, changed, same, behind and only there', async () => {
  await fillSite();
  desk.write('articles/one.md', makeArticle(1));
  desk.write('articles/two.md', makeArticle(2));
  desk.write('articles/three.md', makeArticle(3, { body: '改了。' }));
  desk.write('articles/five.md', makeArticle(5));
  const { code, stdout } = await desk.gazette('status');
  expect(code).toBe(0);
  expect(stdout).toMatchSnapshot();
  const { stdout: json } = await desk.gazette('status', '--json');
  expect(
    JSON.parse(json).plan.map(({ state, slug }: Record<string, string>) => [state, slug]),
  ).toEqual([
    ['new', 'five'],
    ['same', 'one'],
    ['changed', 'three'],
    ['behind', 'two'],
  ]);
});

test('status leaves out what has errors, and says so', async () => {
  desk.write('articles/one.md', 'nothing');
  const { code, stderr } = await desk.gazette('status');
  expect(code).toBe(0);
  expect(stderr).toContain('front-matter-missing');
  expect(stderr).toContain('1 file with errors left out.');
});

test('list shows every page of the site in columns', async () => {
  await fillSite();
  const { code, stdout, stderr } = await desk.gazette('list');
  expect(code).toBe(0);
  expect(stdout).toMatchSnapshot();
  expect(stderr).toBe('4 articles\n');
  expect(site.requests.filter((line) => line.startsWith('GET /api/articles'))).toHaveLength(2);
});

test('show tells an article’s history', async () => {
  await fillSite();
  const { code, stdout } = await desk.gazette('show', 'two');
  expect(code).toBe(0);
  expect(steady(stdout)).toMatchSnapshot();
});

test('show --source prints the source of a revision, byte for byte', async () => {
  await fillSite();
  expect((await desk.gazette('show', 'two', '--source')).stdout).toBe(
    makeArticle(2, { body: '改了。' }),
  );
  const first = await desk.gazette('show', 'two', '--source', '--revision', '1');
  expect(first.stdout).toBe(makeArticle(2));
});

test('show says that there is no such article', async () => {
  const { code, stderr } = await desk.gazette('show', 'nothing');
  expect(code).toBe(1);
  expect(stderr).toContain('The site has no article "nothing".');
});

test('show says how many revisions there are where one is asked for that is not', async () => {
  await fillSite();
  const { code, stderr } = await desk.gazette('show', 'two', '--revision', '9');
  expect(code).toBe(1);
  expect(stderr).toContain('There is no revision 9: the article has 2 revisions.');
});

test('show follows a former slug to the present one, and says so', async () => {
  await fillSite();
  site.formerSlugs.set('old', 'two');
  const { code, stdout, stderr } = await desk.gazette('show', 'old', '--source');
  expect({ code, stdout }).toEqual({ code: 0, stdout: makeArticle(2, { body: '改了。' }) });
  expect(stderr).toBe('old is now called two.\n');
  const none = await desk.gazette('show', 'old', '--revision', '3');
  expect(none.stderr).toContain('There is no revision 3');
});

test('the token is found in the project’s file, from any folder below', async () => {
  desk.env = { LANG: 'en' };
  desk.write('.gazette/tokens.json', JSON.stringify({ [site.origin]: goodToken }));
  chmodSync(join(desk.folder, '.gazette/tokens.json'), 0o600);
  const { code, stdout, stderr } = await desk.gazette('whoami', '--site', site.origin);
  expect(code).toBe(0);
  expect(stdout).toContain('李四');
  expect(stderr).not.toContain('!');
});

test('a token file that others can read is warned of', async () => {
  desk.env = { LANG: 'en', GAZETTE_SITE: site.origin };
  desk.write('.gazette/tokens.json', JSON.stringify({ [site.origin]: goodToken }));
  chmodSync(join(desk.folder, '.gazette/tokens.json'), 0o644);
  expect((await desk.gazette('whoami')).stderr).toContain('chmod 600');
});

test.each(['not json', '"a"', '{"a": 1}'])('a token file that holds %j is named', async (text) => {
  desk.env = { LANG: 'en', GAZETTE_SITE: site.origin };
  desk.write('.gazette/tokens.json', text);
  const { code, stderr } = await desk.gazette('whoami');
  expect(code).toBe(4);
  expect(stderr).toContain('is not a JSON object');
});
