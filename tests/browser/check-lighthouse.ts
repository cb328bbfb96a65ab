// Lighthouse on the pages that readers arrive at: 100 in each category.

import lighthouse from 'lighthouse';
import { freePort } from '../journeys/workspace.ts';
import { judge } from '../readers/report.ts';
import { type Bench, launchBrowser } from './launch-browser.ts';
import { resultsPath, seedPath } from './page-kinds.ts';

interface ScoredPage {
  readonly path: string;
  /** Audits of what the page does on purpose. */
  readonly skipAudits?: string[];
}

const pages: Readonly<Record<string, ScoredPage>> = {
  home: { path: '/' },
  article: { path: seedPath },
  archive: { path: '/archive' },
  search: { path: '/search' },
  // Results are kept out of search engines.
  results: { path: resultsPath, skipAudits: ['is-crawlable'] },
};

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Performance is an estimate that a busy machine disturbs: the best of so many runs counts. */
const tries = 5;

/** One verdict for each page, with its four scores. */
export async function checkLighthouse({ origin, report }: Omit<Bench, 'browser'>): Promise<void> {
  const port = await freePort();
  const browser = await launchBrowser(port);
  try {
    for (const [name, { path, skipAudits = [] }] of Object.entries(pages)) {
      const { faults, scores } = await score(origin + path, port, skipAudits);
      report.add('lighthouse', name, judge(faults, scores.join('/')));
    }
  } finally {
    await browser.close();
  }
}

async function score(
  url: string,
  port: number,
  skipAudits: string[],
): Promise<{ faults: string[]; scores: number[] }> {
  let last: { faults: string[]; scores: number[] } = { faults: ['not run'], scores: [] };
  for (let run = 0; run < tries && last.faults.length > 0; run += 1) {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: [...categories],
      skipAudits,
    });
    const found = result?.lhr.categories ?? {};
    const scores = categories.map((name) => Math.round((found[name]?.score ?? 0) * 100));
    last = {
      scores,
      faults: scores.every((value) => value === 100) ? [] : describe(result?.lhr, scores),
    };
  }
  return last;
}

interface Findings {
  readonly audits: Readonly<
    Record<string, { score: number | null; title: string; displayValue?: string }>
  >;
}

function describe(findings: Findings | undefined, scores: readonly number[]): string[] {
  const weak = Object.entries(findings?.audits ?? {}).filter(
    ([, { score }]) => score !== null && score < 1,
  );
  return [
    scores.join('/'),
    ...weak.map(([id, { title, displayValue = '' }]) => `${id}: ${title} ${displayValue}`),
  ];
}
