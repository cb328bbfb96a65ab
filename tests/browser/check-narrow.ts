// Every kind of page on the narrowest screen that WCAG asks for (1.4.10, Reflow), and with text twice as large.

import type { Page } from 'playwright-core';
import { judge } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import type { PageKind } from './page-kinds.ts';

const width = 320;

/** Nothing of a page stands beyond the edge of a screen of 320 px. */
export async function checkNarrow(bench: Bench, kinds: readonly PageKind[]): Promise<void> {
  const context = await bench.browser.newContext({ viewport: { width, height: 640 } });
  const page = await context.newPage();
  for (const { name, path } of kinds) {
    await page.goto(bench.origin + path);
    const faults = await findOverflow(page);
    bench.report.add(`${width} px`, name, judge(faults, 'no horizontal scroll'));
  }
  await context.close();
}

async function findOverflow(page: Page): Promise<string[]> {
  const { scrollWidth, wide } = await page.evaluate((limit) => {
    const isScrolled = (element: Element) => element.closest('.scroll, pre') !== null;
    const wide = [...document.body.querySelectorAll('*')]
      .filter((element) => !isScrolled(element) && !element.matches('.skip'))
      .filter((element) => element.getBoundingClientRect().right > limit + 0.5)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
    return { scrollWidth: document.documentElement.scrollWidth, wide: wide.slice(0, 5) };
  }, width);
  return scrollWidth > width ? [`${scrollWidth} px wide: ${wide.join(', ')}`] : [];
}
