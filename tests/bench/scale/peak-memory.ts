// Watches how much memory a process takes.

import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds between looks: the system keeps the peak itself, which only has to be read before the end. */
const lookEvery = 100;

/** Watches a process, or the largest of those with a name that descend from it. Linux only: NaN elsewhere. */
export class PeakMemory {
  readonly #timer: NodeJS.Timeout;
  #peak = Number.NaN;

  constructor(pid: number, name?: string) {
    const look = () => {
      for (const one of name === undefined ? [pid] : descendants(pid, name)) {
        const peak = readPeak(one);
        if (peak !== undefined) this.#peak = Math.max(peak, this.#peak || 0);
      }
    };
    look();
    this.#timer = setInterval(look, lookEvery);
  }

  /** Ends the watching; the peak in bytes. */
  stop(): number {
    clearInterval(this.#timer);
    return this.#peak;
  }
}

function readPeak(pid: number): number | undefined {
  const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readStatus(pid))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}

function descendants(root: number, name: string): number[] {
  const parents = new Map<number, number>();
  const names = new Map<number, string>();
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    const status = Number.isInteger(pid) ? readStatus(pid) : '';
    names.set(pid, /^Name:\s+(.*)$/m.exec(status)?.[1] ?? '');
    parents.set(pid, Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1] ?? 0));
  }
  const descends = (pid: number): boolean => {
    const parent = parents.get(pid) ?? 0;
    return parent === root || (parent > 1 && descends(parent));
  };
  return [...names].flatMap(([pid, own]) => (own === name && descends(pid) ? [pid] : []));
}
