// What `gazette import` says of a whole collection.

const articles = (count: number) => `${count} article${count === 1 ? '' : 's'}`;

const en = {
  reading: (count: number) => `reading: ${count}`,
  writing: (done: number, all: number, title: string) => `${done}/${all}  ${title}`,
  documents: (count: number) => `${count} document${count === 1 ? '' : 's'} of the feed read`,
  written: (count: number, folder: string) => `${articles(count)} written to ${folder}`,
  wouldWrite: (count: number, folder: string) => `${articles(count)} would be written to ${folder}`,
  there: (count: number) => `${count} there already: left as they are`,
  left: (count: number) => `${count} left out:`,
  notes: 'Not carried as it was:',
  row: (count: number, what: string) => `${count} ×  ${what}`,
  example: (where: string, what: string) => (what === '' ? where : `${where}: ${what}`),
  faulty: (count: number) => `${articles(count)} with errors under gazette check:`,
  faultyMore: 'gazette check tells what to mend.',
  allReport: (path: string) => `Everything that was found: ${path}`,
  reportHint: 'With --report moved.json everything is listed in a file.',
  next: 'Look at some of them, then: gazette check, gazette publish --dry-run',
  more: (count: number, path: string | undefined) =>
    path === undefined
      ? `and ${count} more (--report file.json has all)`
      : `and ${count} more, in ${path}`,
  issuer: (issuer: string, count: number) => `${issuer} (${count})`,
  issuers: (named: readonly string[], more: number) =>
    more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', '),
  issuerFrom: {
    author: (named: string) =>
      `The issuer was taken from the author that the texts (or the settings of their site) name: ${named}`,
    'site-author': (named: string) =>
      `The issuer was taken from the author that the old site names: ${named}`,
    'site-title': (named: string) =>
      `The issuer was taken from the title of the old site: ${named}`,
  },
  otherIssuer:
    'If that is not who issues them: --issuer names the issuer of all. Articles that are there are left as they are, so delete those of this import first, or change "issuer" in them.',
  ids: (others: number, all: number) =>
    others === 0
      ? 'Ids and dates stay, so that nobody gets anything announced again.'
      : `Of ${others} of ${articles(all)} the id could not stay (see above): subscribers’ programs may show ${others === 1 ? 'it' : 'them'} again.${others < all ? ' Those of the others stay.' : ''}`,
  nextFeed:
    'Before the address of the old feed leads here: gazette publish --announce each (the feeds then begin where the old one was). On a site that has subscribers of its own: --announce none.',
  dryRun: 'Nothing was written, and no file fetched: without --dry-run both are.',
  interrupted: (done: number, all: number) =>
    `Interrupted. ${done} of ${all} are written, each whole. The same command goes on.`,
  historyNotFollowed: (address: string) =>
    `The feed has older entries at ${address}. They are read where the feed is imported from its address: gazette import <address>`,
  historyBroken: (what: string) =>
    `The history breaks off at ${what}. What stands behind it is missing.`,
  historyAgain:
    'The history of the feed is not whole. Given again, the same command adds what is missing.',
  historyCut: (what: string) => `The history goes on at ${what}, but was followed far enough.`,
  faultyFrontMatter: (what: string) => `front matter that cannot be read, so left out: ${what}`,
  controlCharacters: (count: number) =>
    `${count} control characters, which XML does not allow, were taken out`,
  otherFiles: (count: number, what: string) =>
    `passed over, since they are no Markdown (${count}; import them one by one): ${what}`,
  badAddress: (text: string) =>
    `"${text}" is no address. Write it as https://old.example.cn/index.xml`,
  notFetched: (why: string) => `Nothing came from there: ${why}.`,
  refused: {
    'not-collection': 'This is no WordPress or Ghost export and no feed.',
    'html-page': (address: string) => `${address} is a page, no feed.`,
    'faulty-xml': (where: string) => `The XML is not well-formed: ${where}`,
    'faulty-json': (detail: string) => `The JSON is faulty: ${detail}`,
    'unreadable-text': (encoding: string) => `The text is not ${encoding}, which it says it is.`,
    'home-missing':
      'A Ghost export does not tell the address of its site, of which links and pictures are made.',
    'too-large': 'The JSON is larger than 400 MB: export it in parts.',
    empty: 'There is nothing in it to import.',
    document: 'This is a single document, not what --from says.',
    stdin: 'Several texts cannot come from stdin. Save them to a file.',
  },
  hint: {
    'not-collection':
      'Export from WordPress with Tools › Export › All content (an .xml file), from Ghost with Settings › Labs › Export (a .json file).',
    'html-page': (feeds: readonly string[]) =>
      feeds.length > 0
        ? `Its feeds: ${feeds.join(' ')}`
        : 'Name the address of its feed, or save the page and import the file.',
    'faulty-xml': 'Export it anew; a file that was cut off on its way ends too early.',
    'home-missing': 'Add --home https://… with the address of the old site.',
  },
  badZone: (text: string) =>
    `--time-zone: "${text}" is not a time zone. Write one such as Asia/Shanghai.`,
  onlyOne: (option: string) => `--${option} belongs to a single text, not to a collection.`,
  onlyMany: (option: string) => `--${option} belongs to a collection, not to a single text.`,
  folderInside: (path: string) => `${path} is the folder of articles itself.`,
};

/** What `gazette import` says of a whole collection. */
export type MovingMessages = typeof en;

const zh: MovingMessages = {
  reading: (count) => `读取：${count}`,
  writing: (done, all, title) => `${done}/${all}  ${title}`,
  documents: (count) => `已读取订阅源文档 ${count} 份`,
  written: (count, folder) => `已写入 ${count} 篇，在 ${folder}`,
  wouldWrite: (count, folder) => `将写入 ${count} 篇，在 ${folder}`,
  there: (count) => `${count} 篇已在，未动`,
  left: (count) => `${count} 篇未导入：`,
  notes: '未能照原样带过来的：',
  row: (count, what) => `${count} ×  ${what}`,
  example: (where, what) => (what === '' ? where : `${where}：${what}`),
  faulty: (count) => `${count} 篇经 gazette check 有错误：`,
  faultyMore: '应改何处，请看 gazette check。',
  allReport: (path) => `全部情况见：${path}`,
  reportHint: '加 --report moved.json 可把全部情况列入文件。',
  more: (count, path) =>
    path === undefined
      ? `另有 ${count} 项（加 --report file.json 可见全部）`
      : `另有 ${count} 项，见 ${path}`,
  issuer: (issuer, count) => `${issuer}（${count} 篇）`,
  issuers: (named, more) => (more > 0 ? `${named.join('、')}，另有 ${more} 个` : named.join('、')),
  issuerFrom: {
    author: (named) => `发布机关取自文章（或旧站设置）所署作者：${named}`,
    'site-author': (named) => `发布机关取自旧站所署作者：${named}`,
    'site-title': (named) => `发布机关取自旧站名称：${named}`,
  },
  otherIssuer:
    '如与实际发布机关不符，请用 --issuer 统一指定。已在的文章不会改动，须先删去本次导入的文章再导入，或直接修改其中的 issuer。',
  ids: (others, all) =>
    others === 0
      ? '标识与日期不变，订阅者不会重复收到通知。'
      : `${all} 篇中有 ${others} 篇的标识无法沿用（见上），订阅者的程序可能会再次显示。${others < all ? '其余各篇标识不变。' : ''}`,
  next: '请抽看几篇，再执行：gazette check、gazette publish --dry-run',
  nextFeed:
    '旧订阅源网址尚未转到本站时：gazette publish --announce each（订阅源便从旧源所在之处接续）。本站已有订阅者时：--announce none。',
  dryRun: '什么都没有写入，也没有取回文件：去掉 --dry-run 才会。',
  interrupted: (done, all) =>
    `已中断。${all} 篇中写好了 ${done} 篇，每篇完整。再执行同一命令即可继续。`,
  historyNotFollowed: (address) =>
    `订阅源的较早条目在 ${address}。请改用网址导入，即可一并读取：gazette import <网址>`,
  historyBroken: (what) => `历史在 ${what} 处中断，其后的内容缺失。`,
  historyAgain: '订阅源的历史不完整。再执行同一命令，可补上缺少的部分。',
  historyCut: (what) => `历史在 ${what} 处还有后续，已达上限，未再读取。`,
  faultyFrontMatter: (what) => `文首设置无法读取，未导入：${what}`,
  controlCharacters: (count) => `已删除 XML 不允许的控制字符 ${count} 个`,
  otherFiles: (count, what) =>
    `略过 ${count} 个非 Markdown 文件，如需导入请逐个执行 gazette import：${what}`,
  badAddress: (text) => `“${text}”不是网址，请写成 https://old.example.cn/index.xml`,
  notFetched: (why) => `没有取到内容：${why}。`,
  refused: {
    'not-collection': '这不是 WordPress 或 Ghost 的导出文件，也不是订阅源。',
    'html-page': (address) => `${address} 是网页，不是订阅源。`,
    'faulty-xml': (where) => `XML 格式有误：${where}`,
    'faulty-json': (detail) => `JSON 有误：${detail}`,
    'unreadable-text': (encoding) => `文件声明的编码是 ${encoding}，实际并非如此。`,
    'home-missing': 'Ghost 的导出文件不含站点网址，而链接和图片都要用到它。',
    'too-large': 'JSON 超过 400 MB：请分批导出。',
    empty: '其中没有可导入的内容。',
    document: '这是单篇文档，与 --from 所写不符。',
    stdin: '多篇文章不能从标准输入读取，请存成文件。',
  },
  hint: {
    'not-collection':
      '请从 WordPress 的“工具 › 导出 › 所有内容”（.xml），或 Ghost 的“Settings › Labs › Export”（.json）导出。',
    'html-page': (feeds) =>
      feeds.length > 0
        ? `它的订阅源：${feeds.join(' ')}`
        : '请写订阅源的网址，或把网页存成文件后导入。',
    'faulty-xml': '请重新导出；传输中断的文件会不完整。',
    'home-missing': '请加 --home https://…，写明旧站网址。',
  },
  badZone: (text) => `--time-zone：“${text}”不是时区，请写成 Asia/Shanghai 之类。`,
  onlyOne: (option) => `--${option} 只用于单篇文本，不能用于整批导入。`,
  onlyMany: (option) => `--${option} 只用于整批导入，不能用于单篇文本。`,
  folderInside: (path) => `${path} 就是文章文件夹本身。`,
};

/** The catalogue of moves. */
export const movingMessages = { en, zh };
