// The table of commands, in groups and in the order in which help shows them.

import type { CommandEntry, CommandGroup } from './command.ts';

/**
 * Every command but help, which is written from these groups; the last row of all is for shells only.
 * What a command consists of is loaded when it is called: most need much, and each start would wait for it.
 */
export const commandGroups: readonly CommandGroup[] = [
  {
    title: { en: 'Write', zh: '撰写' },
    commands: [
      {
        name: 'import',
        summary: {
          en: 'Make articles of a text, document, web page, export, feed or folder, and report all that was changed.',
          zh: '把文本、文档、网页、导出文件、订阅源或文件夹变成文章，并报告所有改动。',
        },
        load: async () => (await import('./commands/import.ts')).importCommand,
      },
      {
        name: 'new',
        summary: {
          en: 'Make the file of a new article, ready for its text.',
          zh: '建立一篇新文章的文件，只待写正文。',
        },
        load: async () => (await import('./commands/new.ts')).newCommand,
      },
      {
        name: 'check',
        summary: {
          en: 'Find every problem of every article and of the word list at once.',
          zh: '一次查出所有文章和词表的所有问题。',
        },
        load: async () => (await import('./commands/check.ts')).check,
      },
      {
        name: 'preview',
        summary: {
          en: 'Show articles in the browser as they will be, and follow each save.',
          zh: '在浏览器中预览文章发布后的样子，保存即刷新。',
        },
        load: async () => (await import('./commands/preview.ts')).preview,
      },
    ],
  },
  {
    title: { en: 'Publish', zh: '发布' },
    commands: [
      {
        name: 'publish',
        summary: {
          en: 'Send what is new or changed: check, plan, confirm, send, verify.',
          zh: '发布新增和改动：检查、计划、确认、发送、核实。',
        },
        load: async () => (await import('./commands/publish.ts')).publish,
      },
      {
        name: 'correct',
        summary: {
          en: 'Publish the change of one article as a correction.',
          zh: '把一篇文章的改动作为更正发布。',
        },
        load: async () => (await import('./commands/correct.ts')).correct,
      },
      {
        name: 'schedule',
        summary: {
          en: 'Say when a draft opens, or move the opening of a scheduled article.',
          zh: '为草稿定下公开时间，或改动已定时文章的公开时间。',
        },
        load: async () => (await import('./commands/schedule.ts')).schedule,
      },
      {
        name: 'cancel',
        summary: {
          en: 'Cancel the opening of a scheduled article: it is a draft again.',
          zh: '取消一篇文章的定时公开，使它重新成为草稿。',
        },
        load: async () => (await import('./commands/cancel.ts')).cancel,
      },
      {
        name: 'withdraw',
        summary: {
          en: 'Withdraw an article: readers find the reason in its place.',
          zh: '撤回一篇文章：读者在原处只看到原因。',
        },
        load: async () => (await import('./commands/withdraw.ts')).withdraw,
      },
      {
        name: 'restore',
        summary: {
          en: 'Give a withdrawn article back to readers; with --from, a whole site from an export.',
          zh: '恢复一篇已撤回的文章；用 --from 则由导出恢复整个站点。',
        },
        load: async () => (await import('./commands/restore.ts')).restore,
      },
      {
        name: 'rollback',
        summary: {
          en: 'Go back to the text of an earlier revision, as a correction.',
          zh: '以更正的方式恢复为较早一版的文本。',
        },
        load: async () => (await import('./commands/rollback.ts')).rollback,
      },
    ],
  },
  {
    title: { en: 'Look', zh: '查看' },
    commands: [
      {
        name: 'status',
        summary: {
          en: 'Compare local articles with the site: new, changed, behind, in conflict.',
          zh: '比较本地与站点：新增、改动、相同、落后、冲突、仅站点有。',
        },
        load: async () => (await import('./commands/status.ts')).status,
      },
      {
        name: 'diff',
        summary: {
          en: 'Show what differs between files and the site, word by word.',
          zh: '逐词显示文件与站点的差异。',
        },
        load: async () => (await import('./commands/diff.ts')).diff,
      },
      {
        name: 'list',
        summary: { en: 'List the articles of the site.', zh: '列出站点上的文章。' },
        load: async () => (await import('./commands/list.ts')).list,
      },
      {
        name: 'show',
        summary: {
          en: 'Show an article of the site: its history, or the source of a revision.',
          zh: '显示站点上的一篇文章：历史，或某一版的原文。',
        },
        load: async () => (await import('./commands/show.ts')).show,
      },
      {
        name: 'log',
        summary: {
          en: 'Show who did what and when, newest first.',
          zh: '显示谁在何时做了什么，最新的在前。',
        },
        load: async () => (await import('./commands/log.ts')).log,
      },
    ],
  },
  {
    title: { en: 'Keep and check', zh: '保存与核验' },
    commands: [
      {
        name: 'export',
        summary: {
          en: 'Export everything: every article, revision, event and file, with their hashes.',
          zh: '导出全部内容：每篇文章、每个版本、每条事件、每个文件，附校验值。',
        },
        load: async () => (await import('./commands/export.ts')).exportCommand,
      },
      {
        name: 'verify',
        summary: {
          en: 'Verify a citation, an export or a whole site: recompute the SHA-256 of every text.',
          zh: '核验引用、导出或整个站点：重新计算各原文的 SHA-256。',
        },
        load: async () => (await import('./commands/verify.ts')).verify,
      },
      {
        name: 'doctor',
        summary: {
          en: 'Look at a site, page or feed as a feed reader does, and say what to mend.',
          zh: '像阅读器那样检查站点、页面或订阅源，并说明如何改正。',
        },
        load: async () => (await import('./commands/doctor.ts')).doctor,
      },
    ],
  },
  {
    title: { en: 'Access and operation', zh: '权限与运营' },
    commands: [
      {
        name: 'login',
        summary: {
          en: 'Keep your token for a site on this machine.',
          zh: '在本机存下您的站点令牌。',
        },
        load: async () => (await import('./commands/login.ts')).login,
      },
      {
        name: 'logout',
        summary: {
          en: 'Forget your token for a site on this machine.',
          zh: '删除本机存下的站点令牌。',
        },
        load: async () => (await import('./commands/logout.ts')).logout,
      },
      {
        name: 'whoami',
        summary: {
          en: 'Show whose token this is, what it may do, until when, and where it was found.',
          zh: '显示令牌属于谁、有何权限、何时到期、取自何处。',
        },
        load: async () => (await import('./commands/whoami.ts')).whoami,
      },
      {
        name: 'editor',
        summary: {
          en: 'Add, list, renew or revoke editors and their tokens.',
          zh: '添加、列出、撤销编辑，或换发其令牌。',
        },
        load: async () => (await import('./commands/editor.ts')).editor,
      },
      {
        name: 'token',
        summary: {
          en: 'Make an operator’s token and the SHA-256 that the site keeps of it.',
          zh: '生成运营者令牌，以及站点所存的 SHA-256。',
        },
        load: async () => (await import('./commands/token.ts')).token,
      },
      {
        name: 'rebuild',
        summary: {
          en: 'Have the site write everything for readers anew from its ledger.',
          zh: '让站点依账本重写给读者的全部内容。',
        },
        load: async () => (await import('./commands/rebuild.ts')).rebuild,
      },
      {
        name: 'completion',
        summary: {
          en: 'Print the script that lets Tab complete commands in your shell.',
          zh: '输出让终端可用 Tab 补全的脚本。',
        },
        load: async () => (await import('./commands/completion.ts')).completion,
      },
      {
        name: 'complete',
        hidden: true,
        summary: {
          en: 'Tell a shell what may come next (see gazette completion).',
          zh: '告诉终端接下来可以写什么（见 gazette completion）。',
        },
        load: async () => (await import('./commands/complete.ts')).makeComplete(() => commands),
      },
    ],
  },
];

/** Every command, in the order in which help shows them. */
export const commands: readonly CommandEntry[] = commandGroups.flatMap((group) => group.commands);
