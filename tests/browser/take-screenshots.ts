// Leaves a picture of every kind of page for people to look at: wide, narrow, dark, and as it is printed.

import { join } from 'node:path';
import type { Bench } from './launch-browser.ts';
import type { PageKind } from './page-kinds.ts';

const looks = {
  wide: { viewport: { width: 1280, height: 900 } },
  narrow: { viewport: { width: 320, height: 640 } },
  dark: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
} as const;

/** Pictures of the whole pages, as `<kind>-<look>.png`. */
export async function takeScreenshots(bench: Bench, kinds: readonly PageKind[]): Promise<void> {
  for (const [look, settings] of Object.entries(looks)) {
    const context = await bench.browser.newContext(settings);
    const page = await context.newPage();
    for (const { name, path } of kinds) {
      await page.goto(bench.origin + path);
      await page.screenshot({ path: join(bench.artifacts, `${name}-${look}.png`), fullPage: true });
    }
    await context.close();
  }
}
