// What `gazette check` says.

const en = {
  severities: { error: 'error', warning: 'warning' },
  count: (files: number, errors: number, warnings: number) =>
    `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  noFiles: 'No article (*.md) was found.',
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What `gazette check` says. */
export type CheckMessages = typeof en;

const zh: CheckMessages = {
  severities: { error: '错误', warning: '警告' },
  count: (files, errors, warnings) => `${files} 个文件：${errors} 个错误，${warnings} 个警告`,
  noFiles: '没有找到文章（*.md）。',
};

/** The catalogue of `gazette check`. */
export const checkMessages = { en, zh };
