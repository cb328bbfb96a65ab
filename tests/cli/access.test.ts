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
      '  可以存为草稿：gazette publish --draft。请找王五、站点运营者；gazette whoami 可看此令牌的权限。\n',
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

const expired = { id: '0a1b2c3d4e5f', name: '李四', at: '2026-11-01T00:00:00.000Z' };

test.each([
  [
    'en',
    '✖ The token of 李四 expired on 2026-11-01 08:00 +08:00.\n' +
      '  Ask an administrator for a new one (gazette editor renew 0a1b2c3d4e5f), then: gazette login. Then go on: gazette publish --resume\n',
  ],
  [
    'zh',
    '✖ 李四 的令牌已于 2026-11-01 08:00 +08:00 过期。\n' +
      '  请向管理员索取新令牌（gazette editor renew 0a1b2c3d4e5f），再执行 gazette login。然后继续：gazette publish --resume\n',
  ],
])('in %s they read when their token expired, and how to go on', async (language, text) => {
  desk.env.LANG = language;
  desk.write('articles/one.md', makeArticle(1));
  site.mischief = (method) => (method === 'PUT' ? 401 : undefined);
  site.excuse = { reason: 'token-expired', expired };
  const { code, stderr } = await desk.gazette('publish', '--yes');
  expect(code).toBe(4);
  expect(stderr).toContain(text);
});

test('a command that is no publishing says it without a way to go on', async () => {
  site.mischief = () => 401;
  site.excuse = { reason: 'token-expired', expired };
  const { code, stderr } = await desk.gazette('list');
  expect(code).toBe(4);
  expect(stderr).toContain('The token of 李四 expired on');
  expect(stderr).not.toContain('go on');
});

test('an action that this program does not know is refused in general words', async () => {
  site.mischief = () => 403;
  site.excuse = { reason: 'forbidden', action: 'fly', scopes: ['wings'] };
  const { code, stderr } = await desk.gazette('list');
  expect(code).toBe(4);
  expect(stderr).toContain('This token may not do that.');
  expect(stderr).toContain('Ask the operator of the site');
});
