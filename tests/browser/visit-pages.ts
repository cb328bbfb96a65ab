// Opens every kind of page as a reader does: what it answers, what it asks for besides, what the console says.

import type { Page } from 'playwright-core';
import { judge } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import type { PageKind } from './page-kinds.ts';

/** Every page has its status, asks for nothing but its style sheet and pictures of this site, and leaves the console empty. */
export async function visitPages(bench: Bench, kinds: readonly PageKind[]): Promise<void> {
  for (const kind of kinds) {
    const page = await bench.browser.newPage();
    const faults = await visit(page, bench.origin, kind);
    bench.report.add('page', kind.name, judge(faults, `${kind.status}, nothing but its own`));
    await page.close();
  }
}

async function visit(page: Page, origin: string, { path, status }: PageKind): Promise<string[]> {
  const faults: string[] = [];
  const asked: string[] = [];
  page.on('console', (message) => {
    // Chromium itself says of the page that it has failed to load a 404.
    const isStatus = status >= 400 && message.text().includes(`status of ${status}`);
    if (!isStatus) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => asked.push(request.url()));
  const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
  if (response?.status() !== status) faults.push(`answered ${response?.status()}`);
  const own = /^\/(?:style-[0-9a-f]+\.css|icon\.svg|media\/.*)$/;
  const [first, ...rest] = asked.map((url) => new URL(url));
  if (first?.pathname !== new URL(path, origin).pathname) faults.push(`went to ${first}`);
  for (const url of rest) {
    if (url.origin !== origin || !own.test(url.pathname)) faults.push(`asked for ${url}`);
  }
  if ((await page.context().cookies()).length > 0) faults.push('has set a cookie');
  return faults;
}
