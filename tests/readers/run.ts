// `npm run test:readers`: real feed readers against the real site. Exits 1 where one of them did not get what was published.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from './report.ts';
import { Scenario } from './scenario.ts';
import { findReaders } from './seats.ts';
import { SiteUnderTest } from './site-under-test.ts';

/** GAZETTE_READERS=all: it is a failure where newsboat, feedparser, sfeed or rss2email is not installed. */
const all = process.env.GAZETTE_READERS === 'all';

const started = Date.now();
const interrupted = interruption();
const report = new Report();
const scratch = await mkdtemp(join(tmpdir(), 'gazette-readers-'));
try {
  await playOn(await SiteUnderTest.start());
} finally {
  await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
console.log(report.render());
process.exitCode = report.failures > 0 ? 1 : 0;

/** Plays the scenario; an interruption ends it early, so that nothing is left running or lying about. */
async function playOn(site: SiteUnderTest): Promise<void> {
  const played = findReaders(report, all).then((readers) =>
    new Scenario(site, report).play(readers, scratch),
  );
  try {
    await Promise.race([played, interrupted]);
  } finally {
    await site.stop();
    await played.catch(() => {});
  }
}

/** Settles with an error on a signal, or on an exception that nobody caught. */
function interruption(): Promise<never> {
  const end = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => reject(new Error(`ended by ${signal}`)));
    }
    // It also hears of what this file itself throws at the end, and then has the last word.
    process.on('uncaughtException', (error) => {
      console.error(error);
      process.exitCode = 1;
      reject(error);
    });
  });
  // While the site starts nobody waits for it yet.
  end.catch(() => {});
  return end;
}
