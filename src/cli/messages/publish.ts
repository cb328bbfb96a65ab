// What `gazette publish` says beside its plan.

/** How many articles of each kind are sent, and when those open that open later, where it is one time. */
export interface PlanCounts {
  readonly created: number;
  readonly corrected: number;
  readonly minor: number;
  readonly later: number;
  readonly drafts: number;
  readonly opening: string | undefined;
}

/** How far a plan reaches at once: subscribers hear of it, readers see it, nobody before its time, or nobody. */
export type PlanReach = 'heard' | 'seen' | 'later' | 'never';

const en = {
  replacesHere:
    'Files changed on both sides replace what the local site had: this is your preview.',
  standsOutcome: (count: number) =>
    `${count === 1 ? 'one article was' : `${count} articles were`} changed on the site and here. Nothing was sent.`,
  standsHint: (slug: string, path: string) =>
    `See the site’s text: gazette show ${slug} --source > newer.md. Carry your change and that one together in ${path}, then publish again. To replace it knowingly: gazette publish ${path} --anyway --note "…"`,
  blockedOutcome: (count: number) =>
    `${count === 1 ? 'one changed article is' : `${count} changed articles are`} withdrawn on the site. Nothing was sent.`,
  blockedHint: (slug: string) =>
    `Restore it first, then publish the change: gazette restore ${slug}`,
  timedTwice: (paths: string) => `--at, and the file says already when it opens: ${paths}`,
  timedTwiceHint: 'Change published in the file, or take it out; then publish again.',
  openAlready: (slugs: string) => `--at cannot delay what is open already: ${slugs}`,
  openAlreadyHint: 'Publish its change by itself, without --at.',
  nothing: 'Nothing to publish.',
  noNote: (count: number) =>
    `${count === 1 ? 'one change has' : `${count} changes have`} no note. Add --note "更正數字", or --minor for a typing error.`,
  takenHint: 'Give the file another name, or its front matter another slug.',
  changedSince: (paths: string) => `changed since the run that broke off: ${paths}`,
  changedSinceHint:
    'Publish what is left by a call of its own: give its --note or --minor again, without --resume.',
  nothingBroken: 'No run for this site broke off here; what is new or changed is published.',
  faulty: 'Nothing was sent: mend the errors above first.',
  faultyHint:
    'Or publish what is well meanwhile, by naming its files or folders: gazette publish <paths…>',
  skipped: (count: number) => `${count} file${count === 1 ? '' : 's'} with errors left out.`,
  bothModes:
    '--note and --minor exclude each other: a note is for readers, a minor change is silent.',
  anywayNeeds:
    '--anyway replaces what is newer on the site: name that file, and add --note, or --minor.',
  draftAlone: (option: string) =>
    `--draft and ${option} exclude each other: no reader hears of a draft. Say it when you open it.`,
  summary: ({ created, corrected, minor, later, drafts, opening }: PlanCounts) =>
    [
      created > 0 ? `${created} new` : '',
      corrected > 0 ? `${corrected} correction${corrected === 1 ? '' : 's'}` : '',
      minor > 0 ? `${minor} minor` : '',
      later > 0 ? `${later} to open ${opening ?? 'later'}` : '',
      drafts > 0 ? `${drafts} as ${drafts === 1 ? 'a draft' : 'drafts'}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  confirm: (summary: string, reach: PlanReach) => {
    if (reach === 'later') return `${summary}: nobody sees it before. Continue?`;
    if (reach === 'never') return `${summary}: no reader sees it. Continue?`;
    const who = reach === 'heard' ? 'readers and subscribers' : 'readers';
    return `${summary}: ${who} see this at once. Continue?`;
  },
  needsYes: 'Nobody can be asked here, so nothing was sent.',
  needsYesHint: 'Add --yes to publish this plan, or --dry-run to see it only.',
  cancelled: 'Cancelled. Nothing was sent.',
  dryRun: 'Only a plan: nothing was sent.',
  revision: (number: number) => ` (revision ${number})`,
  unchanged: ' (was there already)',
  opensAt: (time: string) => `opens ${time}`,
  isDraft: 'draft',
  checking: 'checking',
  asking: 'asking the site',
  sending: 'sending',
  sent: (count: number) => `${count.toLocaleString('en')} articles sent`,
  lost: (code: string) => `network lost, third try failed (${code})`,
  busy: (status: number) => `the site cannot answer, third try failed (${status})`,
  partly: (sent: number, total: number) =>
    `${sent} of ${total} sent. What was sent is complete; nothing is half-published.`,
  changedMeanwhile: (path: string) => `${path} was changed while it was being published.`,
  atLeast: (sent: number, total: number) =>
    `At least ${sent} of ${total} sent. What was under way may have arrived too; nothing is half-published.`,
  lookBrokenOff: 'Everything is stored. Only the look at what readers see was broken off.',
  lookBrokenOffHint:
    'Readers see it within a minute or so. gazette publish would send nothing again.',
  resume: (command: string) => `When the network is back: ${command}`,
  again: (command: string) =>
    `Run it again when you like; what is there already is not sent twice: ${command}`,
  conflict: (slug: string, by: string) => `${slug} was changed on the site meanwhile (${by}).`,
  conflictUnknown: (slug: string) => `${slug} was changed on the site meanwhile.`,
  withdrawnMeanwhile: (slug: string) => `${slug} was withdrawn on the site meanwhile.`,
  conflictHint: (slug: string) =>
    `Your file is untouched. See what is there with: gazette show ${slug} --source. Take it over into your file, then publish again.`,
  refusedItem: (slug: string, text: string) => `The site refuses ${slug}: ${text}`,
  waiting: (done: number, total: number, seconds: number) =>
    `stored; waiting until readers see it (${done} of ${total}, ${seconds} s; up to a minute is usual)`,
  bringing: 'written for readers',
  halted: (left: number, seconds: number) =>
    `Everything is stored, but the site has ${left.toLocaleString('en')} pages, lists and feeds to write for readers, and none was written for ${seconds} s.`,
  haltedHint:
    'It goes on by itself: on Cloudflare’s free plan KV takes 1,000 writes a day, and the rest follows after midnight UTC. Nothing needs to be sent again.',
  visible: (count: number, total: number) =>
    count === total
      ? `readers see ${total === 1 ? 'it' : `all ${total}`}, and the feed answers`
      : `readers see the ${count} of ${total} that were looked at, and the feed answers`,
  notVisible: (seconds: number, names: string) =>
    `Everything is stored, but readers did not see it within ${seconds} s: ${names}`,
  notVisibleHint:
    'It usually comes by itself. Look again later; an administrator can run gazette rebuild.',
  feed: '/feed.json',
  betweenNames: ', ',
};

/** What `gazette publish` says beside its plan. */
export type PublishMessages = typeof en;

const zh: PublishMessages = {
  replacesHere: '两边都改过的文件取代本地站点原有的文本：此处是预览。',
  standsOutcome: (count) => `${count} 篇文章在站点和本地都有改动。什么都没有发送。`,
  standsHint: (slug, path) =>
    `查看站点的文本：gazette show ${slug} --source > newer.md；在 ${path} 中合并两边的改动后再发布。若确要取代：gazette publish ${path} --anyway --note "…"`,
  blockedOutcome: (count) => `${count} 篇有改动的文章在站点上已撤回。什么都没有发送。`,
  blockedHint: (slug) => `请先恢复，再发布改动：gazette restore ${slug}`,
  timedTwice: (paths) => `用了 --at，而文件里已写明公开时间：${paths}`,
  timedTwiceHint: '请改动或删去文件里的 published，再发布。',
  openAlready: (slugs) => `--at 不能推迟已公开的文章：${slugs}`,
  openAlreadyHint: '请另行发布它的改动，不加 --at。',
  nothing: '没有要发布的内容。',
  noNote: (count) =>
    `${count} 处改动没有说明。请加 --note "更正数字"；若只是错别字，请用 --minor。`,
  takenHint: '请更换文件名，或在文首设置里换一个 slug。',
  changedSince: (paths) => `中断之后又有改动：${paths}`,
  changedSinceHint: '请不用 --resume，另行发布余下的内容，并重新写明 --note 或 --minor。',
  nothingBroken: '此站点没有中断的发布；现在发布新增和改动。',
  faulty: '什么都没有发送：请先改正上面的错误。',
  faultyHint: '也可以写明没有错误的文件或文件夹，先发布它们：gazette publish <路径…>',
  skipped: (count) => `略过 ${count} 个有错误的文件。`,
  bothModes: '--note 与 --minor 不能并用：说明是给读者看的，小改不打扰订阅者。',
  anywayNeeds: '--anyway 用于取代站点上较新的文本：请写明该文件，并加 --note 或 --minor。',
  draftAlone: (option) => `--draft 与 ${option} 不能并用：读者看不到草稿，公开时再说。`,
  summary: ({ created, corrected, minor, later, drafts, opening }) =>
    [
      created > 0 ? `新增 ${created} 篇` : '',
      corrected > 0 ? `更正 ${corrected} 篇` : '',
      minor > 0 ? `小改 ${minor} 篇` : '',
      later > 0 ? `${later} 篇定于${opening === undefined ? '稍后' : ` ${opening} `}公开` : '',
      drafts > 0 ? `${drafts} 篇存为草稿` : '',
    ]
      .filter(Boolean)
      .join('，'),
  confirm: (summary, reach) => {
    if (reach === 'later') return `${summary}：此前无人可见。继续吗？`;
    if (reach === 'never') return `${summary}：读者看不到。继续吗？`;
    return `${summary}：读者${reach === 'heard' ? '和订阅者' : ''}会立即看到。继续吗？`;
  },
  needsYes: '此处无人可问，因此什么都没有发送。',
  needsYesHint: '确认发布请加 --yes；只看计划请用 --dry-run。',
  cancelled: '已取消，什么都没有发送。',
  dryRun: '这只是计划，什么都没有发送。',
  revision: (number) => `（第 ${number} 版）`,
  unchanged: '（站点已有）',
  opensAt: (time) => `${time} 公开`,
  isDraft: '草稿',
  checking: '正在检查',
  asking: '正在询问站点',
  sending: '正在发送',
  sent: (count) => `已发送 ${count.toLocaleString('en')} 篇`,
  lost: (code) => `网络中断，第三次尝试失败（${code}）`,
  busy: (status) => `站点无法回应，第三次尝试失败（${status}）`,
  partly: (sent, total) => `已发送 ${sent}/${total} 篇。已发送的都完整，没有发布一半的文章。`,
  changedMeanwhile: (path) => `发布期间 ${path} 有改动。`,
  atLeast: (sent, total) =>
    `至少已发送 ${sent}/${total} 篇，正在发送的也可能已到达；没有发布一半的文章。`,
  lookBrokenOff: '内容都已存好，只是中断了对读者可见与否的核实。',
  lookBrokenOffHint: '读者通常在一分钟左右内看到；再执行 gazette publish 也不会重复发送。',
  resume: (command) => `网络恢复后：${command}`,
  again: (command) => `可随时重新执行，站点已有的不会重复发送：${command}`,
  conflict: (slug, by) => `${slug} 在站点上已被改动（${by}）。`,
  conflictUnknown: (slug) => `${slug} 在站点上已被改动。`,
  withdrawnMeanwhile: (slug) => `${slug} 在站点上已被撤回。`,
  conflictHint: (slug) =>
    `您的文件没有动。请用 gazette show ${slug} --source 查看站点的版本，并入您的文件后再发布。`,
  refusedItem: (slug, text) => `站点拒绝 ${slug}：${text}`,
  waiting: (done, total, seconds) =>
    `已存好，正在等待读者可见（${done}/${total}，${seconds} 秒；一分钟以内属正常）`,
  bringing: '已为读者写入',
  halted: (left, seconds) =>
    `内容都已存好，但站点还有 ${left.toLocaleString('en')} 个页面、列表和订阅源要写给读者，而 ${seconds} 秒内没有进展。`,
  haltedHint:
    '它会自行继续：Cloudflare 免费方案的 KV 每天只能写 1000 次，其余在世界时零点后写入。不必重新发送。',
  visible: (count, total) =>
    count === total
      ? `读者已能看到全部 ${total} 篇，订阅源也有回应`
      : `抽查的 ${count} 篇（共 ${total} 篇）读者已能看到，订阅源也有回应`,
  notVisible: (seconds, names) => `内容都已存好，但 ${seconds} 秒内读者仍未看到：${names}`,
  notVisibleHint: '通常会自行出现，请稍后再看；管理员可执行 gazette rebuild。',
  feed: '/feed.json',
  betweenNames: '、',
};

/** The catalogue of `gazette publish`. */
export const publishMessages = { en, zh };
