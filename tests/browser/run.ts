// `npm run test:browser`: a real browser on the real site. Exits 1 where a page is not what it should be.

import { access, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Report } from '../readers/report.ts';
import { SiteUnderTest } from '../readers/site-under-test.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { checkKeyboard } from './check-keyboard.ts';
import { checkLighthouse } from './check-lighthouse.ts';
import { checkNarrow } from './check-narrow.ts';
import { checkPrint } from './check-print.ts';
import { checkValidity } from './check-validity.ts';
import { checkWeight } from './check-weight.ts';
import { checkWithoutScript } from './check-without-script.ts';
import { executablePath, launchBrowser } from './launch-browser.ts';
import { pageKinds, publishAll } from './page-kinds.ts';
import { takeScreenshots } from './take-screenshots.ts';
import { visitPages } from './visit-pages.ts';

/** Where the screenshots and prints of this run are left. */
const artifacts = process.env.GAZETTE_ARTIFACTS ?? join(import.meta.dirname, '../../dist/browser');

/** GAZETTE_BROWSER=required: it is a failure where there is no Chromium. */
const isRequired = process.env.GAZETTE_BROWSER === 'required';

const report = new Report();
const started = Date.now();
if (await isThere(executablePath)) {
  await rm(artifacts, { recursive: true, force: true });
  await mkdir(artifacts, { recursive: true });
  const site = await SiteUnderTest.start();
  try {
    await examine(site);
  } finally {
    await site.stop();
  }
} else {
  const faults = [`${executablePath} is not installed (GAZETTE_CHROMIUM names another)`];
  const reason = faults[0] ?? '';
  report.add(
    'chromium',
    'all',
    isRequired ? { kind: 'failed', faults } : { kind: 'left-out', reason },
  );
}
console.log(`${Math.round((Date.now() - started) / 1000)} s; screenshots and prints: ${artifacts}`);
console.log(report.render());
process.exitCode = report.failures > 0 ? 1 : 0;

async function examine(site: SiteUnderTest): Promise<void> {
  await publishAll(site);
  const kinds = pageKinds();
  const browser = await launchBrowser();
  const bench = { browser, origin: site.origin, artifacts, report };
  try {
    await visitPages(bench, kinds);
    await checkAccessibility(bench, kinds);
    await checkNarrow(bench, kinds);
    await checkKeyboard(bench, kinds);
    await checkWithoutScript(bench);
    await checkWeight(bench);
    await checkValidity(bench, kinds);
    await checkPrint(bench);
    await takeScreenshots(bench, kinds);
  } finally {
    await browser.close();
  }
  await checkLighthouse(bench);
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
