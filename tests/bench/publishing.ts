// Publishing: one bulletin acknowledged and drained, at ledgers of different sizes, in turns.

import { setTimeout as sleep } from 'node:timers/promises';
import { readCpuTime } from './cpu-time.ts';
import type { Publisher } from './publisher.ts';
import type { Measurement } from './worker/measurement.ts';

/** One bulletin: milliseconds to the acknowledgement, to the end of the drain, and of processor time. */
export interface Publication {
  readonly acknowledged: number;
  readonly drained: number;
  readonly cpu: number;
  readonly measurement: Measurement;
}

/** How many bulletins each site gets while they are measured. */
export const publications = 12;

/** Milliseconds between rounds: more than the ledger waits (1.1 s) before it writes a key again. */
const betweenRounds = 1_200;

/** Rounds before those that count, in which the runtime compiles what it runs. */
const warmUps = 2;

/** Publishes in turns, one bulletin to each site in every round. Returns each site's publications in order. */
export async function measurePublishing(
  pid: number,
  publishers: readonly Publisher[],
): Promise<Publication[][]> {
  const rounds: Publication[][] = [];
  for (let round = 0; round < warmUps + publications; round += 1) {
    await sleep(betweenRounds);
    const results: Publication[] = [];
    for (const publisher of publishers) results.push(await publishOne(pid, publisher));
    rounds.push(results);
  }
  const counted = rounds.slice(warmUps);
  return publishers.map((_, site) => counted.flatMap((results) => results[site] ?? []));
}

async function publishOne(pid: number, publisher: Publisher): Promise<Publication> {
  const before = await readCpuTime(pid);
  const start = performance.now();
  await publisher.sendOne();
  const acknowledged = performance.now() - start;
  const measurement = await publisher.settle();
  const drained = performance.now() - start;
  const after = await readCpuTime(pid);
  const cpu = before === undefined || after === undefined ? Number.NaN : after - before;
  return { acknowledged, drained, cpu, measurement };
}
