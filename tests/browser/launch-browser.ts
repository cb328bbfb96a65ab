// The browser of these checks: Debian's Chromium, without what it would ask of the network by itself.

import { type Browser, chromium } from 'playwright-core';
import type { Report } from '../readers/report.ts';

/** Where Chromium is. */
export const executablePath = process.env.GAZETTE_CHROMIUM ?? '/usr/bin/chromium';

/** What every check works with: the browser, the site, where files are left, and where verdicts go. */
export interface Bench {
  readonly browser: Browser;
  readonly origin: string;
  readonly artifacts: string;
  readonly report: Report;
}

/** Starts Chromium without a screen; `port` opens it to tools that speak its debugging protocol. */
export function launchBrowser(port?: number): Promise<Browser> {
  const quiet = ['background-networking', 'component-update', 'sync', 'quic', 'gpu'];
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-dev-shm-usage',
      ...quiet.map((name) => `--disable-${name}`),
      ...(port === undefined ? [] : [`--remote-debugging-port=${port}`]),
    ],
  });
}
