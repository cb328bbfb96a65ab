// What a plan says of each article: how it stands to the site.

const en = {
  planFor: (origin: string) => `plan  → ${origin}`,
  marks: {
    new: '+ new',
    changed: '~ changed',
    same: '= same',
    behind: '! behind',
    conflict: '✖ conflict',
    taken: '✖ taken',
    withdrawn: '− withdrawn',
    draft: '− draft',
    left: '− left out',
    blocked: '✖ withdrawn',
    only: '  only there',
  },
  more: (count: number) => `and ${count.toLocaleString('en')} more`,
  scheduledFor: (time: string) => `scheduled for ${time}`,
  opensAsWritten: (text: string) => `scheduled (opens at ${text}, in the site’s time zone)`,
  size: (added: number, removed: number) => `+${added} −${removed} characters`,
  oldSlug: (slug: string) => `its address was ${slug}`,
  needsNote: ': needs --note, or --minor',
  by: (revision: number, editor: string, time: string) =>
    `revision ${revision}, ${editor}, ${time}`,
  behind: (by: string, slug: string, path: string) =>
    `the site is newer (${by}); not sent. To get the newer text: gazette show ${slug} --source > ${path}. To undo that change: gazette publish ${path} --anyway --note "…"`,
  stands: (base: number | undefined, newer: string) =>
    base === undefined
      ? `not known on which revision your change is based; the site has ${newer}; not sent`
      : `your change is based on revision ${base}, the site has ${newer}; not sent`,
  stays: (slugs: readonly string[], more: number) =>
    `publish removes nothing: ${slugs.join(', ')}${more > 0 ? `, and ${more.toLocaleString('en')} more` : ''}`,
  takeBack: (slug: string) => `to take it from readers: gazette withdraw ${slug} --reason "…"`,
  haveAgain: (slug: string) => `to have its file again: gazette show ${slug} --source > <path>`,
  between: '; ',
  betweenFacts: ', ',
  withNote: (by: string, note: string) => `${by}: “${note}”`,
  replaces: 'replaces what was changed there meanwhile',
  returnsTo: (revision: number) => `back to the text of revision ${revision}`,
  taken: (title: string) => `another article has this address: ${title}`,
  since: (time: string, reason: string) =>
    reason ? `since ${time}: “${reason}”` : `since ${time}`,
  wasToOpen: (time: string, slug: string) =>
    `was to open ${time}, and was cancelled; to open it after all: gazette schedule ${slug} --at <time>`,
  opensByName: (path: string) => `nobody sees it; to open it: gazette publish ${path}`,
  asDraft: 'as a draft',
  staysDraft: (path: string) => `stays a draft (to open it: gazette publish ${path})`,
  left: {
    open: 'readers have it, so that --draft leaves it alone',
    scheduled: 'it is scheduled, so that --draft leaves it alone',
  },
  blocked: 'your change is not sent: restore it first',
  wasDraft: 'was a draft',
  opensAtOnce: 'opens at once',
};

/** What a plan says of each article. */
export type PlanMessages = typeof en;

const zh: PlanMessages = {
  planFor: (origin) => `计划  → ${origin}`,
  marks: {
    new: '+ 新增',
    changed: '~ 改动',
    same: '= 相同',
    behind: '! 落后',
    conflict: '✖ 冲突',
    taken: '✖ 占用',
    withdrawn: '− 已撤回',
    draft: '− 草稿',
    left: '− 略过',
    blocked: '✖ 已撤回',
    only: '  仅站点有',
  },
  more: (count) => `另有 ${count.toLocaleString('en')} 篇`,
  scheduledFor: (time) => `定于 ${time} 公开`,
  opensAsWritten: (text) => `定时公开（${text}，按站点时区）`,
  size: (added, removed) => `+${added} −${removed} 字符`,
  oldSlug: (slug) => `原地址 ${slug}`,
  needsNote: '：需要 --note 或 --minor',
  by: (revision, editor, time) => `第 ${revision} 版，${editor}，${time}`,
  behind: (by, slug, path) =>
    `站点更新（${by}），不发送。取得新文本：gazette show ${slug} --source > ${path}；若要撤销那次改动：gazette publish ${path} --anyway --note "…"`,
  stands: (base, newer) =>
    base === undefined
      ? `不知您的改动基于哪一版；站点已有：${newer}；不发送`
      : `您的改动基于第 ${base} 版，站点已有：${newer}；不发送`,
  stays: (slugs, more) =>
    `发布不会删除任何文章：${slugs.join('、')}${more > 0 ? `，另有 ${more.toLocaleString('en')} 篇` : ''}`,
  takeBack: (slug) => `若要从读者处撤回：gazette withdraw ${slug} --reason "…"`,
  haveAgain: (slug) => `若要取回文件：gazette show ${slug} --source > <路径>`,
  between: '；',
  betweenFacts: '，',
  withNote: (by, note) => `${by}：“${note}”`,
  replaces: '取代站点上其间的改动',
  returnsTo: (revision) => `退回第 ${revision} 版的文本`,
  taken: (title) => `此地址属于另一篇文章：${title}`,
  since: (time, reason) => (reason ? `${time}：“${reason}”` : time),
  wasToOpen: (time, slug) =>
    `原定 ${time} 公开，已取消；若仍要公开：gazette schedule ${slug} --at <时间>`,
  opensByName: (path) => `谁也看不到；若要公开：gazette publish ${path}`,
  asDraft: '存为草稿',
  staysDraft: (path) => `仍是草稿（若要公开：gazette publish ${path}）`,
  left: {
    open: '读者已能看到，--draft 不动它',
    scheduled: '已定时公开，--draft 不动它',
  },
  blocked: '您的改动不会发送：请先恢复',
  wasDraft: '原是草稿',
  opensAtOnce: '将立即公开',
};

/** The catalogue of plans, of `gazette publish` and `gazette status`. */
export const planMessages = { en, zh };
