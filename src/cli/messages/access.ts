// What is said where a token may not do something, or is no longer valid.

import type { Action } from '../../domain/scopes.ts';

const en = {
  actions: {
    'send-file': 'send files',
    'keep-draft': 'keep articles as drafts',
    open: 'open articles to readers, nor schedule them',
    change: 'change what readers have',
    'put-words': 'change the word list',
    withdraw: 'withdraw articles',
    restore: 'restore articles',
    'manage-editors': 'manage editors',
    'rebuild-projection': 'have everything for readers written anew',
    export: 'export the site',
  } satisfies Record<Action, string>,
  forbidden: (action: string, scopes: readonly string[]) =>
    `This token may not ${action}: that needs the scope ${scopes.join(' or ')}.`,
  forbiddenAnyhow: 'This token may not do that.',
  ask: (names: readonly string[]) =>
    `Ask ${[...names, 'the operator of the site'].join(' or ')}; gazette whoami shows what your token may do.`,
  expired: (name: string, time: string) => `The token of ${name} expired on ${time}.`,
  expiredHint: (id: string) =>
    `Ask an administrator for a new one (gazette editor renew ${id}), then: gazette login.`,
  goOn: (command: string) => `Then go on: ${command}`,
  betweenSentences: ' ',
  draftInstead: 'As drafts you may send them: gazette publish --draft.',
};

/** What is said where a token may not do something. */
export type AccessMessages = typeof en;

const zh: AccessMessages = {
  actions: {
    'send-file': '发送文件',
    'keep-draft': '存草稿',
    open: '公开文章或定时公开',
    change: '改动读者已能看到的内容',
    'put-words': '改动词表',
    withdraw: '撤回文章',
    restore: '恢复文章',
    'manage-editors': '管理编辑',
    'rebuild-projection': '重写给读者的全部内容',
    export: '导出站点',
  },
  forbidden: (action, scopes) => `此令牌无权${action}：需要权限 ${scopes.join(' 或 ')}。`,
  forbiddenAnyhow: '此令牌无权做这件事。',
  ask: (names) => `请找${[...names, '站点运营者'].join('、')}；gazette whoami 可看此令牌的权限。`,
  expired: (name, time) => `${name} 的令牌已于 ${time} 过期。`,
  expiredHint: (id) => `请向管理员索取新令牌（gazette editor renew ${id}），再执行 gazette login。`,
  goOn: (command) => `然后继续：${command}`,
  betweenSentences: '',
  draftInstead: '可以存为草稿：gazette publish --draft。',
};

/** The catalogue of what tokens may and may not. */
export const accessMessages = { en, zh };
