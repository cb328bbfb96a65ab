// `npm run bench:search`: measures the search in ledgers of 100, 10,000 and 100,000 bulletins, and prints a report.

import { closeConnections } from './load.ts';
import { renderSearchReport, type SearchResults } from './render-searching.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { measureSearching } from './searching.ts';
import type { IndexSize, PublishCost } from './worker/search-measurement.ts';

/** `-- 1000` and the like measures other sizes than these, for a run that is to be short. */
const asked = process.argv.slice(2).map(Number).filter(Boolean);
const sizes = asked.length > 0 ? asked : [100, 10_000, 100_000];

/** Bulletins that are written in one transaction. */
const portion = 500;

/** Bulletins published at each size. */
const publications = 20;

async function run(runtime: Runtime): Promise<SearchResults> {
  const meter = async <T>(size: number, path: string): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${runtime.port(String(size), 'meter')}${path}`);
    if (!response.ok) throw new Error(`${path} answered ${response.status}`);
    return (await response.json()) as T;
  };
  for (const size of sizes) {
    tell(`filling ${size}`);
    for (let first = 1; first <= size; first += portion) {
      const last = Math.min(size, first + portion - 1);
      await meter(size, `/fill?first=${first}&last=${last}&total=${size}`);
    }
  }
  const indexes: IndexSize[] = [];
  for (const size of sizes) indexes.push(await meter<IndexSize>(size, '/size'));
  const searchings = await measureSearching(runtime, sizes.map(String), tell);
  tell('publishing');
  const costs: PublishCost[][] = sizes.map(() => []);
  for (let n = 0; n < publications; n += 1) {
    for (const [index, size] of sizes.entries()) {
      costs[index]?.push(await meter<PublishCost>(size, `/publish?n=${n}`));
    }
  }
  return { sizes, searchings, indexes, costs };
}

/** Progress goes to the standard error, so that the report can be piped. */
function tell(what: string): void {
  console.error(`... ${what}`);
}

tell('bundling');
const runtime = await startRuntime(sizes.map(String), {}, 'search-entry');
const interrupted = () => void runtime.stop().then(() => process.exit(130));
process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
try {
  console.log(renderSearchReport(await run(runtime)));
} finally {
  closeConnections();
  await runtime.stop();
}
