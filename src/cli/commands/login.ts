// `gazette login`: keeps an editor's token on this machine.

import { logIn } from '../access/log-in.ts';
import { defineCommand } from '../command.ts';
import { noOperands } from '../no-operands.ts';

/** The command `gazette login`. The token comes from a question or from stdin, never from an option. */
export const login = defineCommand<never>({
  ...noOperands,
  options: {},
  examples: [
    {
      line: 'gazette login --site https://bulletin.example.cn',
      does: { en: 'asks for the token, unseen', zh: '询问令牌，不显示' },
    },
    {
      line: 'gazette login --site https://bulletin.example.cn < token.txt',
      does: { en: 'takes it from a file', zh: '由文件读取' },
    },
  ],
  run: (session) => logIn(session),
});
