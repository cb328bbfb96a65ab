// axe on every kind of page, light and dark: no violation of WCAG 2.2 AA, nor of its best practices.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { judge } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import type { PageKind } from './page-kinds.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One verdict for each page and colour scheme. */
export async function checkAccessibility(bench: Bench, kinds: readonly PageKind[]): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await bench.browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const { name, path } of kinds) {
      await page.goto(bench.origin + path);
      bench.report.add(
        `axe, ${colorScheme}`,
        name,
        judge(await findViolations(page), '0 violations'),
      );
    }
    await context.close();
  }
}

async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes
      .slice(0, 3)
      .map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`);
    return `${id} (${nodes.length}): ${help}; ${places.join(' | ')}`;
  });
}
