// The HTML of every kind of page, as the site serves it, before the Nu Html Checker.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { judge } from '../readers/report.ts';
import { checkWithNu } from './check-with-nu.ts';
import type { Bench } from './launch-browser.ts';
import type { PageKind } from './page-kinds.ts';

/** One verdict on all pages, whose HTML is left among the artifacts. */
export async function checkValidity(bench: Bench, kinds: readonly PageKind[]): Promise<void> {
  const files = await Promise.all(kinds.map((kind) => savePage(bench, kind)));
  const verdict = checkWithNu(files);
  const subject = 'valid HTML';
  if (verdict.kind === 'skipped') {
    bench.report.add(subject, 'all pages', { kind: 'left-out', reason: verdict.reason });
  } else {
    const detail = `${files.length} pages, no complaint of Nu`;
    bench.report.add(subject, 'all pages', judge(verdict.complaints, detail));
  }
}

async function savePage({ origin, artifacts }: Bench, { name, path }: PageKind): Promise<string> {
  const file = join(artifacts, `${name}.html`);
  await writeFile(file, await (await fetch(origin + path)).text());
  return file;
}
