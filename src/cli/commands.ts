// The table of commands, in groups and in the order in which help shows them.

import type { Command, CommandGroup } from './command.ts';
import { cancel } from './commands/cancel.ts';
import { check } from './commands/check.ts';
import { makeComplete } from './commands/complete.ts';
import { completion } from './commands/completion.ts';
import { correct } from './commands/correct.ts';
import { diff } from './commands/diff.ts';
import { doctor } from './commands/doctor.ts';
import { editor } from './commands/editor.ts';
import { exportCommand } from './commands/export.ts';
import { importCommand } from './commands/import.ts';
import { list } from './commands/list.ts';
import { log } from './commands/log.ts';
import { login } from './commands/login.ts';
import { logout } from './commands/logout.ts';
import { newCommand } from './commands/new.ts';
import { preview } from './commands/preview.ts';
import { publish } from './commands/publish.ts';
import { rebuild } from './commands/rebuild.ts';
import { restore } from './commands/restore.ts';
import { rollback } from './commands/rollback.ts';
import { schedule } from './commands/schedule.ts';
import { show } from './commands/show.ts';
import { status } from './commands/status.ts';
import { token } from './commands/token.ts';
import { verify } from './commands/verify.ts';
import { whoami } from './commands/whoami.ts';
import { withdraw } from './commands/withdraw.ts';

/** Every command but help, which is written from these groups; the last row of all is for shells only. */
export const commandGroups: readonly CommandGroup[] = [
  {
    title: { en: 'Write', zh: '撰写' },
    commands: [importCommand, newCommand, check, preview],
  },
  {
    title: { en: 'Publish', zh: '发布' },
    commands: [publish, correct, schedule, cancel, withdraw, restore, rollback],
  },
  {
    title: { en: 'Look', zh: '查看' },
    commands: [status, diff, list, show, log],
  },
  {
    title: { en: 'Keep and check', zh: '保存与核验' },
    commands: [exportCommand, verify, doctor],
  },
  {
    title: { en: 'Access and operation', zh: '权限与运营' },
    commands: [
      ...[login, logout, whoami, editor, token, rebuild, completion],
      makeComplete(() => commands),
    ],
  },
];

/** Every command, in the order in which help shows them. */
export const commands: readonly Command[] = commandGroups.flatMap((group) => group.commands);
