// The local server, `wrangler dev`, as a group of processes that can be ended as one.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** What the server needs. Paths are absolute; `vars` take the place of those in wrangler.toml. */
export interface DevServerOptions {
  readonly root: string;
  readonly state: string;
  /** True where the state's folder is to go with the server, however it ends; the log is kept in it then. */
  readonly isTemporary?: true;
  readonly port: number;
  readonly vars: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A running server. What it writes goes to a log file. */
export class DevServer {
  readonly logPath: string;
  /** Whether the log outlives the server. */
  readonly keepsLog: boolean;
  /** Settles when the server has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly #guard: ChildProcess;

  private constructor(guard: ChildProcess, logPath: string, keepsLog: boolean) {
    this.#guard = guard;
    this.logPath = logPath;
    this.keepsLog = keepsLog;
    this.ended = once(guard, 'exit').then(() => {});
  }

  /** Starts the server; it does not answer yet. */
  static async start(options: DevServerOptions): Promise<DevServer> {
    const { root, state, isTemporary } = options;
    const logPath = join(isTemporary ? state : join(root, '.wrangler'), 'gazette-dev.log');
    await mkdir(dirname(logPath), { recursive: true });
    // wrangler follows its settings by itself: what is being written is not to end what runs.
    if (isTemporary) await copyFile(join(root, settingsName), join(state, settingsName));
    const log = await open(logPath, 'w');
    const guard = spawn(process.execPath, [guardPath, ...wranglerArguments(options)], {
      cwd: root,
      // A group of its own: Ctrl-C reaches us alone, and the guard can end the group as one.
      detached: true,
      stdio: ['pipe', log.fd, log.fd],
      env: {
        ...options.env,
        ...quietly,
        ...(isTemporary ? leaveNothing(state) : {}),
      },
    });
    await once(guard, 'spawn');
    await log.close();
    return new DevServer(guard, logPath, !isTemporary);
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

/** Besides the state, wrangler keeps a list of running Workers and logs of its own in the home folder. */
function leaveNothing(state: string): Readonly<Record<string, string>> {
  return {
    GAZETTE_GUARD_REMOVES: state,
    WRANGLER_REGISTRY_PATH: join(state, 'registry'),
    WRANGLER_WRITE_LOGS: 'false',
  };
}

const settingsName = 'wrangler.toml';

function wranglerArguments({ root, state, isTemporary, port, vars }: DevServerOptions): string[] {
  const worker = join(root, 'src', 'worker', 'index.ts');
  return [
    join(root, 'node_modules', 'wrangler', 'bin', 'wrangler.js'),
    'dev',
    ...(isTemporary ? [worker, '--config', join(state, settingsName)] : []),
    '--local',
    ...['--port', String(port)],
    ...['--ip', 'localhost'],
    ...['--inspector-port', '0'],
    ...['--persist-to', state],
    '--show-interactive-dev-session=false',
    ...Object.entries(vars).flatMap(([name, value]) => ['--var', `${name}:${value}`]),
  ];
}
