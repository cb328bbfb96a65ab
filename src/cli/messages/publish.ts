// What `gazette publish` and `gazette status` say.

const en = {
  planFor: (origin: string) => `plan  → ${origin}`,
  marks: {
    new: '+ new',
    changed: '~ changed',
    same: '= same',
    behind: '! behind',
    conflict: '✖ conflict',
    taken: '✖ taken',
    only: '  only there',
  },
  scheduledFor: (time: string) => `scheduled for ${time}`,
  opensAsWritten: (text: string) => `scheduled (opens at ${text}, in the site’s time zone)`,
  size: (added: number, removed: number) => `+${added} −${removed} characters`,
  oldSlug: (slug: string) => `its address was ${slug}`,
  needsNote: 'needs --note, or --minor',
  by: (revision: number, editor: string, time: string) =>
    `revision ${revision}, ${editor}, ${time}`,
  behind: (by: string, slug: string, path: string) =>
    `the site is newer (${by}); not sent. To get the newer text: gazette show ${slug} --source > ${path}. To undo that change: gazette publish ${path} --anyway --note "…"`,
  stands: (base: number | undefined, newer: string) =>
    base === undefined
      ? `not known on which revision your change is based; the site has ${newer}; not sent`
      : `your change is based on revision ${base}, the site has ${newer}; not sent`,
  between: '; ',
  withNote: (by: string, note: string) => `${by}: “${note}”`,
  replaces: 'replaces what was changed there meanwhile',
  replacesHere:
    'Files changed on both sides replace what the local site had: this is your preview.',
  standsOutcome: (count: number) =>
    `${count === 1 ? 'one article was' : `${count} articles were`} changed on the site and here. Nothing was sent.`,
  standsHint: (slug: string, path: string) =>
    `See the site’s text: gazette show ${slug} --source > newer.md. Carry your change and that one together in ${path}, then publish again. To replace it knowingly: gazette publish ${path} --anyway --note "…"`,
  returnsTo: (revision: number) => `back to the text of revision ${revision}`,
  taken: (title: string) => `another article has this address: ${title}`,
  nothing: 'Nothing to publish.',
  noNote: (count: number) =>
    `${count === 1 ? 'one change has' : `${count} changes have`} no note. Add --note "更正數字", or --minor for a typing error.`,
  takenOutcome: (count: number) =>
    `${count === 1 ? 'one address belongs' : `${count} addresses belong`} to another article. Nothing was sent.`,
  takenHint: 'Give the file another name, or its front matter another slug.',
  faulty: 'Nothing was sent: mend the errors above first.',
  faultyHint: (path: string) =>
    `Where you name files, only these are checked and published: gazette publish ${path}`,
  skipped: (count: number) => `${count} file${count === 1 ? '' : 's'} with errors left out.`,
  bothModes:
    '--note and --minor exclude each other: a note is for readers, a minor change is silent.',
  anywayNeeds:
    '--anyway replaces what is newer on the site: name that file, and add --note, or --minor.',
  emptyNote: '--note is empty. Say in a few words what was corrected.',
  badNote: (fault: string) => `--note ${fault}.`,
  noteFaults: {} as Readonly<Record<string, string>>,
  summary: (created: number, corrected: number, minor: number) =>
    [
      created > 0 ? `${created} new` : '',
      corrected > 0 ? `${corrected} correction${corrected === 1 ? '' : 's'}` : '',
      minor > 0 ? `${minor} minor` : '',
    ]
      .filter(Boolean)
      .join(', '),
  confirm: (summary: string, silent: boolean) =>
    silent
      ? `${summary}: readers see this at once. Continue?`
      : `${summary}: readers and subscribers see this at once. Continue?`,
  needsYes: 'Nobody can be asked here, so nothing was sent.',
  needsYesHint: 'Add --yes to publish this plan, or --dry-run to see it only.',
  cancelled: 'Cancelled. Nothing was sent.',
  dryRun: 'Only a plan: nothing was sent.',
  revision: (number: number) => `(revision ${number})`,
  unchanged: '(was there already)',
  opensAt: (time: string) => `opens ${time}`,
  sending: (first: number, last: number, total: number) => `sending ${first}–${last} of ${total}`,
  batchSent: (count: number) => `${count} articles`,
  lost: (code: string) => `network lost, third try failed (${code})`,
  busy: (status: number) => `the site cannot answer, third try failed (${status})`,
  partly: (sent: number, total: number) =>
    `${sent} of ${total} sent. What was sent is complete; nothing is half-published.`,
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
  conflictHint: (slug: string) =>
    `Your file is untouched. See what is there with: gazette show ${slug} --source. Take it over into your file, then publish again.`,
  refusedItem: (slug: string, text: string) => `The site refuses ${slug}: ${text}`,
  waiting: (done: number, total: number, seconds: number) =>
    `stored; waiting until readers see it (${done} of ${total}, ${seconds} s; up to a minute is usual)`,
  visible: (count: number, total: number) =>
    count === total
      ? `readers see ${total === 1 ? 'it' : `all ${total}`}, and the feed answers`
      : `readers see the ${count} of ${total} that were looked at, and the feed answers`,
  notVisible: (seconds: number, names: string) =>
    `Everything is stored, but readers did not see it within ${seconds} s: ${names}`,
  notVisibleHint:
    'It usually comes by itself. Look again later; an administrator can run gazette rebuild.',
  feed: '/feed.json',
};

/** What `gazette publish` and `gazette status` say. */
export type PublishMessages = typeof en;

const zh: PublishMessages = {
  planFor: (origin) => `计划  → ${origin}`,
  marks: {
    new: '+ 新增',
    changed: '~ 改动',
    same: '= 相同',
    behind: '! 落后',
    conflict: '✖ 冲突',
    taken: '✖ 占用',
    only: '  仅站点有',
  },
  scheduledFor: (time) => `定于 ${time} 公开`,
  opensAsWritten: (text) => `定时公开（${text}，按站点时区）`,
  size: (added, removed) => `+${added} −${removed} 字符`,
  oldSlug: (slug) => `原地址 ${slug}`,
  needsNote: '需要 --note 或 --minor',
  by: (revision, editor, time) => `第 ${revision} 版，${editor}，${time}`,
  behind: (by, slug, path) =>
    `站点更新（${by}），不发送。取得新文本：gazette show ${slug} --source > ${path}；若要撤销那次改动：gazette publish ${path} --anyway --note "…"`,
  stands: (base, newer) =>
    base === undefined
      ? `不知您的改动基于哪一版；站点已有：${newer}；不发送`
      : `您的改动基于第 ${base} 版，站点已有：${newer}；不发送`,
  between: '；',
  withNote: (by, note) => `${by}：“${note}”`,
  replaces: '取代站点上其间的改动',
  replacesHere: '两边都改过的文件取代本地站点原有的文本：此处是预览。',
  standsOutcome: (count) => `${count} 篇文章在站点和本地都有改动。什么都没有发送。`,
  standsHint: (slug, path) =>
    `查看站点的文本：gazette show ${slug} --source > newer.md；在 ${path} 中合并两边的改动后再发布。若确要取代：gazette publish ${path} --anyway --note "…"`,
  returnsTo: (revision) => `退回第 ${revision} 版的文本`,
  taken: (title) => `此地址属于另一篇文章：${title}`,
  nothing: '没有要发布的内容。',
  noNote: (count) =>
    `${count} 处改动没有说明。请加 --note "更正数字"；若只是错别字，请用 --minor。`,
  takenOutcome: (count) => `${count} 个地址属于别的文章。什么都没有发送。`,
  takenHint: '请更换文件名，或在文首设置里换一个 slug。',
  faulty: '什么都没有发送：请先改正上面的错误。',
  faultyHint: (path) => `写明文件，就只检查和发布这些文件：gazette publish ${path}`,
  skipped: (count) => `略过 ${count} 个有错误的文件。`,
  bothModes: '--note 与 --minor 不能并用：说明是给读者看的，小改不打扰订阅者。',
  anywayNeeds: '--anyway 用于取代站点上较新的文本：请写明该文件，并加 --note 或 --minor。',
  emptyNote: '--note 是空的，请写几个字说明更正了什么。',
  badNote: (fault) => `--note ${fault}。`,
  noteFaults: {
    'holds a character that no feed can carry': '含有订阅源无法承载的字符',
    'holds a direction control that is not closed': '含有未闭合的书写方向控制符',
    'must be one line': '必须是一行',
    'must have at most 500 characters': '最多 500 个字符',
  },
  summary: (created, corrected, minor) =>
    [
      created > 0 ? `新增 ${created} 篇` : '',
      corrected > 0 ? `更正 ${corrected} 篇` : '',
      minor > 0 ? `小改 ${minor} 篇` : '',
    ]
      .filter(Boolean)
      .join('，'),
  confirm: (summary, silent) =>
    silent
      ? `${summary}：读者会立即看到。继续吗？`
      : `${summary}：读者和订阅者会立即看到。继续吗？`,
  needsYes: '此处无人可问，因此什么都没有发送。',
  needsYesHint: '确认发布请加 --yes；只看计划请用 --dry-run。',
  cancelled: '已取消，什么都没有发送。',
  dryRun: '这只是计划，什么都没有发送。',
  revision: (number) => `（第 ${number} 版）`,
  unchanged: '（站点已有）',
  opensAt: (time) => `${time} 公开`,
  sending: (first, last, total) => `正在发送第 ${first}–${last} 篇，共 ${total} 篇`,
  batchSent: (count) => `${count} 篇`,
  lost: (code) => `网络中断，第三次尝试失败（${code}）`,
  busy: (status) => `站点无法回应，第三次尝试失败（${status}）`,
  partly: (sent, total) => `已发送 ${sent}/${total} 篇。已发送的都完整，没有发布一半的文章。`,
  atLeast: (sent, total) =>
    `至少已发送 ${sent}/${total} 篇，正在发送的也可能已到达；没有发布一半的文章。`,
  lookBrokenOff: '内容都已存好，只是中断了对读者可见与否的核实。',
  lookBrokenOffHint: '读者通常在一分钟左右内看到；再执行 gazette publish 也不会重复发送。',
  resume: (command) => `网络恢复后：${command}`,
  again: (command) => `可随时重新执行，站点已有的不会重复发送：${command}`,
  conflict: (slug, by) => `${slug} 在站点上已被改动（${by}）。`,
  conflictUnknown: (slug) => `${slug} 在站点上已被改动。`,
  conflictHint: (slug) =>
    `您的文件没有动。请用 gazette show ${slug} --source 查看站点的版本，并入您的文件后再发布。`,
  refusedItem: (slug, text) => `站点拒绝 ${slug}：${text}`,
  waiting: (done, total, seconds) =>
    `已存好，正在等待读者可见（${done}/${total}，${seconds} 秒；一分钟以内属正常）`,
  visible: (count, total) =>
    count === total
      ? `读者已能看到全部 ${total} 篇，订阅源也有回应`
      : `抽查的 ${count} 篇（共 ${total} 篇）读者已能看到，订阅源也有回应`,
  notVisible: (seconds, names) => `内容都已存好，但 ${seconds} 秒内读者仍未看到：${names}`,
  notVisibleHint: '通常会自行出现，请稍后再看；管理员可执行 gazette rebuild。',
  feed: '/feed.json',
};

/** The catalogue of `gazette publish` and `gazette status`. */
export const publishMessages = { en, zh };
