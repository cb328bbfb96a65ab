// `npm start`: the entry that serves the whole site on this machine. The only place of it that exits.

import { main } from '../main.ts';
import { openProcess } from '../open-process.ts';
import { start } from './start-command.ts';

const { context, close } = openProcess((code) => process.exit(code));
process.exitCode = await main([start.name, ...process.argv.slice(2)], context, [start]);
close();
