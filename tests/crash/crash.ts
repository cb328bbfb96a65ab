// The crash test: `node tests/crash/crash.ts [--kills N] [--editors N] [--keep]`, GAZETTE_SEED to repeat one. Exits 1 on a broken promise.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../src/domain/site.ts';
import { readState } from '../../src/ledger/state.ts';
import { findContradictions } from '../ledger/check-log.ts';
import { findDifferences } from '../ledger/check-projection.ts';
import { findBrokenPromises } from './check-promises.ts';
import { Journal } from './journal.ts';
import { killRepeatedly } from './kill-repeatedly.ts';
import { readOptions } from './options.ts';
import { makeRandom } from './random.ts';
import { readKv, withLedger } from './read-state.ts';
import { recoverAlone } from './recover-alone.ts';

/** The id of the KV namespace in wrangler.toml. */
const namespace = '0'.repeat(32);

const options = readOptions(process.argv.slice(2), process.env.GAZETTE_SEED);
const started = Date.now();
const state = await mkdtemp(join(tmpdir(), 'gazette-crash-'));
const journal = new Journal();
console.log(
  `seed ${options.seed} (GAZETTE_SEED), ${options.kills} kills, ${options.editors} editors`,
);

const aftermath = await killRepeatedly(state, options, makeRandom(options.seed), journal);
console.log(
  `${aftermath.waiting.length} kills (${aftermath.inStart} during a start); ` +
    `${journal.requests} requests with ${journal.acknowledged.length} changes acknowledged; ` +
    `${journal.doubtful.size} requests without an answer; ` +
    `keys unwritten at each kill: ${aftermath.waiting.join(' ')}`,
);
const recovery = await recoverAlone(state, aftermath.restart);
console.log(`recovered in ${recovery.milliseconds} ms, the start included`);

const kv = await readKv(state, namespace);
const checks = await withLedger(
  state,
  (sql): Record<string, readonly string[]> => ({
    'changes were acknowledged before and between the kills': journal.acknowledged.length
      ? []
      : ['nothing was acknowledged, so that nothing was tested'],
    'every acknowledged change is there, none is half there': findBrokenPromises(sql, journal),
    'the ledger is whole: each change once in the log, each position once, the chain unbroken':
      findContradictions(sql),
    'the last kill left keys unwritten': aftermath.waiting.at(-1) ? [] : ['it left none'],
    'the projection caught up after the restart': recovery.waiting
      ? [`${recovery.waiting} keys wait`]
      : [],
    'no request was made after the last restart': recovery.requests,
    'KV is what the ledger says, byte for byte': findDifferences(sql, siteOf(sql), kv),
  }),
);

/** The settings under which the ledger last ran. */
function siteOf(sql: SqlStorage): Site {
  const settings: { site: Site } = JSON.parse(readState(sql, 'settings') ?? '');
  return settings.site;
}

const failed = Object.entries(checks).filter(([, faults]) => faults.length > 0);
for (const [name, faults] of Object.entries(checks)) {
  console.log(`${faults.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const fault of faults.slice(0, 10)) console.log(`       ${fault}`);
  if (faults.length > 10) console.log(`       and ${faults.length - 10} more`);
}
if (options.keep || failed.length > 0) console.log(`the state is in ${state}`);
else await rm(state, { recursive: true });
console.log(`${kv.size} keys in KV, ${Math.round((Date.now() - started) / 1000)} s`);
console.log(`${Object.keys(checks).length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length > 0 ? 1 : 0;
