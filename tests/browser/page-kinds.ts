// The kinds of page that the browser looks at, and what has to be published for them to be there.

import { madeCount, makeBulletin } from '../readers/bulletins.ts';
import type { SiteUnderTest } from '../readers/site-under-test.ts';
import { illustrated, list, notices, photo } from './bulletins.ts';

/** A kind of page: a name for reports and files, its path, and the status that it is answered with. */
export interface PageKind {
  readonly name: string;
  readonly path: string;
  readonly status: number;
}

/** The article of the seed, which is long and plain. */
export const seedPath = '/articles/jilin-zhijian-juzhang-huiyi';

/** The results of a search that finds something. */
export const resultsPath = `/search?q=${encodeURIComponent('質量監督')}`;

/** Publishes what the pages show: bulletins with every kind of block, a correction, a withdrawal. */
export async function publishAll(site: SiteUnderTest): Promise<void> {
  const made = Array.from({ length: madeCount }, (_, index) => makeBulletin(index + 1));
  await site.publish(made);
  const corrected = makeBulletin(54);
  const source = corrected.source.replace('12 %', '13 %');
  await site.change(corrected.slug, `${source}\n補一段。\n`, '更正合格率');
  await site.withdraw('made-56', '數據有誤，已另行公布。');
  await site.sendFile(photo, 'image/png');
  await site.sendFile(list, 'application/pdf');
  await site.publish([...notices.toReversed(), illustrated]);
}

const paths = {
  home: '/',
  article: seedPath,
  'article-illustrated': '/articles/illustrated',
  'article-corrected': '/articles/made-54',
  edition: `${seedPath}/zh-hans`,
  revisions: '/articles/made-54/revisions',
  revision: '/articles/made-54/revisions/1',
  comparison: '/articles/made-54/revisions/1..2',
  archive: '/archive',
  year: '/archive/2010',
  month: '/archive/2010/02',
  volume: '/volumes/1',
  topics: '/topics',
  topic: `/topics/${encodeURIComponent('質量監督')}`,
  issuers: '/issuers',
  issuer: `/issuers/${encodeURIComponent('吉林質監局')}`,
  search: '/search',
  results: resultsPath,
  'no-results': `/search?q=${encodeURIComponent('質量監督 魑魅魍魎')}&year=2009`,
  subscribe: '/subscribe',
  about: '/about',
};

/** One page of each kind. */
export function pageKinds(): readonly PageKind[] {
  return [
    ...Object.entries(paths).map(([name, path]) => ({ name, path, status: 200 })),
    { name: 'bad-search', path: '/search?q=%EF%BC%8C', status: 400 },
    { name: 'withdrawn', path: '/articles/made-56', status: 410 },
    { name: 'not-found', path: '/nowhere', status: 404 },
    { name: 'bad-address', path: '/%E5', status: 400 },
  ];
}
