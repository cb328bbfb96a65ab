// Compares two targets of one process in turns, so that what disturbs the machine disturbs both.

import { readCpuTime } from './cpu-time.ts';
import { load, type Target } from './load.ts';
import { median, type Quartiles, quartiles } from './quartiles.ts';

/** What one turn of one side measured. `cpu` is the server's processor time per request in milliseconds. */
interface Turn {
  readonly rate: number;
  readonly cpu: number;
}

/** How the application did beside the bare Worker. */
export interface Comparison {
  /** Requests per second: application divided by bare. */
  readonly rate: Quartiles;
  /** The server's processor time per request: application divided by bare. NaN where it is not known. */
  readonly cpu: Quartiles;
  /** Medians of either side, for context only: they depend on the machine and on what else it does. */
  readonly application: Turn;
  readonly bare: Turn;
}

/** Rounds that count, and milliseconds of each turn. */
export const rounds = 31;
const turnLength = 120;
const warmUp = 600;

/** Warms both sides up, then lets them take turns, the first of a round being the second of the next. */
export async function compare(pid: number, application: Target, bare: Target): Promise<Comparison> {
  await load(application, warmUp);
  await load(bare, warmUp);
  const applicationTurns: Turn[] = [];
  const bareTurns: Turn[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const sides = [
      { target: application, turns: applicationTurns },
      { target: bare, turns: bareTurns },
    ];
    for (const { target, turns } of round % 2 === 0 ? sides : sides.reverse()) {
      turns.push(await takeTurn(pid, target));
    }
  }
  return summarize(applicationTurns, bareTurns);
}

async function takeTurn(pid: number, target: Target): Promise<Turn> {
  const before = await readCpuTime(pid);
  const { requests, elapsed } = await load(target, turnLength);
  const after = await readCpuTime(pid);
  const cpu = before === undefined || after === undefined ? Number.NaN : after - before;
  return { rate: (requests / elapsed) * 1000, cpu: cpu / requests };
}

function summarize(application: readonly Turn[], bare: readonly Turn[]): Comparison {
  const ratio = (field: keyof Turn) =>
    quartiles(application.map((turn, round) => turn[field] / (bare[round]?.[field] ?? Number.NaN)));
  const middle = (turns: readonly Turn[]): Turn => ({
    rate: median(turns.map(({ rate }) => rate)),
    cpu: median(turns.map(({ cpu }) => cpu)),
  });
  return {
    rate: ratio('rate'),
    cpu: ratio('cpu'),
    application: middle(application),
    bare: middle(bare),
  };
}
