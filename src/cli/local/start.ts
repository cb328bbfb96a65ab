// `npm start`: the entry that serves the whole site on this machine. The only place of it that exits.

import { main } from '../main.ts';
import { openProcess } from '../open-process.ts';
import { start } from './start-command.ts';
import { watchParent } from './watch-parent.ts';

const { context, interrupt, close } = openProcess((code) => process.exit(code));
watchParent(process.env, interrupt);
const group = { title: start.summary, commands: [start] };
process.exitCode = await main([start.name, ...process.argv.slice(2)], context, [group]);
close();
