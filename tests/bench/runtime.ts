// Starts the bare runtime on the bundles, and stops it.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Role, roles } from './render-config.ts';
import { writeRuntimeConfig } from './runtime-config.ts';

// The workerd that wrangler brings: the project has no other.
const fromWrangler = createRequire(createRequire(import.meta.url).resolve('wrangler/package.json'));
const { default: binary, version } = fromWrangler('workerd') as {
  default: string;
  version: string;
};

/** The version of the runtime. */
export const workerdVersion = version;

/** A running workerd. */
export interface Runtime {
  readonly pid: number;
  /** The port of a site's application, bare Worker or counters. */
  readonly port: (site: string, role: Role) => number;
  readonly stop: () => Promise<void>;
}

/** Starts workerd with sites of these names, all of them empty, that run the entry of worker/. `stop` removes their data. */
export async function startRuntime(
  sites: readonly string[],
  secrets: Readonly<Record<string, string>>,
  entry = 'entry',
): Promise<Runtime> {
  const folder = await mkdtemp(join(tmpdir(), 'gazette-bench-'));
  await mkdir(join(folder, 'storage'));
  const config = await writeRuntimeConfig(folder, sites, secrets, entry);
  const child = spawn(binary, ['serve', '--control-fd=3', ...inspector(), config], {
    cwd: folder,
    // What workerd says goes to the standard error, so that the report stands alone.
    stdio: ['ignore', process.stderr, process.stderr, 'pipe'],
  });
  const stop = async () => {
    await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const ports = await readPorts(child, sites.length * roles.length);
    return {
      pid: child.pid ?? 0,
      port: (site, role) => ports.get(`${role}-${site}`) ?? 0,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** BENCH_INSPECTOR=127.0.0.1:9229 opens the runtime to a profiler. */
function inspector(): string[] {
  const address = process.env.BENCH_INSPECTOR;
  return address ? [`--inspector-addr=${address}`] : [];
}

/** workerd tells the port of each socket on its control descriptor, a line of JSON each. */
async function readPorts(child: ChildProcess, count: number): Promise<Map<string, number>> {
  const ports = new Map<string, number>();
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    const message = JSON.parse(line) as { event: string; socket: string; port: number };
    if (message.event === 'listen') ports.set(message.socket, message.port);
    if (ports.size === count) return ports;
  }
  throw new Error('workerd ended before it listened');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
