// What `npm start` is called with.

import { type CommandEntry, defineCommand } from '../command.ts';
import { localMessages } from '../messages/local.ts';
import { messagesFor } from '../session.ts';
import { serveLocally } from './serve-locally.ts';

/** The command behind `npm start`. */
export const start: CommandEntry = {
  name: 'start',
  calledAs: 'npm start --',
  summary: {
    en: 'Serve the whole site on this machine, with the articles of articles/.',
    zh: '在本机运行整个站点，并发布 articles/ 中的文章。',
  },
  load: async () => serving,
};

const serving = defineCommand<'port' | 'state'>({
  operands: '[options]',
  minOperands: 0,
  // npm keeps an option that is not behind `--` and hands on its value alone: said in `run`.
  maxOperands: Number.POSITIVE_INFINITY,
  options: {
    port: { placeholder: 'n', help: { en: 'the port (8787)', zh: '端口（8787）' } },
    state: {
      placeholder: 'dir',
      help: {
        en: 'where the site keeps its data (.wrangler/state)',
        zh: '站点数据的位置（.wrangler/state）',
      },
    },
  },
  examples: [
    {
      line: 'npm start -- --port 9000',
      does: { en: 'on another port', zh: '换一个端口' },
    },
  ],
  async run(session, input) {
    const say = messagesFor(session, localMessages);
    const [stray] = input.operands;
    if (stray !== undefined) {
      return { kind: 'usage', message: say.strayArgument(stray), hint: say.strayHint(stray) };
    }
    const text = input.text('port') ?? '8787';
    const port = Number(text);
    if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
      return { kind: 'usage', message: say.badPort(text) };
    }
    return serveLocally(session, { port, state: input.text('state') ?? '.wrangler/state' });
  },
});
