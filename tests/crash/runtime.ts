// The runtime under test: `wrangler dev` on a state folder, as a group of processes that can be killed as one.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What a runtime is started with. */
export interface RuntimeOptions {
  readonly state: string;
  readonly port: number;
  readonly operatorTokenSha256: string;
}

/** A runtime that was started and may not answer yet. */
export class Runtime {
  readonly #process: ChildProcess;
  #output = '';

  constructor({ state, port, operatorTokenSha256 }: RuntimeOptions) {
    this.#process = spawn(
      process.execPath,
      [
        join(root, 'node_modules/wrangler/bin/wrangler.js'),
        ...['dev', '--local', '--port', String(port), '--ip', '127.0.0.1'],
        ...['--inspector-port', '0', '--persist-to', state],
        '--show-interactive-dev-session=false',
        ...['--var', `OPERATOR_TOKEN_SHA256:${operatorTokenSha256}`],
      ],
      { cwd: root, detached: true, env: quietEnvironment, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
  }

  /** Everything that the runtime has written to its log. */
  get output(): string {
    return this.#output;
  }

  /** Waits, without a request, until the runtime says that it listens. */
  async listening(): Promise<void> {
    const deadline = Date.now() + 120_000;
    while (!this.#output.includes('Ready on')) {
      if (this.#process.exitCode !== null || Date.now() > deadline) {
        throw new Error(`the runtime did not start:\n${this.#output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** Kills the whole group at once (SIGKILL) and waits for its end. */
  async kill(): Promise<void> {
    const { pid, exitCode, signalCode } = this.#process;
    if (pid === undefined || exitCode !== null || signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    process.kill(-pid, 'SIGKILL');
    await ended;
  }
}

const quietEnvironment = {
  ...process.env,
  CLOUDFLARE_CF_FETCH_ENABLED: 'false',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  NO_COLOR: '1',
};

/** A port of this machine that nothing listens on now. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
