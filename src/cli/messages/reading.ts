// What `gazette list`, `gazette show` and `gazette status` say.

const en = {
  states: {
    open: 'open',
    scheduled: 'scheduled',
    withdrawn: 'withdrawn',
    draft: 'draft',
  },
  reason: (text: string) => `“${text}”`,
  withdrawn: (time: string, reason: string) => `withdrawn ${time}: “${reason}”`,
  columns: ['issued', 'slug', 'title', 'state', 'revision', 'changed'],
  none: 'The site has no articles yet.',
  opens: (time: string) => `opens ${time}`,
  count: (count: number, digests: number) =>
    `${count} article${count === 1 ? '' : 's'}${digests > 0 ? `, and ${digests} digest${digests === 1 ? '' : 's'} that the site wrote` : ''}`,
  noArticle: (reference: string) => `The site has no article "${reference}".`,
  noArticleHint: 'gazette list shows what it has.',
  badRevision: (text: string) => `--revision: "${text}" is not a number of a revision (1, 2, …).`,
  noRevision: (asked: number, count: number) =>
    `There is no revision ${asked}: the article has ${count === 1 ? 'one revision' : `${count} revisions`}.`,
  renamed: (former: string, slug: string) => `${former} is now called ${slug}.`,
  id: 'id',
  address: 'address',
  issued: 'issued',
  published: 'published',
  updated: 'updated',
  state: 'state',
  revisions: 'revisions',
  kinds: {
    publish: 'published',
    minor: 'minor change',
    correction: 'correction',
    withdrawal: 'withdrawal',
    restoration: 'restoration',
  },
  allSame: 'Everything here is as on the site.',
};

/** What `gazette list`, `gazette show` and `gazette status` say. */
export type ReadingMessages = typeof en;

const zh: ReadingMessages = {
  states: { open: '公开', scheduled: '待公开', withdrawn: '已撤回', draft: '草稿' },
  reason: (text) => `“${text}”`,
  withdrawn: (time, reason) => `${time} 撤回：“${reason}”`,
  columns: ['日期', 'slug', '标题', '状态', '版', '改动时间'],
  none: '站点上还没有文章。',
  opens: (time) => `${time} 公开`,
  count: (count, digests) =>
    `${count} 篇文章${digests > 0 ? `，另有站点所写的汇总 ${digests} 篇` : ''}`,
  noArticle: (reference) => `站点上没有文章“${reference}”。`,
  noArticleHint: '可用 gazette list 查看站点上的文章。',
  badRevision: (text) => `--revision：“${text}”不是版本号（1、2……）。`,
  noRevision: (asked, count) => `没有第 ${asked} 版：这篇文章共有 ${count} 版。`,
  renamed: (former, slug) => `${former} 现名 ${slug}。`,
  id: '标识',
  address: '网址',
  issued: '成文日期',
  published: '公开时间',
  updated: '更新时间',
  state: '状态',
  revisions: '版本',
  kinds: {
    publish: '发布',
    minor: '小改',
    correction: '更正',
    withdrawal: '撤回',
    restoration: '恢复',
  },
  allSame: '此处内容与站点一致。',
};

/** The catalogue of the commands that read. */
export const readingMessages = { en, zh };
