// What `gazette export` says.

const en = {
  fetchingRows: 'fetching the log',
  fetchingFiles: 'fetching files',
  exported: (folder: string, articles: number, revisions: number, files: number) =>
    `${folder}: ${plural(articles, 'article')}, ${plural(revisions, 'revision')}, ${plural(files, 'file')} of articles`,
  since: (events: number, files: number) =>
    `new since the export that was there: ${plural(events, 'event')}, ${plural(files, 'file')}`,
  hash: (sha256: string) => `SHA-256 of manifest.json: ${sha256}`,
  hashHint: 'Keep it elsewhere: it stands for everything in the folder.',
  notExport: (folder: string) => `${folder} is there, and is no export: nothing was written.`,
  notExportHint: 'Name another folder: gazette export --out <folder>',
  otherLog: 'the export that was there is of another log: all of it is fetched anew',
  miscounted: (table: string, counted: number, came: number) =>
    `The site counts ${counted} rows of ${table} and gave out ${came}: nothing was exported.`,
  miscountedHint: 'Try again; where it stays so, the ledger contradicts itself. Please report it.',
  resume: 'Give the same command again: files that have arrived are not fetched twice.',
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

const zh: typeof en = {
  fetchingRows: '正在读取日志',
  fetchingFiles: '正在读取文件',
  exported: (folder, articles, revisions, files) =>
    `${folder}：${articles} 篇文章，${revisions} 个版本，${files} 个文章文件`,
  since: (events, files) => `比原有的导出新增：${events} 条事件，${files} 个文件`,
  hash: (sha256) => `manifest.json 的 SHA-256：${sha256}`,
  hashHint: '请另存一处：它代表文件夹中的一切。',
  notExport: (folder) => `${folder} 已经存在，但不是导出；没有写入任何内容。`,
  notExportHint: '请另指定文件夹：gazette export --out <文件夹>',
  otherLog: '原有的导出来自另一份日志，现全部重新读取',
  miscounted: (table, counted, came) =>
    `站点称 ${table} 有 ${counted} 行，却给出 ${came} 行；没有导出。`,
  miscountedHint: '请重试；若仍如此，说明账本自相矛盾，请报告此问题。',
  resume: '再执行同一命令即可：已收到的文件不会重复读取。',
};

/** The catalogue of `gazette export`. */
export const exportingMessages = { en, zh };
