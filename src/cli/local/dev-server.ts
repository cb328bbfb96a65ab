// The local server, `wrangler dev`, as a group of processes that can be ended as one.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** What the server needs. Paths are absolute; `vars` take the place of those in wrangler.toml. */
export interface DevServerOptions {
  readonly root: string;
  readonly state: string;
  readonly port: number;
  readonly vars: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A running server. What it writes goes to a log file. */
export class DevServer {
  readonly logPath: string;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #guard: ChildProcess;

  private constructor(guard: ChildProcess, logPath: string) {
    this.#guard = guard;
    this.logPath = logPath;
    this.ended = once(guard, 'exit').then(() => {});
  }

  /** Starts the server; it does not answer yet. */
  static async start(options: DevServerOptions): Promise<DevServer> {
    const logPath = join(options.root, '.wrangler', 'gazette-dev.log');
    await mkdir(dirname(logPath), { recursive: true });
    const log = await open(logPath, 'w');
    const guard = spawn(process.execPath, [guardPath, ...wranglerArguments(options)], {
      cwd: options.root,
      // A group of its own: Ctrl-C reaches us alone, and the guard can end the group as one.
      detached: true,
      stdio: ['pipe', log.fd, log.fd],
      env: { ...options.env, ...quietly },
    });
    await once(guard, 'spawn');
    await log.close();
    return new DevServer(guard, logPath);
  }

  get hasEnded(): boolean {
    return this.#guard.exitCode !== null || this.#guard.signalCode !== null;
  }

  /** Ends the server and everything that it started. */
  async stop(): Promise<void> {
    this.#guard.stdin?.end();
    await this.ended;
  }

  /** All that the server has written, without colours. */
  async readLog(): Promise<string> {
    return stripVTControlCharacters(await readFile(this.logPath, 'utf8'));
  }
}

const guardPath = fileURLToPath(new URL('./guard.ts', import.meta.url));

/** Without these wrangler asks Cloudflare for request data, sends metrics, offers updates, and keeps a trace of every request for ever. */
const quietly = {
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  X_LOCAL_OBSERVABILITY: 'false',
  NO_COLOR: '1',
};

function wranglerArguments({ root, state, port, vars }: DevServerOptions): string[] {
  return [
    join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js'),
    'dev',
    '--local',
    ...['--port', String(port)],
    ...['--ip', 'localhost'],
    ...['--inspector-port', '0'],
    ...['--persist-to', state],
    '--show-interactive-dev-session=false',
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  ];
}
