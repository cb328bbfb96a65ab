// A site, entries and documents for the tests, all fields plain unless a test says otherwise.

import type { Site } from '../../src/domain/site.ts';
import type { FeedDocument, FeedEntry } from '../../src/feeds/feed-document.ts';

export const site: Site = {
  origin: 'https://bulletin.example.cn',
  id: 'tag:bulletin.example.cn,2026:gazette',
  title: '公報',
  description: '正式公報及其存檔',
  language: 'zh-Hant',
  timeZone: 'Asia/Shanghai',
  publisher: '公報編輯部',
  feedSize: 50,
  hubs: [],
  formerFeeds: [],
  hubDelay: 90_000,
};

/** The nth entry, counted from 0 and older as n grows, with some of its fields replaced. */
export function sampleEntry(changes: Partial<FeedEntry> = {}, n = 0): FeedEntry {
  return {
    id: `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    slug: `bulletin-${n}`,
    title: '全省質量技術監督系統局長會議召開',
    summary: '會議總結了去年的工作。',
    html: '<p>會議總結了去年的工作。</p>\n',
    issuer: '吉林質監局',
    issued: '2009-02-19',
    topics: ['質量監督', '工作會議'],
    lang: 'zh-Hant',
    published: Date.UTC(2026, 10, 3, 1, 2, 3, 4) - n * 3_600_000,
    updated: Date.UTC(2026, 10, 4, 5, 6, 7, 8) - n * 3_600_000,
    revision: { number: 2, sha256: '0123456789abcdef'.repeat(4) },
    notices: [],
    ...changes,
  };
}

/**
 * An entry that was withdrawn for that reason a day after the sample was last updated. `updated` is
 * just before the withdrawal, so that every reader learns of it and the tombstone is the later.
 */
export function withdrawnEntry(note: string, changes: Partial<FeedEntry> = {}, n = 0): FeedEntry {
  const entry = sampleEntry({ summary: '', html: '', ...changes }, n);
  const withdrawn = entry.updated + 86_400_000;
  const withdrawal = { kind: 'withdrawal', at: withdrawn, note } as const;
  return {
    ...entry,
    updated: withdrawn - 1,
    withdrawn,
    notices: [...entry.notices, withdrawal],
  };
}

/** A document of these entries, as old as its newest change. */
export function sampleFeed(entries: readonly FeedEntry[], changes: Partial<FeedDocument> = {}) {
  const updated = Math.max(Date.UTC(2026, 0, 1), ...entries.map((entry) => entry.updated));
  return { site, collection: 'all', newestVolume: 0, updated, entries, ...changes };
}
