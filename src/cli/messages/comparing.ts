// What `gazette diff`, `gazette correct` and `gazette rollback` say.

const en = {
  fields: {
    title: 'title',
    issuer: 'issuer',
    issued: 'issued',
    lang: 'language',
    topics: 'topics',
    summary: 'summary',
    addresses: 'links',
    slug: 'slug',
    published: 'opens',
    files: 'files',
    source: 'imported from',
  } as Readonly<Record<string, string>>,
  sameToReaders: 'readers see the same; only the source is written differently',
  against: (slug: string, from: string, to: string) => `${slug}  ${from} → ${to}`,
  revision: (number: number) => `revision ${number}`,
  isNew: (path: string) => `${path}  new: not on the site`,
  noDifference: 'No difference.',
  badRange: (text: string) => `--revisions: "${text}" is no pair of revisions.`,
  badRangeHint: 'Write it as 2..4; 2.. is revision 2 against the present one.',
  rangeNeedsOne: '--revisions compares revisions of one article: give its slug.',
  noFile: (slug: string) => `No file here is the article ${slug}.`,
  noFileHint: (slug: string) =>
    `To see what changed on the site: gazette diff ${slug} --revisions 1..`,
  isNowCalled: (name: string, slug: string) =>
    `No file here is called ${name}; on the site it is now ${slug}.`,
  unknown: (name: string) => `Neither a file here nor an article of the site is called ${name}.`,
  twoFiles: (name: string, paths: string) => `${name} may be ${paths}: give the path.`,
  correctNeeds: 'What kind of change is it? Give --note "更正數字" for readers to see, or --minor.',
  nothingToCorrect: (path: string) => `${path} is as on the site: there is nothing to correct.`,
  notOnSite: (path: string) =>
    `${path} is not on the site yet, so that there is nothing to correct.`,
  isDraft: (path: string) =>
    `${path} is a draft on the site: no reader has anything to be corrected.`,
  isDraftHint: (path: string) => `To change the draft: gazette publish --draft ${path}`,
  notOnSiteHint: (path: string) => `To publish it: gazette publish ${path}`,
  whyTo: 'it says which revision’s text is to be the present one',
  badTo: (text: string) => `--to: "${text}" is not a number of a revision (1, 2, …).`,
  isThat: (slug: string, number: number) => `${slug} has the text of revision ${number} already.`,
  unsent: (path: string) => `${path} holds changes that the site does not have.`,
  unsentHint: (path: string, slug: string) =>
    `Publish them or undo them first; gazette diff ${slug} shows them. Nothing was sent, and ${path} is as it was.`,
  written: (path: string, number: number) => `${path} has the text of revision ${number}`,
  editedMeanwhile: (path: string) =>
    `${path} was edited meanwhile and is left as it is; it stands against the site now.`,
  oldFaults: (number: number) =>
    `The text of revision ${number} does not pass today’s check, so that it cannot be published again as it is.`,
  oldFaultsHint: (slug: string, number: number) =>
    `Take it out, mend it, and publish it: gazette show ${slug} --source --revision ${number}`,
  withdrawn: (slug: string) => `${slug} is withdrawn.`,
  restoreFirst: (slug: string) => `Restore it first: gazette restore ${slug}`,
};

/** What `gazette diff`, `gazette correct` and `gazette rollback` say. */
export type ComparingMessages = typeof en;

const zh: ComparingMessages = {
  fields: {
    title: '标题',
    issuer: '发布机关',
    issued: '成文日期',
    lang: '语言',
    topics: '主题',
    summary: '摘要',
    addresses: '链接',
    slug: 'slug',
    published: '公开时间',
    files: '文件',
    source: '导入自',
  },
  sameToReaders: '读者看到的相同，只是原文写法不同',
  against: (slug, from, to) => `${slug}  ${from} → ${to}`,
  revision: (number) => `第 ${number} 版`,
  isNew: (path) => `${path}  新增：站点上没有`,
  noDifference: '没有差异。',
  badRange: (text) => `--revisions：“${text}”不是两个版本。`,
  badRangeHint: '请写成 2..4；2.. 是第 2 版与现在的版本。',
  rangeNeedsOne: '--revisions 比较一篇文章的两个版本：请写明它的 slug。',
  noFile: (slug) => `本地没有文章 ${slug} 的文件。`,
  noFileHint: (slug) => `查看站点上的历次改动：gazette diff ${slug} --revisions 1..`,
  isNowCalled: (name, slug) => `本地没有名为 ${name} 的文件；站点上它现名 ${slug}。`,
  unknown: (name) => `本地文件和站点文章中都没有 ${name}。`,
  twoFiles: (name, paths) => `${name} 可能是 ${paths}：请写明路径。`,
  correctNeeds: '这是哪一种改动？请加读者会看到的说明 --note "更正数字"，或用 --minor。',
  nothingToCorrect: (path) => `${path} 与站点相同，没有可更正的。`,
  notOnSite: (path) => `站点上还没有 ${path}，无可更正。`,
  isDraft: (path) => `${path} 在站点上是草稿，读者没有看到过，无可更正。`,
  isDraftHint: (path) => `要改动草稿：gazette publish --draft ${path}`,
  notOnSiteHint: (path) => `要发布它：gazette publish ${path}`,
  whyTo: '请写明以哪一版的文本为现在的文本',
  badTo: (text) => `--to：“${text}”不是版本号（1、2……）。`,
  isThat: (slug, number) => `${slug} 已是第 ${number} 版的文本。`,
  unsent: (path) => `${path} 含有站点没有的改动。`,
  unsentHint: (path, slug) =>
    `请先发布或撤销这些改动；gazette diff ${slug} 可以查看。什么都没有发送，${path} 也没有动。`,
  written: (path, number) => `${path} 已是第 ${number} 版的文本`,
  editedMeanwhile: (path) => `${path} 其间被改动，因此没有动它；它现在与站点不一致。`,
  oldFaults: (number) => `第 ${number} 版的文本通不过现在的检查，不能原样再次发布。`,
  oldFaultsHint: (slug, number) =>
    `请取出、改正后再发布：gazette show ${slug} --source --revision ${number}`,
  withdrawn: (slug) => `${slug} 已撤回。`,
  restoreFirst: (slug) => `请先恢复：gazette restore ${slug}`,
};

/** The catalogue of the commands that compare, correct and go back. */
export const comparingMessages = { en, zh };
