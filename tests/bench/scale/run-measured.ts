// Runs a program and measures it: seconds, and the most memory that it had.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PeakMemory } from './peak-memory.ts';

/** What a run took. `peak` is in bytes, NaN where the system does not tell. */
export interface Measured {
  readonly seconds: number;
  readonly peak: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program to its end; throws where it fails, with what it said. */
export async function runMeasured(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(program, args, {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '1', LC_ALL: 'en_US.UTF-8', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const memory = new PeakMemory(child.pid ?? 0);
  const [stdout, stderr] = await Promise.all([
    readAll(child.stdout),
    readAll(child.stderr),
    child.exitCode === null ? once(child, 'exit') : undefined,
  ]);
  const seconds = (performance.now() - start) / 1000;
  const peak = memory.stop();
  if (!hasSucceeded(child))
    throw new Error(`${program} ${args.join(' ')}:\n${stderr.slice(-2000)}`);
  return { seconds, peak, stdout, stderr };
}

function hasSucceeded({ exitCode }: ChildProcess): boolean {
  return exitCode === 0;
}

async function readAll(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}
