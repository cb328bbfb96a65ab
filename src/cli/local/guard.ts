// Runs the program given as arguments and ends it, with all that it started, as soon as its own stdin closes.
//
// wrangler leaves workerd and esbuild behind where it, or whoever started it, is killed. A pipe
// closes however its other end dies, so that nothing survives `npm start`, not even a SIGKILL. Nor
// does the folder that GAZETTE_GUARD_REMOVES names: the data of a preview.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';

/** What a stopping server may take before it is killed. */
const graceMilliseconds = 5000;

const program = spawn(process.execPath, process.argv.slice(2), {
  stdio: ['ignore', 'inherit', 'inherit'],
});
let isStopping = false;

/** This process leads its group: the signal reaches itself as well, last of all. */
function endGroup(signal: NodeJS.Signals): void {
  process.kill(-process.pid, signal);
}

/** The data of a program that failed by itself stay, with its log: whoever started it wants to read that. */
function endAll(): void {
  try {
    if (isStopping) removeFolder();
  } finally {
    endGroup('SIGKILL');
  }
}

/** What workerd writes to the last, while its folder goes, is tried again. */
function removeFolder(): void {
  const folder = process.env.GAZETTE_GUARD_REMOVES;
  if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

process.on('SIGTERM', () => {});
program.on('exit', endAll);
program.on('error', endAll);
process.stdin.resume();
process.stdin.on('close', () => {
  isStopping = true;
  endGroup('SIGTERM');
  setTimeout(endAll, graceMilliseconds);
});
