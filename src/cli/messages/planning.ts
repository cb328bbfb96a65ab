// What a plan says of subscribers: what they will see in each feed, and what would go wrong.

import type { EntryChange } from '../../domain/plan-api.ts';

const en = {
  heading: 'subscribers will see:',
  everything: 'everything',
  everywhere: 'everything, in each script',
  scripts: { 'zh-Hant': 'Traditional Chinese', 'zh-Hans': 'Simplified Chinese' },
  changes: {
    new: (count: number) => `${count} new`,
    changed: (count: number) => `${count} updated`,
    returned: (count: number) => `${count} back among the newest`,
    withdrawn: (count: number) => `${count} withdrawn`,
    restored: (count: number) => `${count} restored`,
    silent: (count: number) => `${count} changed silently`,
    dropped: (count: number) => `${count} pushed out into the history`,
    left: (count: number) => `${count} gone from this feed`,
  } satisfies Record<EntryChange, (count: number) => string>,
  nothing: 'no entry changes',
  fetched: (gzip: string, bytes: string) => `${gzip} to fetch (${bytes} unpacked)`,
  volumes: (count: number, gzip: string) =>
    `${count === 1 ? 'one volume' : `${count} volumes`} of the history again (${gzip})`,
  closes: (count: number) => (count === 1 ? 'one volume closes' : `${count} volumes close`),
  notWeighed: 'too much to be weighed',
  between: ', ',
  separate: '; ',
  more: (count: number, changes: string) =>
    `and ${count === 1 ? 'one more feed' : `${count} more feeds`}: ${changes} (all of them with --json)`,
  onlyCounted: (count: number) =>
    `${count} articles are reckoned, not tried out: the entries are exact, bytes and volumes are left out`,
  tooMany: (count: number) => `${count} articles are too many to be tried out`,
  unforeseen: (why: string) => `what subscribers will see cannot be told beforehand (${why})`,
  oldSite: 'this site is of an older version',
  redirect: (from: string, to: string) =>
    `/articles/${from} will lead to /articles/${to}, for ever`,
  emptied: (name: string, path: string) =>
    `${name}: no bulletin is left in it. ${path} stays, but leads nobody to another feed: who subscribes to it hears of nothing more.`,
  idEdited: (path: string, found: string, slug: string) =>
    `${path}: its id was edited (${found}). The site knows ${slug} by another, and so do its subscribers.`,
  idEditedHint: (id: string) => `Put it back: id: ${id}`,
  idVanished: (path: string, slug: string, id: string) =>
    `${path} has a new id, and ${slug}, with the same title and date, has no file any more (${id}).`,
  idVanishedHint: (id: string, path: string) =>
    `If it is the same bulletin, put its id back: id: ${id}. If it is another: gazette publish ${path} --anyway --minor`,
  slugOfOther: (path: string, slug: string, other: string) =>
    `${path}: the address ${slug} belongs to another article, whose file is ${other}.`,
  links: (count: number) =>
    `${count === 1 ? 'one link leads' : `${count} links lead`} nowhere. Nothing was sent.`,
  linksHint:
    'A relative link names the slug of an article that the site or this run has. Mend it, or write the whole address (https://…).',
  linkFaults: {
    unknown: (target: string) => `there is no article "${target}", here or on the site`,
    elsewhere: () => 'leads to another host: write https:// before it',
    nowhere: (target: string) => `the site has nothing at ${target}`,
  },
  refused: (slug: string, text: string) => `${slug}: ${text}`,
  refusedCount: (count: number) =>
    `The site would refuse ${count === 1 ? 'one article' : `${count} articles`}. Nothing was sent.`,
  refusedHint: 'Mend what is named above, then publish again.',
};

/** What a plan says of subscribers. */
export type PlanningMessages = typeof en;

const zh: PlanningMessages = {
  heading: '订阅者将看到：',
  everything: '全部',
  everywhere: '全部，及繁简两版',
  scripts: { 'zh-Hant': '繁体版', 'zh-Hans': '简体版' },
  changes: {
    new: (count) => `新增 ${count} 条`,
    changed: (count) => `更新 ${count} 条`,
    returned: (count) => `${count} 条重回最新之列`,
    withdrawn: (count) => `撤回 ${count} 条`,
    restored: (count) => `恢复 ${count} 条`,
    silent: (count) => `${count} 条改动而不提示`,
    dropped: (count) => `${count} 条移入历史`,
    left: (count) => `${count} 条不再属于此订阅源`,
  },
  nothing: '条目没有变化',
  fetched: (gzip, bytes) => `须取 ${gzip}（解压后 ${bytes}）`,
  volumes: (count, gzip) => `${count} 卷历史须重取（${gzip}）`,
  closes: (count) => `${count} 卷就此结卷`,
  notWeighed: '内容过多，未计字节',
  between: '，',
  separate: '；',
  more: (count, changes) => `另有 ${count} 个订阅源：${changes}（--json 可看全部）`,
  onlyCounted: (count) => `${count} 篇只作推算，未作预演：条目准确，未计字节和卷`,
  tooMany: (count) => `${count} 篇太多，无法预演`,
  unforeseen: (why) => `无法预知订阅者将看到什么（${why}）`,
  oldSite: '站点版本较旧',
  redirect: (from, to) => `/articles/${from} 将永久转到 /articles/${to}`,
  emptied: (name, path) =>
    `${name}：其中已没有公报。${path} 仍在，但不会引向别的订阅源，其订阅者不再收到任何消息。`,
  idEdited: (path, found, slug) =>
    `${path}：标识被改动过（${found}）。站点和订阅者所知的 ${slug} 是另一个标识。`,
  idEditedHint: (id) => `请改回：id: ${id}`,
  idVanished: (path, slug, id) =>
    `${path} 用了新标识，而标题、日期相同的 ${slug} 已没有文件（${id}）。`,
  idVanishedHint: (id, path) =>
    `若是同一篇，请改回标识：id: ${id}。若是另一篇：gazette publish ${path} --anyway --minor`,
  slugOfOther: (path, slug, other) => `${path}：地址 ${slug} 属于另一篇文章，其文件是 ${other}。`,
  links: (count) => `${count} 个链接无处可去。什么都没有发送。`,
  linksHint: '相对链接须写站点或本次发布中某篇文章的 slug。请改正，或写完整地址（https://…）。',
  linkFaults: {
    unknown: (target) => `本地和站点都没有文章“${target}”`,
    elsewhere: () => '指向别的主机：请在前面写上 https://',
    nowhere: (target) => `站点上没有 ${target}`,
  },
  refused: (slug, text) => `${slug}：${text}`,
  refusedCount: (count) => `站点会拒绝 ${count} 篇文章。什么都没有发送。`,
  refusedHint: '请改正上面所列，再发布。',
};

/** The catalogue of what a plan says of subscribers. */
export const planningMessages = { en, zh };
