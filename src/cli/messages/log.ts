// What `gazette log` says: each kind of event in words, and whether the chain of hashes is whole.

/** What is said of one event; every text is made fit for a terminal before. `time` is as editors read it. */
export interface EventWords {
  readonly slug: string;
  readonly revision: string;
  readonly note: string | undefined;
  readonly time: string | undefined;
  readonly isDraft: boolean;
}

const en = {
  none: 'The log has no such events.',
  added: ({ slug, time, isDraft }: EventWords) => {
    if (isDraft) return `new, kept as a draft: ${slug}`;
    return time ? `new, to open ${time}: ${slug}` : `new: ${slug}`;
  },
  minor: ({ slug, revision, isDraft }: EventWords) =>
    `${isDraft ? 'draft changed' : 'minor change'}: ${slug} (revision ${revision})`,
  correction: ({ slug, revision }: EventWords) => `correction: ${slug} (revision ${revision})`,
  withdrawal: ({ slug }: EventWords) => `withdrawn: ${slug}`,
  restoration: ({ slug }: EventWords) => `restored: ${slug}`,
  opened: ({ slug }: EventWords) => `opened to readers: ${slug}`,
  scheduled: ({ slug, time = '' }: EventWords) => `to open ${time}: ${slug}`,
  cancelled: ({ slug }: EventWords) => `opening cancelled, a draft again: ${slug}`,
  restored: (events: string) => `site restored from an export of ${events} events`,
  aliasMoved: (alias: string) => `address ${alias} leads to another article now`,
  words: (added: number, removed: number) => `word list: +${added} −${removed}`,
  file: (type: string, size: string) => `file sent: ${type}, ${size}`,
  editorAdded: (name: string, scopes: string) => `editor added: ${name} (${scopes})`,
  editorRenewed: (name: string, until: string | undefined) =>
    `new token for ${name}, valid ${until ? `until ${until}` : 'without end'}`,
  editorRevoked: (name: string) => `editor revoked: ${name}`,
  tokenExchanged: (repository: string, run: string) =>
    `a token for GitHub Actions: ${repository}, run ${run}`,
  withNote: (text: string, note: string) => `${text}: “${note}”`,
  schedule: '(its time)',
  broken: (number: number) =>
    `The chain of the log breaks at event ${number}: it, or what stood before it, was changed after it was written.`,
  brokenHint:
    'Show this to the operator of the site: an export or backup made before tells what was there.',
  rewritten: (number: number, when: string) =>
    `Event ${number} is not what it was when this folder last verified the log (${when}): the log was rewritten since.`,
  rewrittenHint: (path: string) =>
    `If another site answers at this address on purpose, take its line out of ${path}.`,
  cut: (number: number, last: number) =>
    `The log ends at event ${last}, and this folder has verified event ${number} before: the end was cut off.`,
  whole: (count: number) => `the chain is whole: ${count} event${count === 1 ? '' : 's'}`,
  head: (number: number, hash: string) => `event ${number} has the hash ${hash}`,
  reading: (count: number, total: number) => `reading the log: ${count} of ${total}`,
  verifyAlone: 'gazette log --verify reads all of the log: leave out the rest.',
  badLimit: (text: string) => `--limit: "${text}" is not a number from 1 to 100000.`,
  more: (command: string) => `There are older ones: ${command}`,
};

/** What `gazette log` says. */
export type LogMessages = typeof en;

const zh: LogMessages = {
  none: '日志中没有这样的事件。',
  added: ({ slug, time, isDraft }) => {
    if (isDraft) return `新增，存为草稿：${slug}`;
    return time ? `新增，定于 ${time} 公开：${slug}` : `新增：${slug}`;
  },
  minor: ({ slug, revision, isDraft }) =>
    `${isDraft ? '改动草稿' : '小改'}：${slug}（第 ${revision} 版）`,
  correction: ({ slug, revision }) => `更正：${slug}（第 ${revision} 版）`,
  withdrawal: ({ slug }) => `撤回：${slug}`,
  restoration: ({ slug }) => `恢复：${slug}`,
  opened: ({ slug }) => `向读者公开：${slug}`,
  scheduled: ({ slug, time = '' }) => `定于 ${time} 公开：${slug}`,
  cancelled: ({ slug }) => `取消公开，重新成为草稿：${slug}`,
  restored: (events) => `由 ${events} 条记录的导出还原站点`,
  aliasMoved: (alias) => `网址 ${alias} 现在转到另一篇文章`,
  words: (added, removed) => `词表：+${added} −${removed}`,
  file: (type, size) => `发送文件：${type}，${size}`,
  editorAdded: (name, scopes) => `添加编辑：${name}（${scopes}）`,
  editorRenewed: (name, until) => `为 ${name} 换发令牌，${until ? `有效至 ${until}` : '不过期'}`,
  editorRevoked: (name) => `撤销编辑：${name}`,
  tokenExchanged: (repository, run) => `为 GitHub Actions 签发令牌：${repository}，运行 ${run}`,
  withNote: (text, note) => `${text}：“${note}”`,
  schedule: '（到时）',
  broken: (number) => `日志的哈希链在第 ${number} 号事件处断开：它或它之前的记录在写入之后被改过。`,
  brokenHint: '请告知站点运营者：此前的导出或备份可以说明原来的内容。',
  rewritten: (number, when) =>
    `第 ${number} 号事件与本文件夹上次核验（${when}）时不同：日志其间被重写过。`,
  rewrittenHint: (path) => `若此地址确已换了站点，请从 ${path} 中删去它的那一行。`,
  cut: (number, last) =>
    `日志止于第 ${last} 号事件，而本文件夹曾核验过第 ${number} 号事件：末尾被截去了。`,
  whole: (count) => `哈希链完整：共 ${count} 个事件`,
  head: (number, hash) => `第 ${number} 号事件的哈希是 ${hash}`,
  reading: (count, total) => `正在读取日志：${count}/${total}`,
  verifyAlone: 'gazette log --verify 会读取全部日志，请去掉其余的参数。',
  badLimit: (text) => `--limit：“${text}”须为 1 至 100000 的数。`,
  more: (command) => `还有更早的：${command}`,
};

/** The catalogue of `gazette log`. */
export const logMessages = { en, zh };
