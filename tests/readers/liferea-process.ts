// A running Liferea: started without a screen, told to refresh over D-Bus, ended by its process id.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { environmentIn, runProgram } from './run-program.ts';

/** After this long without a word in its log Liferea has merged and stored what it got. */
const quietMilliseconds = 1000;

const patienceMilliseconds = 40_000;

/** Liferea with one feed. */
export class LifereaProcess {
  readonly #folder: string;
  readonly #child: ChildProcess;
  #log = '';

  private constructor(folder: string, child: ChildProcess) {
    this.#folder = folder;
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#log += text;
      });
    }
  }

  /** Starts it and waits for its first update, which it makes by itself. */
  static async start(folder: string): Promise<LifereaProcess> {
    await writeFile(join(folder, 'bus.xml'), busSettingsIn(folder));
    const session = ['dbus-run-session', `--config-file=${join(folder, 'bus.xml')}`, '--'];
    const tell = 'echo "self=$$ bus=$DBUS_SESSION_BUS_ADDRESS"';
    const command = `${tell}; exec liferea --debug-update --debug-net`;
    const child = spawn('xvfb-run', ['-a', ...session, 'sh', '-c', command], {
      cwd: folder,
      env: { ...environmentIn(folder), ...quietly },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const started = new LifereaProcess(folder, child);
    await started.#untilDownloaded(0);
    return started;
  }

  /** Lets it ask for the feed, and waits until it has stored the answer. */
  async refresh(): Promise<void> {
    const before = this.#downloads();
    const name = 'org.gnome.feed.Reader';
    const target = ['--dest', name, '--object-path', '/org/gnome/feed/Reader'];
    const args = ['call', '--session', ...target, '--method', `${name}.Refresh`];
    const env = { DBUS_SESSION_BUS_ADDRESS: this.#told(/ bus=(\S+)/) };
    await runProgram('gdbus', args, this.#folder, { env });
    await this.#untilDownloaded(before);
  }

  /** Ends Liferea; bus and screen end after it. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    process.kill(Number(this.#told(/self=(\d+)/)), 'SIGTERM');
    await ended;
  }

  #told(pattern: RegExp): string {
    const found = pattern.exec(this.#log)?.[1];
    if (found === undefined) throw new Error(`Liferea did not start:\n${this.#log.slice(-2000)}`);
    return found;
  }

  #downloads(): number {
    return this.#log.split('download status code: ').length - 1;
  }

  async #untilDownloaded(before: number): Promise<void> {
    const end = Date.now() + patienceMilliseconds;
    let length = -1;
    while (this.#downloads() === before || this.#log.length !== length) {
      if (Date.now() > end || this.#child.exitCode !== null) {
        throw new Error(`Liferea did not update:\n${this.#log.slice(-2000)}`);
      }
      length = this.#log.length;
      await setTimeout(quietMilliseconds);
    }
  }
}

const quietly = {
  GSETTINGS_BACKEND: 'memory',
  NO_AT_BRIDGE: '1',
  // Its web view wants a sandbox that containers do not give; it shows nothing here.
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
};

/** A bus that starts no services: portals would mount file systems in the scratch folder. */
function busSettingsIn(folder: string): string {
  return `<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=${folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
