// `gazette completion`: the script that teaches a shell to complete gazette's command lines.

import { defineCommand } from '../command.ts';
import { completionScript, shells } from '../completing/shells.ts';
import { usageMessages } from '../messages/usage.ts';
import { ok } from '../outcome.ts';
import { messagesFor } from '../session.ts';

/** The command `gazette completion`. */
export const completion = defineCommand<never>({
  operands: '<bash|zsh|fish>',
  minOperands: 1,
  maxOperands: 1,
  completes: shells,
  options: {},
  examples: [
    {
      line: 'eval "$(gazette completion bash)"',
      does: {
        en: 'for this terminal; in ~/.bashrc for all',
        zh: '用于此终端；写入 ~/.bashrc 则用于全部',
      },
    },
    {
      line: 'gazette completion fish > ~/.config/fish/completions/gazette.fish',
      does: { en: 'for fish, for good', zh: '用于 fish，长期有效' },
    },
  ],
  async run(session, input) {
    const [asked = ''] = input.operands;
    const shell = shells.find((name) => name === asked);
    if (shell === undefined) {
      const say = messagesFor(session, usageMessages);
      return {
        kind: 'usage',
        message: say.badChoice('gazette completion', asked, shells.join(', ')),
      };
    }
    const script = completionScript(shell);
    session.print(session.json ? `${JSON.stringify({ shell, script })}\n` : script);
    return ok;
  },
});
