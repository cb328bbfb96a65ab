// Every kind of page with the keyboard alone: all that can be used is reached, in order, and can be seen to be.

import type { Page } from 'playwright-core';
import { judge } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import type { PageKind } from './page-kinds.ts';

/** More steps than any page has stops: who walks longer walks in circles. */
const mostStops = 600;

/** The first stop skips to the content; every link, field and summary is a stop; each shows that it is focused. */
export async function checkKeyboard(bench: Bench, kinds: readonly PageKind[]): Promise<void> {
  const page = await bench.browser.newPage();
  for (const { name, path } of kinds) {
    await page.goto(bench.origin + path);
    const { faults, stops } = await walk(page);
    bench.report.add('keyboard', name, judge(faults, `${stops} stops, all seen`));
  }
  await page.close();
}

async function walk(page: Page): Promise<{ faults: string[]; stops: number }> {
  const faults: string[] = [];
  const expected = await page.evaluate(() => {
    const usable = [
      ...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]',
      ),
    ];
    const seen = usable.filter((element) => element.checkVisibility());
    for (const [index, element] of seen.entries()) element.setAttribute('data-stop', String(index));
    return seen.length;
  });
  for (let stop = 0; stop < Math.min(expected, mostStops); stop += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const isSeen = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
      return {
        stop: Number(element.dataset.stop ?? -1),
        isSeen,
        html: element.outerHTML.slice(0, 120),
      };
    });
    if (found?.stop !== stop) faults.push(`stop ${stop} of ${expected} is ${found?.html}`);
    else if (!found.isSeen) faults.push(`no focus to be seen on ${found.html}`);
    if (faults.length > 3) break;
  }
  faults.push(...(await skip(page)));
  return { faults, stops: expected };
}

/** The skip link leads past the navigation. */
async function skip(page: Page): Promise<string[]> {
  await page.reload();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const isThere = await page.evaluate(() => document.activeElement?.id === 'main');
  return isThere ? [] : ['the first stop does not skip to the content'];
}
