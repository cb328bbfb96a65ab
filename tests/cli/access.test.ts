// What editors read where their token does not let them.

import { expect, test } from 'vitest';
import { desk, makeArticle, openDesk, site } from './desk.ts';

openDesk({ withSite: true });

test.each([
  [
    'en',
    '✖ This token may not open articles to readers, nor schedule them: that needs the scope publish.\n' +
      '  As drafts you may send them: gazette publish --draft. Ask 王五 or the operator of the site; gazette whoami shows what your token may do.\n',
  ],
  [
    'zh',
    '✖ 此令牌无权公开文章或定时公开：需要权限 publish。\n' +
      '  可以存为草稿：gazette publish --draft。 请找王五、站点运营者；gazette whoami 可看此令牌的权限。\n',
  ],
])(
  'in %s they read which scope it takes, whom to ask, and what they may do',
  async (language, text) => {
    desk.env.LANG = language;
    desk.write('articles/one.md', makeArticle(1));
    site.mischief = (method) => (method === 'PUT' ? 403 : undefined);
    site.excuse = { reason: 'forbidden', action: 'open', scopes: ['publish'], ask: ['王五'] };
    const { code, stderr } = await desk.gazette('publish', '--yes');
    expect(code).toBe(4);
    expect(stderr).toContain(text);
  },
);

test('an action that this program does not know is refused in general words', async () => {
  site.mischief = () => 403;
  site.excuse = { reason: 'forbidden', action: 'fly', scopes: ['wings'] };
  const { code, stderr } = await desk.gazette('list');
  expect(code).toBe(4);
  expect(stderr).toContain('This token may not do that.');
  expect(stderr).toContain('Ask the operator of the site');
});
