// Searching: the same queries in ledgers of different sizes, in turns.

import { readCpuTime } from './cpu-time.ts';
import { ask, load, type Target } from './load.ts';
import { median, type Quartiles, quartiles } from './quartiles.ts';
import type { Runtime } from './runtime.ts';
import { words } from './worker/vocabulary.ts';

/** A kind of query. */
export interface Query {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
}

const two = (rank: number) => (words[rank] ?? '').slice(0, 2);
const frequent = two(0);

/** What is searched for: by how many bulletins have it, and in either order. */
export const queries: readonly Query[] = [
  ...(['best', 'newest'] as const).flatMap((order) => [
    { name: `rare word, ${order}`, parameters: { q: two(15_000), order } },
    { name: `common word, ${order}`, parameters: { q: two(30), order } },
    { name: `word in nearly all, ${order}`, parameters: { q: frequent, order } },
    { name: `one character, ${order}`, parameters: { q: frequent.slice(0, 1), order } },
  ]),
  { name: 'three words, best', parameters: { q: `${two(10)} ${two(40)} ${two(90)}` } },
  { name: 'nearly all, in one year', parameters: { q: frequent, year: '1999' } },
  { name: 'nothing, of frequent words', parameters: { q: `${two(0)}${two(1)}${two(2)}` } },
];

/** One query at each size: milliseconds of the server's processor time, and the last size divided by each. */
export interface Searching {
  readonly name: string;
  readonly cpu: readonly number[];
  readonly ratios: readonly Quartiles[];
}

const rounds = 15;
const turnLength = 120;

/** Asks each query of each site in turns. The sites are given with the smallest first. */
export async function measureSearching(
  runtime: Runtime,
  sites: readonly string[],
  report: (name: string) => void,
): Promise<Searching[]> {
  const searchings: Searching[] = [];
  for (const { name, parameters } of queries) {
    report(name);
    const targets = sites.map((site) => ({
      port: runtime.port(site, 'gazette'),
      path: `/search?${new URLSearchParams(parameters)}`,
      status: 200,
    }));
    searchings.push({ name, ...(await compareSizes(runtime.pid, targets)) });
  }
  return searchings;
}

async function compareSizes(
  pid: number,
  targets: readonly Target[],
): Promise<Omit<Searching, 'name'>> {
  for (const target of targets) await ask(target);
  const turns: number[][] = targets.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [size, target] of targets.entries()) turns[size]?.push(await takeTurn(pid, target));
  }
  const last = turns.at(-1) ?? [];
  return {
    cpu: turns.map(median),
    ratios: turns
      .slice(0, -1)
      .map((turn) => quartiles(last.map((cpu, round) => cpu / (turn[round] ?? Number.NaN)))),
  };
}

async function takeTurn(pid: number, target: Target): Promise<number> {
  const before = await readCpuTime(pid);
  const { requests } = await load(target, turnLength);
  const after = await readCpuTime(pid);
  return before === undefined || after === undefined ? Number.NaN : (after - before) / requests;
}
