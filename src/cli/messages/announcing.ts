// What is said of how subscribers hear of new articles.

const en = {
  undecided: (count: number) =>
    `${count} new articles: tell how subscribers hear of them: --announce digest | none | each`,
  willAsk: (count: number) =>
    `${count} new articles: publish will ask how subscribers hear of them; without a terminal it needs --announce digest | none | each`,
  question: (count: number) => `${count} new articles. How do subscribers hear of them?`,
  choices: (count: number) => ({
    digest: { label: 'digest', hint: `one entry that lists all ${count}` },
    none: { label: 'none', hint: 'not at all; history and archive have them' },
    each: { label: 'each', hint: `${count} entries, each of them news in readers’ programs` },
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
  joinedEntry: (count: number) => {
    const these = count === 0 ? '' : count === 1 ? 'this one and ' : `these ${count} and `;
    return `subscribers get one entry that lists ${these}what was sent before`;
  },
  goesOn: 'goes on with the digest of the run that broke off',
  unfinished: (command: string) =>
    `a run with --announce digest broke off: subscribers have not heard of what it sent. To finish it: ${command}`,
  waitsForRest: 'Subscribers hear of what was sent when the digest is finished.',
  confirmClosing: 'Subscribers get the entry that lists what was sent before. Continue?',
  closed: 'the digest is finished: everything had arrived',
  nothingListed: 'Nothing that was sent is open on the site: there is no digest to finish.',
  nothingHeard: 'subscribers hear nothing; history and archive have them',
  digest: (slug: string, url: string) => `the digest: ${slug}  ${url}`,
};

/** What is said of how subscribers hear of new articles. */
export type AnnouncingMessages = typeof en;

const zh: AnnouncingMessages = {
  undecided: (count) => `新增 ${count} 篇：请说明如何通知订阅者：--announce digest | none | each`,
  willAsk: (count) =>
    `新增 ${count} 篇：发布时会询问如何通知订阅者；没有终端时须写明 --announce digest | none | each`,
  question: (count) => `新增 ${count} 篇，如何通知订阅者？`,
  choices: (count) => ({
    digest: { label: 'digest', hint: `汇总通知：一个条目，列出全部 ${count} 篇` },
    none: { label: 'none', hint: '不通知；历史和存档里都有' },
    each: { label: 'each', hint: `逐篇通知：${count} 个条目` },
  }),
  cancelled: '已取消，什么都没有发送。',
  digestOpensNow: (count, path) =>
    `汇总只通知立即公开的文章，而有 ${count} 篇稍后公开（${path}）。`,
  digestOpensNowHint: '稍后公开的文件请另行发布，不加 --announce digest。',
  digestAndAt: '--announce digest 与 --at 不能并用：汇总只通知立即公开的文章。',
  entries: (count) => `订阅者收到 ${count} 个条目`,
  entriesLater: (count) => `公开时订阅者收到 ${count} 个条目`,
  oneEntry: (count) => `订阅者收到一个条目，列出 ${count} 篇`,
  joinedEntry: (count) =>
    `订阅者收到一个条目，列出${count === 0 ? '' : `这 ${count} 篇和`}先前已发送的文章`,
  goesOn: '继续上次中断的汇总',
  unfinished: (command) =>
    `有一次汇总发布（--announce digest）中断，订阅者还不知道已发送的文章。要完成它：${command}`,
  waitsForRest: '汇总完成后，订阅者才会得知已发送的文章。',
  confirmClosing: '订阅者会收到一个条目，列出先前已发送的文章。继续吗？',
  closed: '汇总已完成：文章先前已全部到达',
  nothingListed: '站点上没有已公开的相关文章，无汇总可完成。',
  nothingHeard: '订阅者不会收到通知；历史和存档里都有',
  digest: (slug, url) => `汇总：${slug}  ${url}`,
};

/** The catalogue of what is said of how subscribers hear of new articles. */
export const announcingMessages = { en, zh };
