// Prints pages to PDF on A4, and reads what came out.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { judge, type Verdict } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import { seedPath } from './page-kinds.ts';

const run = promisify(execFile);

/** The print of an article has its text from the title to the end, and its address. */
export async function checkPrint(bench: Bench): Promise<void> {
  const page = await bench.browser.newPage();
  await page.goto(bench.origin + seedPath);
  const path = join(bench.artifacts, 'article.pdf');
  await page.pdf({ path, format: 'A4', preferCSSPageSize: true });
  await page.close();
  bench.report.add('print', 'article', await readPrint(path, bench.origin + seedPath));
}

async function readPrint(path: string, address: string): Promise<Verdict> {
  const text = await run('pdftotext', ['-layout', path, '-']).then(
    ({ stdout }) => stdout.replace(/\s+/g, ''),
    () => undefined,
  );
  if (text === undefined) return { kind: 'left-out', reason: 'pdftotext is not installed' };
  const wanted = ['全省質量技術監督系統局長工作會議', '2009年2月6日', address, 'SHA-256'];
  const faults = wanted.filter((part) => !text.includes(part)).map((part) => `lacks ${part}`);
  return judge(faults, 'title, text, checksum and address');
}
