// Publishes the bulletins into a fresh local site with the real command line, and measures every step.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLedger } from '../../crash/read-state.ts';
import { Workspace } from '../../journeys/workspace.ts';
import { CountingProxy, type Traffic } from './count-requests.ts';
import { PeakMemory } from './peak-memory.ts';
import { type Measured, runMeasured } from './run-measured.ts';

/** One run of the command line, with what went over the line. */
export type MeasuredRun = Measured & Traffic;

/** What publishing took. `stored` is when the last batch was acknowledged, in seconds from the start. */
export interface GazetteRuns {
  readonly check: Measured;
  readonly publish: MeasuredRun;
  readonly again: MeasuredRun;
  readonly server: { readonly peak: number };
  /** Keys that KV holds, which each was at least one write; rows of the ledger's tables that are for articles. */
  readonly ledger: { readonly keys: number; readonly articles: number; readonly events: number };
}

/** Runs check, publish and publish again over a folder that holds `articles/`, as an editor would. */
export async function publishWithGazette(desk: Workspace, announce: string): Promise<GazetteRuns> {
  const home = new Workspace();
  const site = await home.start();
  const proxy = await new CountingProxy(site.origin).start();
  const memory = new PeakMemory(process.pid, 'workerd');
  try {
    const tokens: unknown = JSON.parse(
      readFileSync(join(home.folder, '.gazette/tokens.json'), 'utf8'),
    );
    const env = {
      GAZETTE_SITE: proxy.origin,
      GAZETTE_TOKEN: String(Object.values(tokens ?? {})[0]),
    };
    const run = (...args: string[]) =>
      runMeasured(process.execPath, ['src/cli/index.ts', ...args], { cwd: desk.folder, env });
    const measured = async (...args: string[]) => ({ ...(await run(...args)), ...proxy.take() });
    const check = await run('check');
    const publish = await measured('publish', '--yes', '--announce', announce);
    const again = await measured('publish', '--yes');
    const peak = memory.stop();
    await site.stop();
    const ledger = await countLedger(join(home.folder, '.wrangler/state'));
    return { check, publish, again, server: { peak }, ledger };
  } finally {
    memory.stop();
    await proxy.stop();
    await home.remove();
  }
}

function countLedger(state: string): Promise<GazetteRuns['ledger']> {
  return withLedger(state, (sql) => {
    const count = (table: string) =>
      sql.exec<{ n: number }>(`SELECT count(*) AS n FROM ${table}`).one().n;
    return { keys: count('projection'), articles: count('article'), events: count('event') };
  });
}
