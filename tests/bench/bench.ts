// `npm run bench`: measures reading and publishing against the built bundle on the bare runtime, and prints a report.

import { closeConnections } from './load.ts';
import { makePublisher, type Publisher, secrets } from './publisher.ts';
import { measurePublishing } from './publishing.ts';
import { measureReading } from './reading.ts';
import { type Results, renderReport } from './render-report.ts';
import { type Runtime, startRuntime } from './runtime.ts';
import { type Seeding, seed } from './seeding.ts';

/** How many articles the sites hold, the smallest first. At 1,000 the feeds of every topic and issuer are full. */
const sizes = [10, 1_000, 10_000];

async function run(runtime: Runtime): Promise<Results> {
  const publishers = sizes.map((size) => makePublisher(runtime, String(size), size));
  const seedings = await seedAll(publishers);
  const [smallest, largest] = [String(sizes.at(0)), String(sizes.at(-1))];
  const readings = await measureReading(runtime, largest, smallest, tell);
  tell('publishing');
  const publications = await measurePublishing(runtime.pid, publishers);
  const sites = sizes.map((articles, index) => ({
    articles,
    publications: publications[index] ?? [],
  }));
  const seeding = seedings.at(-1);
  if (!seeding) throw new Error('there is no site to measure');
  return { seeding, readings, sites };
}

async function seedAll(publishers: readonly Publisher[]): Promise<Seeding[]> {
  const seedings: Seeding[] = [];
  for (const [index, publisher] of publishers.entries()) {
    const size = sizes[index] ?? 0;
    tell(`seeding ${size} articles`);
    seedings.push(await seed(publisher, size));
  }
  return seedings;
}

/** Progress goes to the standard error, so that the report can be piped. */
function tell(what: string): void {
  console.error(`... ${what}`);
}

tell('bundling');
const runtime = await startRuntime(sizes.map(String), secrets);
const interrupted = () => void runtime.stop().then(() => process.exit(130));
process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
try {
  const results = await run(runtime);
  console.log(process.argv.includes('--json') ? JSON.stringify(results) : renderReport(results));
} finally {
  closeConnections();
  await runtime.stop();
}
