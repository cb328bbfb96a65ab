// A checkout of its own for a journey: the real command line and the real site, with articles that the test chooses.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';

const root = join(import.meta.dirname, '../..');

/** What a command did. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that runs. The exit code of one that a signal ended is -1. */
export interface BegunRun {
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Run>;
}

/** A site that `npm start` serves. */
export interface RunningSite {
  readonly origin: string;
  /** What it has printed so far. */
  readonly output: () => string;
  /** Sends the signal that Ctrl-C sends, and waits until everything has ended. Returns the exit code. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** A preview that `gazette preview` serves. */
export interface RunningPreview extends RunningSite {
  /** What it has printed to stdout so far. */
  readonly stdout: () => string;
}

/** A folder that looks like a checkout to `gazette` and to `npm start`; `articles` is copied into it. */
export class Workspace {
  readonly folder = mkdtempSync(join(tmpdir(), 'gazette-journey-'));
  /** Where its previews keep their data. */
  readonly temporary = join(this.folder, 'temporary');
  readonly #children = new Set<ChildProcess>();

  constructor(articles?: string) {
    for (const name of ['src', 'node_modules', 'package.json', 'wrangler.toml', 'tsconfig.json']) {
      symlinkSync(join(root, name), join(this.folder, name));
    }
    mkdirSync(this.temporary);
    if (articles) cpSync(articles, join(this.folder, 'articles'), { recursive: true });
    else mkdirSync(join(this.folder, 'articles'));
  }

  /** Runs `gazette` as an editor would, in English unless told otherwise, without a terminal. */
  gazette(args: readonly string[], env: Record<string, string> = {}, input = ''): Promise<Run> {
    return this.#run(['src/cli/index.ts', ...args], env, input);
  }

  /** The same, begun: `kill` ends it as a signal does, `ended` is what it came to. */
  begin(args: readonly string[], env: Record<string, string> = {}): BegunRun {
    const child = this.#spawn(['src/cli/index.ts', ...args], env);
    return { kill: (signal) => child.kill(signal), ended: this.#end(child, '') };
  }

  /** Starts the site as `npm start` does, and waits until it serves. */
  async start(options: readonly string[] = [], port?: number): Promise<RunningSite> {
    const chosen = port ?? (await freePort());
    const args = ['src/cli/local/start.ts', '--port', String(chosen), ...options];
    const child = this.#spawn(args, {});
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const origin = `http://localhost:${chosen}`;
    await waitFor(() => output.includes(`${origin}/feed.json`) || child.exitCode !== null);
    if (child.exitCode !== null) throw new Error(`the site did not start:\n${output}`);
    return {
      origin,
      output: () => output,
      stop: (signal = 'SIGINT') => endChild(child, signal),
    };
  }

  /** Starts `gazette preview --json`, and waits until it shows everything. */
  async preview(options: readonly string[] = []): Promise<RunningPreview> {
    const args = ['src/cli/index.ts', 'preview', '--json', ...options];
    const child = this.#spawn(args, { TMPDIR: this.temporary });
    const written = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        written[name] += text;
      });
    }
    await waitFor(() => written.stdout.endsWith('\n') || child.exitCode !== null);
    if (child.exitCode !== null) throw new Error(`the preview did not start:\n${written.stderr}`);
    const { origin } = v.parse(v.object({ origin: v.string() }), JSON.parse(written.stdout));
    return {
      origin,
      stdout: () => written.stdout,
      output: () => written.stderr,
      stop: (signal = 'SIGINT') => endChild(child, signal),
    };
  }

  /** Ends what is still running and removes the folder. */
  async remove(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
    }
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(args: readonly string[], env: Record<string, string>, input: string): Promise<Run> {
    return this.#end(this.#spawn(args, env), input);
  }

  async #end(child: ChildProcess, input: string): Promise<Run> {
    const read = async (stream: NodeJS.ReadableStream | null) => {
      let text = '';
      for await (const chunk of stream ?? []) text += String(chunk);
      return text;
    };
    child.stdin?.end(input);
    const [stdout, stderr] = await Promise.all([
      read(child.stdout),
      read(child.stderr),
      once(child, 'exit'),
    ]);
    return { code: child.exitCode ?? -1, stdout, stderr };
  }

  #spawn(args: readonly string[], env: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, args, {
      cwd: this.folder,
      env: { ...process.env, LC_ALL: 'en_US.UTF-8', NO_COLOR: '1', ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#children.add(child);
    return child;
  }
}

async function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function waitFor(condition: () => boolean): Promise<void> {
  const end = Date.now() + 120_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('waited two minutes in vain');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
