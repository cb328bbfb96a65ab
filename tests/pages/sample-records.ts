// Records as the ledger writes them, for the tests of the pages.

import type { SearchQuery } from '../../src/domain/search/query.ts';
import type { FoundRecord } from '../../src/domain/search/record.ts';
import type { SiteLanguage } from '../../src/domain/site.ts';
import type {
  DerivedEdition,
  ListItem,
  ListRecord,
  Overview,
  StoredArticle,
  WithdrawnArticle,
} from '../../src/domain/stored-records.ts';
import type { PageContext } from '../../src/pages/page-context.ts';

export const languages: SiteLanguage[] = ['zh-Hant', 'zh-Hans', 'en'];

/** A site's context in a language, Traditional Chinese unless told. */
export function contextIn(language: SiteLanguage = 'zh-Hant', title = '公報'): PageContext {
  const site = {
    origin: 'https://bulletin.example.cn',
    id: 'tag:bulletin.example.cn,2026:gazette',
    title,
    description: '正式公報及其存檔',
    language,
    timeZone: 'Asia/Shanghai',
    publisher: '公報編輯部',
    feedSize: 50,
    hubs: ['https://hub.example.org/'],
    formerFeeds: [],
    hubDelay: 90_000,
  };
  return { site, stylesheet: '/style-0123456789abcdef.css' };
}

export function item(fields: Partial<ListItem> = {}): ListItem {
  return {
    slug: 'jilin-2009-02-19',
    title: '吉林質監召開工作會議',
    issuer: '吉林質監局',
    issued: '2009-02-19',
    lang: 'zh-Hant',
    ...fields,
  };
}

export function list(fields: Partial<ListRecord> = {}): ListRecord {
  return { collection: 'all', newestVolume: 0, total: 1, items: [item()], ...fields };
}

export const overview: Overview = {
  total: 3,
  years: [
    {
      year: '2009',
      total: 3,
      months: [
        { month: '2009-03', total: 1 },
        { month: '2009-02', total: 2 },
      ],
    },
  ],
  topics: [
    { name: '會議', total: 2 },
    { name: '質量', total: 0 },
  ],
  issuers: [{ name: '吉林質監局', total: 3 }],
  newest: [item()],
};

export const emptyOverview: Overview = {
  total: 0,
  years: [],
  topics: [],
  issuers: [],
  newest: [],
};

export function searchFor(fields: Partial<SearchQuery> = {}): SearchQuery {
  return { text: '會議', order: 'best', page: 1, ...fields };
}

export function found(fields: Partial<FoundRecord> = {}): FoundRecord {
  const { title, ...identity } = item();
  const marked = (text: string) => [
    { text, isMarked: false },
    { text: '會議', isMarked: true },
  ];
  return {
    ...{ outcome: 'found', total: 45, isMore: false, isIndexing: false, terms: [] },
    results: [{ ...identity, title: marked(title), snippets: [marked('召開'), marked('…又一處')] }],
    ...fields,
  };
}

export const foundNothing = found({
  ...{ total: 0, results: [], withoutFilters: { total: 3, isMore: false } },
  terms: [
    { text: '會議', total: 1_000, isMore: true },
    { text: '月 球', total: 1, isMore: false },
    { text: '火星', total: 0, isMore: false },
  ],
});

export const firstChecksum = 'e54189493afa9f15b209924cb5bc307098da6d84a868ff37bb8d3669b10fe1db';

export function article(fields: Partial<StoredArticle> = {}): StoredArticle {
  return {
    type: 'article',
    ...item(),
    id: 'urn:uuid:6b1c0f0e-6f0e-4f0e-8f0e-6b1c0f0e6f0e',
    topics: [],
    summary: '會議在長春召開。',
    published: '2026-11-22T16:30:00.000Z',
    updated: '2026-11-22T16:30:00.000Z',
    html: '<p>正文。</p>\n',
    headings: [],
    source: '',
    revisions: [
      { number: 1, kind: 'publish', at: '2026-11-22T16:30:00.000Z', sha256: firstChecksum },
    ],
    ...fields,
  };
}

export function derived(fields: Partial<DerivedEdition> = {}): DerivedEdition {
  return {
    lang: 'zh-Hans',
    title: '吉林质监召开工作会议',
    summary: '会议在长春召开。',
    html: '<p>正文。</p>\n',
    headings: [],
    issuer: '吉林质监局',
    topics: [],
    notes: {},
    ...fields,
  };
}

export function withdrawn(fields: Partial<WithdrawnArticle> = {}): WithdrawnArticle {
  const [at, sha256] = ['2026-12-01T02:30:00.000Z', firstChecksum];
  return {
    type: 'withdrawn',
    ...item(),
    id: 'urn:uuid:6b1c0f0e-6f0e-4f0e-8f0e-6b1c0f0e6f0e',
    published: '2026-11-22T16:30:00.000Z',
    withdrawn: at,
    reason: '原文件已經廢止。',
    revisions: [
      { number: 1, kind: 'publish', at: '2026-11-22T16:30:00.000Z', sha256 },
      { number: 2, kind: 'withdrawal', note: '原文件已經廢止。', at, sha256 },
    ],
    ...fields,
  };
}
