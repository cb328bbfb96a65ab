// `gazette logout`: forgets an editor's token on this machine.

import { logOut } from '../access/log-out.ts';
import { defineCommand } from '../command.ts';
import { noOperands } from '../no-operands.ts';

/** The command `gazette logout`. The site is not asked: elsewhere the token goes on working. */
export const logout = defineCommand<never>({
  ...noOperands,
  options: {},
  examples: [
    { line: 'gazette logout', does: { en: 'of the site that is meant', zh: '当前站点' } },
    {
      line: 'gazette logout --site https://bulletin.example.cn',
      does: { en: 'of another one', zh: '另一个站点' },
    },
  ],
  run: (session) => logOut(session),
});
