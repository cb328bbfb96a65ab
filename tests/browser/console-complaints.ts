// What a browser complains of while it shows pages: violations of the Content-Security-Policy, headers it does not know, errors.

import type { Browser, Page } from 'playwright-core';

/**
 * Everything that the browser wrote into its console, or reported as an issue, on the pages at these
 * addresses, each with its address. Data blocks are read as well: one that is no JSON is a complaint.
 */
export async function consoleComplaints(
  browser: Browser,
  addresses: readonly string[],
): Promise<string[]> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const complaints: string[] = [];
    const complain = (what: string) => complaints.push(`${page.url()}: ${what}`);
    page.on('console', (message) => complain(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complain(error.message));
    const session = await context.newCDPSession(page);
    session.on('Audits.issueAdded', ({ issue }) => complain(`issue: ${issue.code}`));
    await session.send('Audits.enable');
    for (const address of addresses) {
      await page.goto(address);
      for (const block of await unreadableBlocks(page)) complain(`no JSON: ${block}`);
    }
    return complaints;
  } finally {
    await context.close();
  }
}

async function unreadableBlocks(page: Page): Promise<string[]> {
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  return blocks.filter((block) => {
    try {
      return typeof JSON.parse(block) !== 'object';
    } catch {
      return true;
    }
  });
}
