// What `gazette new` says.

const en = {
  emptyTitle: 'The title is empty.',
  needsIssuer: 'Who issues it? No article here tells.',
  needsIssuerHint: 'Add --issuer 吉林質監局',
  needsLang:
    'The title does not tell whether it is Traditional or Simplified, and no article here does.',
  needsLangHint: 'Add --lang zh-Hans or --lang zh-Hant',
  badZone: (zone: string) =>
    `--time-zone: "${zone}" is not a time zone. Write it as Asia/Shanghai.`,
  badDate: (value: string) =>
    `--issued: "${value}" is not a date that exists. Write it as 2009-02-19.`,
  badSlug: (slug: string, proposed: string) =>
    `--slug: "${slug}" cannot stand in an address; for example "${proposed}".`,
  slugTaken: (path: string, slug: string) => `${path} has the slug "${slug}" already.`,
  exists: (path: string) => `${path} is there already: nothing was written.`,
  otherSlug: (slug: string) => `Choose another name: --slug ${slug}`,
  written: (path: string) => `${path} written`,
  fields: (issuer: string, issued: string, lang: string) =>
    `issued ${issued} by ${issuer}, ${lang}`,
  next: (path: string) =>
    `Write the text below the second --- of ${path}. Then: gazette check, gazette publish`,
};

/** What `gazette new` says. */
export type NewMessages = typeof en;

const zh: NewMessages = {
  emptyTitle: '标题是空的。',
  needsIssuer: '由谁发布？本地没有文章可作参考。',
  needsIssuerHint: '请加 --issuer 吉林質監局',
  needsLang: '从标题看不出是繁体还是简体，本地也没有文章可作参考。',
  needsLangHint: '请加 --lang zh-Hans 或 --lang zh-Hant',
  badZone: (zone) => `--time-zone：“${zone}”不是时区，请写成 Asia/Shanghai 的形式。`,
  badDate: (value) => `--issued：“${value}”不是真实存在的日期，请写成 2009-02-19 的形式。`,
  badSlug: (slug, proposed) => `--slug：“${slug}”不能用作网址；例如“${proposed}”。`,
  slugTaken: (path, slug) => `${path} 已使用 slug“${slug}”。`,
  exists: (path) => `${path} 已经存在，什么都没有写入。`,
  otherSlug: (slug) => `请换一个名字：--slug ${slug}`,
  written: (path) => `已写入 ${path}`,
  fields: (issuer, issued, lang) => `${issuer}，${issued}，${lang}`,
  next: (path) => `请在 ${path} 的第二个 --- 之下写正文，再执行：gazette check、gazette publish`,
};

/** The catalogue of `gazette new`. */
export const newMessages = { en, zh };
