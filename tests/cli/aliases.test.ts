// Old addresses in front matter, as check sees them.

import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk } from './desk.ts';

openDesk();

test('one that two files list is an error of the later one, spelled otherwise too', async () => {
  desk.write('articles/a.md', makeArticle(1, { more: 'aliases: [/old/A.html]\n' }));
  desk.write('articles/b.md', makeArticle(2, { more: 'aliases:\n  - /x\n  - /old/a.html/\n' }));
  const { code, stdout } = await desk.gazette('check');
  expect(code).toBe(1);
  expect(stdout).toContain('b.md:9:5  error  duplicate-alias');
  expect(stdout).toContain('articles/a.md');
});

test('what is no path, or the site’s own, says what to write', async () => {
  desk.write(
    'articles/a.md',
    makeArticle(1, { more: 'aliases: [https://old.example.cn/1, /about, /ok]\n' }),
  );
  const { stdout } = await desk.gazette('check');
  expect(stdout).toContain('bad-alias');
  expect(stdout).toContain('alias-own');
  expect(stdout.match(/error/g)?.length).toBeGreaterThanOrEqual(2);
});
