// What is said of an export that is checked.

import type { ExportProblem } from '../exporting/export-problem.ts';

type Kinds = Readonly<Record<ExportProblem['kind'], (what: string) => string>>;

const kindsInEnglish: Kinds = {
  'missing-file': (what) => `is not there or cannot be read; its SHA-256 was ${what}`,
  'changed-file': (what) => `was changed: its SHA-256 is ${what} now`,
  'unnamed-file': () => 'is named by nobody: it is no part of the export',
  'bad-line': (what) => `cannot be read: ${what}`,
  'broken-chain': (what) => `the hash of event ${what} does not follow from the one before`,
  'other-end': (what) => `ends with another event than the manifest says: ${what}`,
  'wrong-count': (what) => `has another number of rows than the manifest says: ${what}`,
  'lost-revision': (what) => `lacks a revision of which the log tells: ${what}`,
  'unlogged-revision': (what) => `has a revision of which the log does not tell: ${what}`,
  'other-revision': (what) => `is not the source of the revision: ${what}`,
  'lost-text': (what) => `the present text is not there, or another one is in articles/: ${what}`,
  'lost-media': (what) => `names a file that is not in media/: ${what}`,
};

const en = {
  checking: 'checking',
  kinds: kindsInEnglish,
  noExport: (folder: string) => `${folder} is no export: there is no manifest.json in it.`,
  noExportHint:
    'gazette export makes one. To look for a cited text in a folder: gazette verify <citation> --in <folder>.',
  whole: (articles: number, revisions: number, events: number, files: number) =>
    `Whole: ${articles} articles, ${revisions} revisions, ${events} events, ${files} files; every hash is right.`,
  manifest: (sha256: string) => `SHA-256 of manifest.json: ${sha256}`,
  manifestHint: 'Compare it with the one that you keep elsewhere.',
  wrong: (count: number) =>
    count === 1
      ? 'One thing is wrong with the export.'
      : `${count} things are wrong with the export.`,
  wrongHint: 'gazette export into the same folder fetches anew what the site still has.',
  more: (count: number) => `and ${count} more; --json lists all`,
};

const kindsInChinese: Kinds = {
  'missing-file': (what) => `缺失或无法读取；其 SHA-256 应为 ${what}`,
  'changed-file': (what) => `已被改动：现在的 SHA-256 为 ${what}`,
  'unnamed-file': () => '不在清单之中，不是导出的一部分',
  'bad-line': (what) => `无法读取：${what}`,
  'broken-chain': (what) => `第 ${what} 条事件的校验值与前一条不相接`,
  'other-end': (what) => `最后一条事件与清单所载不同：${what}`,
  'wrong-count': (what) => `行数与清单所载不同：${what}`,
  'lost-revision': (what) => `缺少日志中记有的版本：${what}`,
  'unlogged-revision': (what) => `有日志中没有的版本：${what}`,
  'other-revision': (what) => `不是该版本的原文：${what}`,
  'lost-text': (what) => `现行文本缺失，或 articles/ 中的与之不同：${what}`,
  'lost-media': (what) => `所记的文件不在 media/ 中：${what}`,
};

const zh: typeof en = {
  checking: '正在核对',
  kinds: kindsInChinese,
  noExport: (folder) => `${folder} 不是导出：其中没有 manifest.json。`,
  noExportHint:
    '用 gazette export 制作导出。要在文件夹中查找所引原文：gazette verify <引用> --in <文件夹>。',
  whole: (articles, revisions, events, files) =>
    `完整：${articles} 篇文章，${revisions} 个版本，${events} 条事件，${files} 个文件；全部校验值相符。`,
  manifest: (sha256) => `manifest.json 的 SHA-256：${sha256}`,
  manifestHint: '请与另存的一份比较。',
  wrong: (count) => `导出有 ${count} 处问题。`,
  wrongHint: '再次导出到同一文件夹，可重新读取站点仍有的内容。',
  more: (count) => `另有 ${count} 处；用 --json 列出全部`,
};

/** The catalogue of what is said of an export that is checked. */
export const exportCheckMessages = { en, zh };
