// Opens every kind of page as a reader does: what it answers, what it asks for besides, what the browser says of it.

import type { Page } from 'playwright-core';
import { judge } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import type { PageKind } from './page-kinds.ts';

/**
 * Every page has its status, asks for nothing but its style sheet and pictures of this site, leaves
 * the console empty, and holds data that machines can read.
 */
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
  await listen(page, status, faults);
  page.on('request', (request) => asked.push(request.url()));
  const response = await page.goto(origin + path, { waitUntil: 'networkidle' });
  if (response?.status() !== status) faults.push(`answered ${response?.status()}`);
  const [first = '', ...rest] = asked;
  if (URL.parse(first)?.pathname !== new URL(path, origin).pathname)
    faults.push(`went to ${first}`);
  faults.push(...rest.filter((url) => !isOwn(url, origin)).map((url) => `asked for ${url}`));
  if ((await page.context().cookies()).length > 0) faults.push('has set a cookie');
  faults.push(...(await findUnreadableData(page)));
  return faults;
}

/** Violations of the Content-Security-Policy are told in the console, and among the issues. */
async function listen(page: Page, status: number, faults: string[]): Promise<void> {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // Chromium itself says of a page with an error's status that it failed to load.
    const isStatus = status >= 400 && message.text().includes(`status of ${status}`);
    if (!isStatus) faults.push(`console: ${message.text()}`);
  });
  const session = await page.context().newCDPSession(page);
  session.on('Audits.issueAdded', ({ issue }) => faults.push(`issue: ${issue.code}`));
  await session.send('Audits.enable');
}

function isOwn(address: string, origin: string): boolean {
  const url = new URL(address);
  const own = /^\/(?:style-[0-9a-f]+\.css|icon\.svg|media\/.*)$/;
  return url.origin === origin && own.test(url.pathname);
}

/** The data blocks (JSON-LD) that are no JSON. */
async function findUnreadableData(page: Page): Promise<string[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.flatMap((block) => {
    try {
      return typeof JSON.parse(block) === 'object' ? [] : ['its data is no object'];
    } catch (error) {
      return [`its data cannot be read: ${error}`];
    }
  });
}
