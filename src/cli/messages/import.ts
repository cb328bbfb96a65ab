// What `gazette import` says.

const en = {
  refused: (file: string, why: string) => `${file}: ${why}`,
  isFolder: (path: string) =>
    `${path} is a folder without Markdown files. Name the file whose text is to be imported, one at a time.`,
  isFolderHint: 'Many at once, in a shell: for f in *.docx; do gazette import "$f" --yes; done',
  badSlug: (slug: string, proposed: string) =>
    `--slug: "${slug}" cannot stand in an address; for example "${proposed}".`,
  badDate: (value: string) =>
    `--issued: "${value}" is not a date that exists, or not in a form that is read here. Write it as 2009-02-19.`,
  badLanguage: (value: string) =>
    `--lang: "${value}" is not a language tag. For Chinese write zh-Hant or zh-Hans.`,
  badHome: (text: string) => `--home: "${text}" is no address. Write it as https://old.example.cn`,
  noTopics: '--topics is empty. Write them with commas between them: 質量監督,工作會議',
  headingQuestion: (heading: string, body: string) =>
    body === '' ? `Heading?  ${heading}` : `Heading?  ${heading} ┃ ${body}…`,
  needsYes: (count: number) =>
    `${count} section heading${count === 1 ? ' is' : 's are'} proposed, and nobody can be asked here.`,
  needsYesHint: 'Add --yes to accept what is proposed, or --dry-run to see it first.',
  cancelled: 'Cancelled. Nothing was written.',
  already: (path: string) => `This text was imported already, as ${path}.`,
  alreadyHint: 'Rename or edit that file; a second one would share its id.',
  edited: (path: string, what: string) =>
    `${path} was made from this text, and has other content than would be written now: ${what}.`,
  slugTaken: (slug: string, path: string) => `${path} has the slug "${slug}" already.`,
  editedHint: 'Keep it as it is; or write over it with --replace, which keeps its id.',
  exists: (path: string) => `${path} exists and holds something else.`,
  existsHint: (slug: string) => `Choose another name: --slug ${slug}`,
  unchanged: (path: string) => `${path} is as it would be written: nothing to do.`,
  written: (path: string) => `${path} written`,
  rawKept: (path: string) => `${path}: the raw file, as it came`,
  dryRun:
    'Nothing was written: without --dry-run it is. All proposed headings are taken as accepted here.',
  read: 'Read into the front matter:',
  changes: (count: number) => `${count} change${count === 1 ? '' : 's'} made in the text:`,
  noChanges: 'Nothing was changed in the text.',
  kept: 'Left as it was:',
  forExample: (name: string, example: string) => `${name}, e.g. ${example}`,
  namely: (name: string, example: string) => `${name}: ${example}`,
  flagged: (count: number) => `${count} place${count === 1 ? '' : 's'} to look at:`,
  place: (line: number, column: number, what: string) => `line ${line}, column ${column}: ${what}`,
  faulty: 'Before it can be published, mend the lines above in the file, then run gazette check.',
  next: 'Read it through, then: gazette check, gazette publish',
};

/** What `gazette import` says. */
export type ImportMessages = typeof en;

const zh: ImportMessages = {
  refused: (file, why) => `${file}：${why}`,
  isFolder: (path) => `${path} 是文件夹，其中没有 Markdown 文件。请写明要导入的文件，每次一份。`,
  isFolderHint:
    '要一次导入多份，可在命令行中执行：for f in *.docx; do gazette import "$f" --yes; done',
  badSlug: (slug, proposed) => `--slug：“${slug}”不能用作网址；例如“${proposed}”。`,
  badDate: (value) =>
    `--issued：“${value}”不是真实存在的日期，或写法无法识别，请写成 2009-02-19 的形式。`,
  badLanguage: (value) => `--lang：“${value}”不是语言标签。中文请写 zh-Hant 或 zh-Hans。`,
  badHome: (text) => `--home：“${text}”不是网址，请写成 https://old.example.cn`,
  noTopics: '--topics 是空的，请以逗号分隔写出：質量監督,工作會議',
  headingQuestion: (heading, body) =>
    body === '' ? `作小标题？  ${heading}` : `作小标题？  ${heading} ┃ ${body}…`,
  needsYes: (count) => `建议了 ${count} 个小标题，而此处无人可问。`,
  needsYesHint: '接受全部建议请加 --yes；先看一看请用 --dry-run。',
  cancelled: '已取消，什么都没有写入。',
  already: (path) => `这份文本已导入过：${path}。`,
  alreadyHint: '请改名或编辑该文件；再导入一份会共用同一标识。',
  edited: (path, what) => `${path} 由这份文本导入，内容与现在将写入的不同：${what}。`,
  slugTaken: (slug, path) => `slug“${slug}”已由 ${path} 使用。`,
  editedHint: '请保留它；若要覆盖，请用 --replace，标识不变。',
  exists: (path) => `${path} 已存在，内容不同。`,
  existsHint: (slug) => `请换一个名字：--slug ${slug}`,
  unchanged: (path) => `${path} 与将要写入的相同，无需改动。`,
  written: (path) => `已写入 ${path}`,
  rawKept: (path) => `${path}：原始文件，原样保存`,
  dryRun: '什么都没有写入：去掉 --dry-run 才写入。此处按接受全部小标题计。',
  read: '读入文首设置：',
  changes: (count) => `正文共 ${count} 处改动：`,
  noChanges: '正文没有改动。',
  kept: '保持原样：',
  forExample: (name, example) => `${name}，如 ${example}`,
  namely: (name, example) => `${name}：${example}`,
  flagged: (count) => `${count} 处请过目：`,
  place: (line, column, what) => `第 ${line} 行第 ${column} 字：${what}`,
  faulty: '发布之前，请在文件中改正以上各行，再执行 gazette check。',
  next: '请通读一遍，再执行：gazette check、gazette publish',
};

/** The catalogue of `gazette import`. */
export const importMessages = { en, zh };
