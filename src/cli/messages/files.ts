// What is said of the files that articles refer to.

const en = {
  pinned: (path: string, count: number) =>
    `✎ ${path}: ${count === 0 ? 'no file is referred to any more, files taken out' : `the SHA-256 of ${plural(count, 'file')} written under files`}`,
  wouldPin: (path: string, count: number) =>
    `✎ ${path}: ${count === 0 ? 'no file is referred to any more, publish will take files out' : `publish will write the SHA-256 of ${plural(count, 'file')} under files`}`,
  toSend: (count: number, size: string) => `${plural(count, 'file')} to send, ${size}, each once:`,
  more: (count: number) => `and ${count} more`,
  sending: (name: string, size: string) => `${name} (${size})`,
  sent: (count: number, size: string) => `${plural(count, 'file')} sent, ${size}`,
  confirmLoose: (count: number) =>
    `${plural(count, 'raw file')} of articles that are there already: readers can download ${count === 1 ? 'it' : 'them'} then. Continue?`,
  changed: (name: string, path: string) => `${name}, to which ${path} refers, changed meanwhile.`,
  changedHint: 'Publish again.',
  refused: (name: string, path: string, why: string) =>
    `${name}, to which ${path} refers, was not sent: ${why}`,
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

const zh: typeof en = {
  pinned: (path, count) =>
    count === 0
      ? `✎ ${path}：不再引用文件，已删去 files`
      : `✎ ${path}：已在 files 写入 ${count} 个文件的 SHA-256`,
  wouldPin: (path, count) =>
    count === 0
      ? `✎ ${path}：不再引用文件，发布时会删去 files`
      : `✎ ${path}：发布时会在 files 写入 ${count} 个文件的 SHA-256`,
  toSend: (count, size) => `要发送 ${count} 个文件，共 ${size}，各发一次：`,
  more: (count) => `另有 ${count} 个`,
  sending: (name, size) => `${name}（${size}）`,
  sent: (count, size) => `已发送 ${count} 个文件，共 ${size}`,
  confirmLoose: (count) => `${count} 个已有文章的原始文件：读者可以下载。继续吗？`,
  changed: (name, path) => `${path} 引用的 ${name} 其间有改动。`,
  changedHint: '请重新发布。',
  refused: (name, path, why) => `${path} 引用的 ${name} 没有发送：${why}`,
};

/** The catalogue of what is said of files. */
export const filesMessages = { en, zh };
