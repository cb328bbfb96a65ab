// What `gazette check` says.

const en = {
  severities: { error: 'error', warning: 'warning', info: 'note' },
  why: (reason: string) => `  (${reason})`,
  count: (files: number, errors: number, warnings: number) =>
    `${plural(files, 'file')}: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`,
  noFiles: 'No article (*.md) was found.',
  fixable: (count: number) => `${plural(count, 'place')} can be mended with: gazette check --fix`,
  fixed: (count: number, files: number) =>
    `${plural(count, 'place')} in ${plural(files, 'file')} mended.`,
  wouldFix: (count: number, files: number) =>
    `Nothing was written: ${plural(count, 'place')} in ${plural(files, 'file')} would be mended.`,
  nothingToFix: 'Nothing to mend.',
  nothing: '(nothing)',
  notFixed: {
    conflict: (path: string) => `${path} has a conflict that git could not merge: left as it is.`,
    changed: (path: string) => `${path} was changed by somebody else meanwhile: left as it is.`,
  },
  dryRunAlone: '--dry-run shows what --fix would do: give both.',
  fixFormat: '--fix tells its changes as text, or with --json: --format github is for checking.',
  silenceHint: (path: string) =>
    `What is meant as it stands can be entered in ${path}: gazette check --explain <rule>`,
  lint: {
    'lint-form':
      '"{value}" is no entry. Write a rule, or a rule and a wording: cutoff-word: 截止去年底. A file or folder may stand before it: 2009/x.md cutoff-word.',
    'lint-rule': 'There is no rule "{value}". {suggestion}',
    'lint-stale': '"{value}" silences nothing any more (errors it never does). Remove the line.',
  },
  didYouMean: (name: string) => `Did you mean ${name}?`,
  seeRules: 'gazette check --explain all lists them.',
  unknownRule: (name: string) => `There is no rule "${name}".`,
  explain: {
    columns: { fixable: 'mended by --fix', notFixable: 'for the editor to mend' },
    silence: (path: string) => `To silence it, put one of these lines into ${path}:`,
    scopes: { all: 'everywhere', wording: 'where these words stand', file: 'in this file' },
    cannotSilence: 'Where it is an error it cannot be silenced.',
  },
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What `gazette check` says. */
export type CheckMessages = typeof en;

const zh: CheckMessages = {
  severities: { error: '错误', warning: '警告', info: '提示' },
  why: (reason) => `（${reason}）`,
  count: (files, errors, warnings) => `${files} 个文件：${errors} 个错误，${warnings} 个警告`,
  noFiles: '没有找到文章（*.md）。',
  fixable: (count) => `有 ${count} 处可自动改正：gazette check --fix`,
  fixed: (count, files) => `已改正 ${files} 个文件中的 ${count} 处。`,
  wouldFix: (count, files) => `什么都没有写入：可改正 ${files} 个文件中的 ${count} 处。`,
  nothingToFix: '没有可自动改正的地方。',
  nothing: '（删除）',
  notFixed: {
    conflict: (path) => `${path} 有 git 未能合并的冲突，未作改动。`,
    changed: (path) => `${path} 同时被他人改动，未作改动。`,
  },
  dryRunAlone: '--dry-run 用来查看 --fix 会做什么，请两个一起写。',
  fixFormat: '--fix 以文本或 --json 列出改动；--format github 只用于检查。',
  silenceHint: (path) => `若原文如此、无需改动，可写入 ${path}：gazette check --explain <规则>`,
  lint: {
    'lint-form':
      '“{value}”不是条目。请写规则名，或规则名加原文：cutoff-word: 截止去年底；前面可加文件或文件夹：2009/x.md cutoff-word。',
    'lint-rule': '没有“{value}”这条规则。{suggestion}',
    'lint-stale': '“{value}”已不起作用（错误不能忽略），请删去此行。',
  },
  didYouMean: (name) => `是否想写 ${name}？`,
  seeRules: '全部规则见 gazette check --explain all。',
  unknownRule: (name) => `没有“${name}”这条规则。`,
  explain: {
    columns: { fixable: '--fix 可改正', notFixable: '须由编辑改正' },
    silence: (path) => `若要忽略，请在 ${path} 加一行：`,
    scopes: { all: '处处忽略', wording: '只忽略这几个字处', file: '只忽略这个文件' },
    cannotSilence: '属于错误的不能忽略。',
  },
};

/** The catalogue of `gazette check`. */
export const checkMessages = { en, zh };
