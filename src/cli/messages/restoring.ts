// What `gazette restore --from` says.

const effects = {
  ORIGIN: 'the address in every link; readers of the old one need a redirect from there',
  SITE_ID: 'the ids of all feeds',
  TITLE: 'what feeds and pages are called',
  DESCRIPTION: 'what feeds say of themselves',
  LANGUAGE: 'the language of pages and of what feeds say of themselves',
  TIME_ZONE: 'how times without an offset are understood and shown',
  PUBLISHER: 'who publishes the feeds, and the issuer of digests',
  FEED_SIZE: 'how many entries each feed has',
  HUBS: 'the hubs that feeds name',
};

const en = {
  sendingRows: 'sending rows',
  sendingFiles: 'sending files',
  writing: 'writing for readers',
  slugAndFrom: 'Either the slug of an article, or --from <folder>: not both.',
  missing:
    'What is to be restored? The slug of a withdrawn article, or --from <folder> for a whole site.',
  missingHint: 'See gazette help restore',
  onlyFrom: (option: string) => `${option} belongs to --from <folder>.`,
  noteFrom: '--note belongs to one article; nobody reads a note on a whole site.',
  notEmpty: (articles: number, files: number, editors: number, events: number) =>
    `The site is not empty: it has ${articles} articles, ${files} files, ${editors} editors and ${events} events. Nothing was sent.`,
  notEmptyHint:
    'An export goes into an empty site: a Worker of another name (wrangler.toml), or here npm start -- --state <new folder> in a folder without articles.',
  other: (sha256: string) =>
    `Another export is being restored there; the SHA-256 of its manifest is ${sha256}.`,
  otherHint: 'Go on with that one, or give it up and take this one: --anew',
  newer: 'The export was made by a later Gazette than runs there. Nothing was sent.',
  newerHint: 'Update the site (git pull, npx wrangler deploy), then restore.',
  settings: 'These settings are not those of the export:',
  setting: (name: string, was: string, is: string, effect: string) =>
    `${name}: "${was}" → "${is}"  (${effect})`,
  effects: effects as Readonly<Record<string, string>>,
  otherEffect: 'what readers get',
  settingsDiffer: 'Pages and feeds would not come out as they were. Nothing was sent.',
  settingsHint: 'Put the settings back in wrangler.toml and deploy; where it is meant: --anyway',
  siteId: 'With another SITE_ID every feed is a new one to its subscribers. Nothing was sent.',
  siteIdHint: 'Put SITE_ID back in wrangler.toml, deploy, and restore then.',
  needsYes: 'Without a terminal nobody can be asked.',
  needsYesHint: 'Add --yes to restore without a question.',
  confirm: (articles: number, revisions: number, origin: string, isBegun: boolean) =>
    `${isBegun ? 'Go on restoring' : 'Restore'} ${articles} articles with ${revisions} revisions into ${origin}? Until it is whole readers get 503, and nobody can publish.`,
  cancelled: 'Nothing was sent.',
  stoppedHint:
    'The site stays closed until it is whole. Give the same command again: what has arrived is not sent twice.',
  restored: (articles: number, revisions: number, files: number) =>
    `restored: ${articles} articles, ${revisions} revisions, ${files} files; the log goes on`,
  readersHaveIt: 'readers have everything',
  stillWriting: (keys: number) =>
    `${keys} keys wait to be written to KV (1,000 a day on the free plan); until then the ledger answers for them`,
  editors: (count: number) =>
    `${count === 1 ? 'One editor is' : `${count} editors are`} there by name, and no old token works: gazette editor renew <id> makes a new one.`,
};

const zh: typeof en = {
  sendingRows: '正在发送数据',
  sendingFiles: '正在发送文件',
  writing: '正在写给读者',
  slugAndFrom: '文章的 slug 与 --from <文件夹> 只能选一个。',
  missing: '要恢复什么？已撤回文章的 slug；或用 --from <文件夹> 恢复整个站点。',
  missingHint: '见 gazette help restore',
  onlyFrom: (option) => `${option} 只与 --from <文件夹> 同用。`,
  noteFrom: '--note 是给单篇文章的说明；恢复整个站点时没有读者会看到。',
  notEmpty: (articles, files, editors, events) =>
    `站点不是空的：已有 ${articles} 篇文章、${files} 个文件、${editors} 名编辑、${events} 条事件。没有发送任何内容。`,
  notEmptyHint:
    '导出只能恢复到空站点：另取名称的 Worker（wrangler.toml），或在没有文章的文件夹中执行 npm start -- --state <新文件夹>。',
  other: (sha256) => `那里正在恢复另一份导出，其 manifest.json 的 SHA-256 为 ${sha256}。`,
  otherHint: '请继续那一份；要放弃它而改用这一份：--anew',
  newer: '这份导出由更新版本的 Gazette 制作。没有发送任何内容。',
  newerHint: '请先更新站点（git pull，npx wrangler deploy），再恢复。',
  settings: '以下设置与导出时不同：',
  setting: (name, was, is, effect) => `${name}：“${was}” → “${is}”（${effect}）`,
  effects: {
    ORIGIN: '所有链接的地址；旧地址的读者需要由那里转址',
    SITE_ID: '所有订阅源的标识',
    TITLE: '订阅源和页面的名称',
    DESCRIPTION: '订阅源的说明',
    LANGUAGE: '页面和订阅源说明所用的语言',
    TIME_ZONE: '不带时区的时间如何理解和显示',
    PUBLISHER: '订阅源的发布者、汇总的发布机关',
    FEED_SIZE: '每个订阅源的条目数',
    HUBS: '订阅源所列的 hub',
  },
  otherEffect: '读者所得的内容',
  settingsDiffer: '页面和订阅源将与原来不同。没有发送任何内容。',
  settingsHint: '请在 wrangler.toml 改回设置并部署；若确实要改，加 --anyway',
  siteId: 'SITE_ID 不同，所有订阅源对订阅者都会成为新的。没有发送任何内容。',
  siteIdHint: '请在 wrangler.toml 改回 SITE_ID，部署后再恢复。',
  needsYes: '没有终端，无法询问。',
  needsYesHint: '加 --yes 即不再询问。',
  confirm: (articles, revisions, origin, isBegun) =>
    `${isBegun ? '继续恢复' : '把'} ${articles} 篇文章（${revisions} 个版本）${isBegun ? '到' : '恢复到'} ${origin}？完成之前读者得到 503，也无法发布。`,
  cancelled: '没有发送任何内容。',
  stoppedHint: '恢复完整之前站点保持关闭。再执行同一命令即可：已到达的内容不会重复发送。',
  restored: (articles, revisions, files) =>
    `已恢复：${articles} 篇文章，${revisions} 个版本，${files} 个文件；日志由此继续`,
  readersHaveIt: '读者已可看到全部内容',
  stillWriting: (keys) =>
    `还有 ${keys} 个键等待写入 KV（免费套餐每天 1,000 个）；在此之前由账本直接回答`,
  editors: (count) =>
    `已恢复 ${count} 名编辑的姓名，旧令牌一律无效：请用 gazette editor renew <id> 另发。`,
};

/** The catalogue of `gazette restore --from`. */
export const restoringMessages = { en, zh };
