// Runs the program given as arguments and ends it, with all that it started, as soon as its own stdin closes.
//
// wrangler leaves workerd and esbuild behind where it, or whoever started it, is killed. A pipe
// closes however its other end dies, so that nothing survives `npm start`, not even a SIGKILL.

import { spawn } from 'node:child_process';

/** What a stopping server may take before it is killed. */
const graceMilliseconds = 5000;

const program = spawn(process.execPath, process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'inherit'],
});

/** This process leads its group: the signal reaches itself as well, last of all. */
function endGroup(signal: NodeJS.Signals): void {
  process.kill(-process.pid, signal);
}

process.on('SIGTERM', () => {});
program.on('exit', () => endGroup('SIGKILL'));
program.on('error', () => endGroup('SIGKILL'));
process.stdin.resume();
process.stdin.on('close', () => {
  endGroup('SIGTERM');
  setTimeout(() => endGroup('SIGKILL'), graceMilliseconds);
});
