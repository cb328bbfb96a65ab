// How much a reader fetches for the seed's article: the page and the style sheet, compressed as Cloudflare does.

import { gzipSync } from 'node:zlib';
import { judge } from '../readers/report.ts';
import type { Bench } from './launch-browser.ts';
import { seedPath } from './page-kinds.ts';

/** In bytes, for both together. */
const limit = 30_000;

/** One page and one style sheet that is kept for ever, together below the limit. */
export async function checkWeight({ origin, report }: Bench): Promise<void> {
  const html = await (await fetch(origin + seedPath)).text();
  const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"/g)].map(
    ([, href]) => href,
  );
  const faults = sheets.length === 1 ? [] : [`${sheets.length} style sheets`];
  const sheet = await fetch(`${origin}${sheets[0]}`);
  const keep = sheet.headers.get('cache-control') ?? '';
  if (!/max-age=31536000.*immutable/.test(keep)) faults.push(`the style sheet is kept ${keep}`);
  const [page, style] = [gzipSync(html).length, gzipSync(await sheet.text()).length];
  if (page + style > limit) faults.push(`${page} + ${style} bytes`);
  const plain = Buffer.byteLength(html);
  const detail = `${page} (${plain} unpacked) + ${style} bytes of style sheet, in gzip`;
  report.add('weight', 'article', judge(faults, detail));
}
