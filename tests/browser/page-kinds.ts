// The kinds of page that the browser looks at, and what has to be published for them to be there.

import { madeCount, makeBulletin } from '../readers/bulletins.ts';
import type { SiteUnderTest } from '../readers/site-under-test.ts';

/** A kind of page: a name for reports and files, its path, and the status that it is answered with. */
export interface PageKind {
  readonly name: string;
  readonly path: string;
  readonly status: number;
}

/** The article of the seed, which is long and plain. */
export const seedPath = '/articles/jilin-zhijian-juzhang-huiyi';

/** Publishes what the pages show: bulletins with every kind of block, a correction, a withdrawal. */
export async function publishAll(site: SiteUnderTest): Promise<void> {
  const bulletins = Array.from({ length: madeCount }, (_, index) => makeBulletin(index + 1));
  await site.publish(bulletins);
  const corrected = makeBulletin(54);
  await site.change(corrected.slug, `${corrected.source}\n補一段。\n`, '更正合格率');
  await site.withdraw('made-56', '數據有誤，已另行公布。');
}

/** One page of each kind. */
export function pageKinds(): readonly PageKind[] {
  const found = {
    home: '/',
    article: seedPath,
    'article-corrected': '/articles/made-54',
    archive: '/archive',
    year: '/archive/2010',
    month: '/archive/2010/02',
    volume: '/volumes/1',
    topics: '/topics',
    topic: `/topics/${encodeURIComponent('質量監督')}`,
    issuers: '/issuers',
    issuer: `/issuers/${encodeURIComponent('吉林質監局')}`,
    subscribe: '/subscribe',
  };
  return [
    ...Object.entries(found).map(([name, path]) => ({ name, path, status: 200 })),
    { name: 'withdrawn', path: '/articles/made-56', status: 410 },
    { name: 'not-found', path: '/nowhere', status: 404 },
    { name: 'bad-address', path: '/%E5', status: 400 },
  ];
}
