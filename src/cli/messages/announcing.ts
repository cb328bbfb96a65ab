// What is said of how subscribers hear of new articles.

const en = {
  undecided: (count: number) =>
    `${count} new articles: tell how subscribers hear of them: --announce digest | none | each`,
  question: (count: number) => `${count} new articles. How do subscribers hear of them?`,
  choices: (count: number) => ({
    each: { label: 'each', hint: `${count} entries, each of them news in readers’ programs` },
    digest: { label: 'digest', hint: `one entry that lists all ${count}` },
    none: { label: 'none', hint: 'not at all; history and archive have them' },
  }),
  cancelled: 'Cancelled. Nothing was sent.',
  digestOpensNow: (count: number, path: string) =>
    `A digest announces what opens now, and ${count === 1 ? 'one new article opens' : `${count} new articles open`} later (${path}).`,
  digestOpensNowHint:
    'Publish by themselves, without --announce digest, the files that open later.',
  digestAndAt: '--announce digest and --at exclude each other: a digest announces what opens now.',
  entries: (count: number) => `subscribers get ${count === 1 ? 'one entry' : `${count} entries`}`,
  entriesLater: (count: number) =>
    `subscribers get ${count === 1 ? 'one entry' : `${count} entries`} later, on opening`,
  oneEntry: (count: number) => `subscribers get one entry that lists ${count}`,
  nothingHeard: 'subscribers hear nothing; history and archive have them',
  digest: (slug: string, url: string) => `the digest: ${slug}  ${url}`,
};

/** What is said of how subscribers hear of new articles. */
export type AnnouncingMessages = typeof en;

const zh: AnnouncingMessages = {
  undecided: (count) => `新增 ${count} 篇：请说明如何通知订阅者：--announce digest | none | each`,
  question: (count) => `新增 ${count} 篇，如何通知订阅者？`,
  choices: (count) => ({
    each: { label: 'each', hint: `逐篇通知：${count} 个条目` },
    digest: { label: 'digest', hint: `汇总通知：一个条目，列出全部 ${count} 篇` },
    none: { label: 'none', hint: '不通知；历史和存档里都有' },
  }),
  cancelled: '已取消，什么都没有发送。',
  digestOpensNow: (count, path) =>
    `汇总只通知立即公开的文章，而有 ${count} 篇稍后公开（${path}）。`,
  digestOpensNowHint: '稍后公开的文件请另行发布，不加 --announce digest。',
  digestAndAt: '--announce digest 与 --at 不能并用：汇总只通知立即公开的文章。',
  entries: (count) => `订阅者收到 ${count} 个条目`,
  entriesLater: (count) => `公开时订阅者收到 ${count} 个条目`,
  oneEntry: (count) => `订阅者收到一个条目，列出 ${count} 篇`,
  nothingHeard: '订阅者不会收到通知；历史和存档里都有',
  digest: (slug, url) => `汇总：${slug}  ${url}`,
};

/** The catalogue of what is said of how subscribers hear of new articles. */
export const announcingMessages = { en, zh };
