// What `gazette publish` makes of what `gazette check` says.

import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from './desk.ts';

openDesk({ withSite: true });

test('prose keeps nothing from being published', async () => {
  desk.write('articles/a.md', makeArticle(1, { body: '會議召開,取得成果。。' }));
  const { code, stderr } = await desk.gazette('publish', '--dry-run');
  expect(code).toBe(0);
  expect(stderr).not.toContain('half-width');
});

test('a warning that is meant is not told when publishing either', async () => {
  desk.write('articles/a.md', makeArticle(1, { body: '[乙](#yi)' }));
  expect((await desk.gazette('publish', '--dry-run')).stderr).toContain('link-fragment');
  desk.write('articles/lint.txt', 'a.md link-fragment\n');
  expect((await desk.gazette('publish', '--dry-run')).stderr).not.toContain('link-fragment');
});

test('a link to an article is told once: by the plan, which knows what the site has', async () => {
  desk.write('articles/a.md', makeArticle(1, { body: '[乙](yi)' }));
  const { code, stderr } = await desk.gazette('publish', '--dry-run');
  expect(code).toBe(1);
  expect(stderr).toContain('there is no article "yi", here or on the site');
  expect(stderr).not.toContain('link-unknown');
});

test('a link to a file that readers could not follow stops it', async () => {
  desk.write('articles/2009/a.md', makeArticle(1, { body: '[乙](../2026/b.md)' }));
  desk.write('articles/2026/b.md', makeArticle(2));
  const { code, stderr } = await desk.gazette('publish', '--dry-run');
  expect(code).toBe(1);
  expect(stderr).toContain('link-markdown');
});
