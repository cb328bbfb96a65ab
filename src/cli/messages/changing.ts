// What `gazette withdraw`, `cancel`, `restore` and `schedule` say.

const en = {
  whyReason: 'readers find it in the article’s place',
  whyAt: 'it says when the article opens',
  subject: (slug: string, issued: string) => `${slug}, issued ${issued}`,
  published: (time: string) => `published ${time}`,
  scheduled: (time: string) => `scheduled for ${time}`,
  wasCancelled: (time: string) => `a draft; it was to open ${time}, and was cancelled`,
  isDraft: 'a draft: no reader has seen it',
  reason: (text: string) => `reason: “${text}”`,
  note: (text: string) => `note: “${text}”`,
  withdrawing:
    'Readers find title and reason in its place (410), and the feeds say so. The text stays in the ledger.',
  cancelling:
    'That opening will be cancelled: the article is a draft again, which readers never see.',
  restoring: 'Readers get the text again at the same address, and the feeds say so.',
  scheduling: (time: string) => `It will open ${time}.`,
  opening: 'It opens at once, to readers and subscribers.',
  withdrawnSince: (time: string, reason: string) => `withdrawn since ${time}: “${reason}”`,
  withdrawQuestion: 'Withdraw it? Readers and subscribers see this at once.',
  cancelQuestion: 'Cancel its opening?',
  restoreQuestion: 'Restore it? Readers and subscribers see this at once.',
  scheduleQuestion: (time: string) => `Have it open ${time}?`,
  openQuestion: 'Open it? Readers and subscribers see this at once.',
  needsYesHint: 'Add --yes to do it without a question.',
  notDone: 'Nothing was changed.',
  perhaps: 'It may have arrived all the same.',
  again: 'The same command may be given again: what was done is not done twice.',
  lookAgain: (slug: string) => `Look at what it is now: gazette show ${slug}`,
  withdrawn: (slug: string, revision: number, before: boolean) =>
    `${slug} is withdrawn (${before ? 'it was already, by ' : ''}revision ${revision})`,
  cancelled: (slug: string, before: boolean) =>
    `${slug} will not open: it is a draft${before ? ', as it was before' : ''}`,
  openedMeanwhile: (slug: string, revision: number) =>
    `${slug} had opened meanwhile: it is withdrawn, and readers find the reason (revision ${revision})`,
  restored: (slug: string, revision: number, before: boolean) =>
    `${slug} is restored (${before ? 'it was already, by ' : ''}revision ${revision})`,
  opens: (slug: string, time: string) => `${slug} opens ${time}`,
  opened: (slug: string) => `${slug} is open`,
  readersSee: 'readers see it',
  readersSeeReason: 'readers find the reason in its place',
  readersSeeAgain: 'readers see it again',
  withdrawnAlready: (slug: string, time: string, reason: string) =>
    `${slug} is withdrawn already, since ${time}: “${reason}”.`,
  otherReason: 'For another reason, restore it and withdraw it again.',
  isOpen: (slug: string) => `${slug} is open to readers already.`,
  withdrawInstead: (slug: string) => `To take it back: gazette withdraw ${slug} --reason "…"`,
  isWithdrawn: (slug: string) => `${slug} is withdrawn.`,
  restoreFirst: (slug: string) => `To give it back to readers: gazette restore ${slug}`,
  notWithdrawn: (slug: string) => `${slug} is not withdrawn.`,
  neverOpened: (slug: string) => `${slug} has never been open: it is a draft.`,
  scheduleInstead: (slug: string) =>
    `To open it after all: gazette schedule ${slug} --at 2026-12-01T08:00 (or --at now)`,
  timeInSource: (slug: string, text: string) =>
    `The file of ${slug} says when it opens: published: ${text}.`,
  timeInSourceHint: 'Change published in the file, then gazette publish.',
  defaultReason: 'The opening was cancelled.',
};

/** What `gazette withdraw`, `cancel`, `restore` and `schedule` say. */
export type ChangingMessages = typeof en;

const zh: ChangingMessages = {
  whyReason: '读者会在文章原处看到',
  whyAt: '请写明何时公开',
  subject: (slug, issued) => `${slug}，成文日期 ${issued}`,
  published: (time) => `${time} 公开`,
  scheduled: (time) => `定于 ${time} 公开`,
  wasCancelled: (time) => `草稿；原定 ${time} 公开，已取消`,
  isDraft: '草稿，读者从未看到',
  reason: (text) => `原因：“${text}”`,
  note: (text) => `说明：“${text}”`,
  withdrawing: '读者在原处只看到标题和原因（410），订阅源也会说明。原文留在账本中。',
  cancelling: '将取消这次公开：文章重新成为草稿，读者看不到。',
  restoring: '读者在原网址重新看到正文，订阅源也会说明。',
  scheduling: (time) => `将于 ${time} 公开。`,
  opening: '将立即向读者和订阅者公开。',
  withdrawnSince: (time, reason) => `${time} 撤回：“${reason}”`,
  withdrawQuestion: '撤回吗？读者和订阅者会立即看到。',
  cancelQuestion: '取消公开吗？',
  restoreQuestion: '恢复吗？读者和订阅者会立即看到。',
  scheduleQuestion: (time) => `定于 ${time} 公开吗？`,
  openQuestion: '公开吗？读者和订阅者会立即看到。',
  needsYesHint: '不询问就执行，请加 --yes。',
  notDone: '什么都没有改动。',
  perhaps: '请求也可能已经到达。',
  again: '可以重新执行同一命令：已做的不会做两次。',
  lookAgain: (slug) => `请看现在的情况：gazette show ${slug}`,
  withdrawn: (slug, revision, before) =>
    `${slug} 已撤回（${before ? '此前已撤回，' : ''}第 ${revision} 版）`,
  cancelled: (slug, before) => `${slug} 不会公开，${before ? '此前已' : '现'}是草稿`,
  openedMeanwhile: (slug, revision) =>
    `${slug}其间已公开：现已撤回，读者会看到原因（第 ${revision} 版）`,
  restored: (slug, revision, before) =>
    `${slug} 已恢复（${before ? '此前已恢复，' : ''}第 ${revision} 版）`,
  opens: (slug, time) => `${slug} 定于 ${time} 公开`,
  opened: (slug) => `${slug} 已公开`,
  readersSee: '读者已能看到',
  readersSeeReason: '读者在原处已看到原因',
  readersSeeAgain: '读者已能重新看到',
  withdrawnAlready: (slug, time, reason) => `${slug} 已于 ${time} 撤回：“${reason}”。`,
  otherReason: '若要更换原因，请先恢复，再撤回。',
  isOpen: (slug) => `${slug} 已向读者公开。`,
  withdrawInstead: (slug) => `若要收回：gazette withdraw ${slug} --reason "…"`,
  isWithdrawn: (slug) => `${slug} 已撤回。`,
  restoreFirst: (slug) => `若要恢复：gazette restore ${slug}`,
  notWithdrawn: (slug) => `${slug} 没有撤回。`,
  neverOpened: (slug) => `${slug} 从未公开：它是草稿。`,
  scheduleInstead: (slug) =>
    `若仍要公开：gazette schedule ${slug} --at 2026-12-01T08:00（或 --at now）`,
  timeInSource: (slug, text) => `${slug} 的文件里已写明公开时间：published: ${text}。`,
  timeInSourceHint: '请改动文件里的 published，再用 gazette publish 发布。',
  defaultReason: '取消定时公开。',
};

/** The catalogue of the commands that change where an article stands. */
export const changingMessages = { en, zh };
