// The real world outside of a run: this process's streams, clock, randomness, network and signals.

import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Context } from './context.ts';
import { chooseEditorLanguage } from './editor-language.ts';
import { askAtTerminal } from './terminal/ask-at-terminal.ts';
import { chooseAtTerminal } from './terminal/choose-at-terminal.ts';

/** A context; `interrupt` does what Ctrl-C does, `close` takes the signal handlers away so that the process can end. */
export interface OpenProcess {
  readonly context: Context;
  interrupt(): void;
  close(): void;
}

/** Opens this process as the context of a run. `exit` is called where waiting is pointless: a second Ctrl-C, a reader gone. */
export function openProcess(exit: (code: number) => void): OpenProcess {
  const interruption = new AbortController();
  const interrupt = () => {
    if (interruption.signal.aborted) exit(130);
    interruption.abort();
  };
  for (const name of signals) process.on(name, interrupt);
  // A reader that goes away (`gazette list | head`) is no failure.
  process.stdout.on('error', (error: Error & { code?: string }) => {
    if (error.code !== 'EPIPE') throw error;
    exit(0);
  });
  return {
    context: contextOf(interruption.signal),
    interrupt,
    close: () => {
      for (const name of signals) process.off(name, interrupt);
    },
  };
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function contextOf(signal: AbortSignal): Context {
  const { env } = process;
  return {
    env,
    cwd: process.cwd(),
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: process.stdin.isTTY === true && canShowQuestion(process.stderr),
    hasColor: process.stderr.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    signal,
    readStdin,
    confirm: (question) => askAtTerminal(question, chooseEditorLanguage(env), signal),
    choose: (question, choices) => chooseAtTerminal(question, choices, signal),
    fetch,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now: Date.now,
    sleep: (milliseconds) => setTimeout(milliseconds, undefined, { signal }),
    randomUUID,
    randomBytes,
  };
}

/** A terminal without width (some containers, `script`) makes the prompt wrap for ever. */
function canShowQuestion({ isTTY, columns }: NodeJS.WriteStream): boolean {
  return isTTY === true && columns >= 20;
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
