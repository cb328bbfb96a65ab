// The way of a reader whose browser runs no script, from the front page to a bulletin and back.

import type { Page } from 'playwright-core';
import { judge } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import { seedPath } from './page-kinds.ts';

interface Step {
  readonly name: string;
  readonly act: (page: Page, origin: string) => Promise<string[]>;
}

const steps: readonly Step[] = [
  {
    name: 'browse',
    act: async (page, origin) => {
      await page.goto(origin);
      await page.click('.masthead a[href="/archive"]');
      await page.click('main a[href="/archive/2009/02"]');
      await page.click(`main a[href="${seedPath}"]`);
      return expectPath(page, seedPath);
    },
  },
  {
    name: 'contents',
    act: async (page, origin) => {
      await page.goto(origin + seedPath);
      await page.click('.contents li:last-child a');
      const isNear = await page
        .locator('.body :target')
        .evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < window.innerHeight);
      return isNear ? [] : ['the table of contents leads nowhere'];
    },
  },
  {
    name: 'search',
    act: async (page, origin) => {
      await page.goto(origin);
      await page.fill('main input[name="q"]', '特种设备');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\?/);
      const marks = await page.locator('main mark').allTextContents();
      return marks.includes('特種設備') ? [] : [`found ${marks.join(', ')}`];
    },
  },
  {
    name: 'compare',
    act: async (page, origin) => {
      await page.goto(`${origin}/articles/made-54/revisions`);
      await page.locator('main form button').click();
      return expectPath(page, '/articles/made-54/revisions/1..2');
    },
  },
  {
    name: 'details',
    act: async (page, origin) => {
      await page.goto(origin + seedPath);
      const details = page.locator('details.checksum').first();
      await details.locator('summary').click();
      return (await details.locator('> code').isVisible()) ? [] : ['the checksum does not open'];
    },
  },
];

/** Everything can be done with scripts off. */
export async function checkWithoutScript(bench: Bench): Promise<void> {
  const context = await bench.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  for (const { name, act } of steps) {
    const faults = await act(page, bench.origin).catch((error: Error) => [error.message]);
    bench.report.add('without script', name, judge(faults, 'works'));
  }
  await context.close();
}

function expectPath(page: Page, path: string): string[] {
  const { pathname } = new URL(page.url());
  return decodeURI(pathname) === decodeURI(path) ? [] : [`ended at ${pathname}`];
}
