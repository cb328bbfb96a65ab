#!/usr/bin/env node
// The `gazette` command: connects the command line to this process. The only place that exits.

import { main } from './main.ts';
import { openProcess } from './open-process.ts';

const { context, close } = openProcess((code) => process.exit(code));
const code = await main(process.argv.slice(2), context);
close();
process.exitCode = code;
