// `gazette import`: a raw text becomes an article, a collection of another system many, with a report of all that was changed.

import { defineCommand } from '../command.ts';
import {
  encodings,
  fetchChoices,
  glossChoices,
  type ImportName,
  refuseOptions,
  sourceNames,
} from '../importing/import-options.ts';

/** The command `gazette import`. */
export const importCommand = defineCommand<ImportName>({
  operands: '<file|folder|address|->',
  minOperands: 1,
  maxOperands: 1,
  options: {
    slug: { placeholder: 'slug', help: { en: 'its part of the address', zh: '网址中的名字' } },
    yes: {
      short: 'y',
      help: { en: 'accept every proposed heading', zh: '接受全部建议的小标题' },
    },
    'dry-run': {
      short: 'n',
      help: { en: 'write nothing; the article goes to stdout', zh: '不写文件，文章给到标准输出' },
    },
    replace: {
      help: {
        en: 'write over the file made from the same text, keeping its id (not needed where fields are only added)',
        zh: '覆盖由同一文本导入的文件，标识不变（只增补字段时不需要）',
      },
    },
    out: {
      placeholder: 'dir',
      help: { en: 'where articles lie (articles)', zh: '文章文件夹（articles）' },
    },
    encoding: {
      placeholder: 'name',
      choices: encodings,
      help: { en: 'of the raw file (told from its contents)', zh: '原始文件的编码（按内容判断）' },
    },
    title: { placeholder: 'text', help: { en: 'instead of the title read', zh: '代替读到的标题' } },
    issuer: {
      placeholder: 'text',
      help: { en: 'instead of the issuer read', zh: '代替读到的发文机关' },
    },
    issued: { placeholder: 'date', help: { en: 'instead of the date read', zh: '代替读到的日期' } },
    lang: {
      placeholder: 'tag',
      help: { en: 'zh-Hant, zh-Hans, en …', zh: 'zh-Hant、zh-Hans、en 等' },
    },
    topics: {
      placeholder: 'list',
      help: { en: 'topics, parted by commas', zh: '主题，以逗号或顿号分隔' },
    },
    glosses: {
      placeholder: 'what',
      choices: glossChoices,
      help: {
        en: 'pinyin in brackets behind characters (auto: removed where it is damage)',
        zh: '字后括号里的拼音（auto：确为损坏时删除）',
      },
    },
    from: {
      placeholder: 'what',
      choices: sourceNames,
      help: { en: 'what it is (told by its contents)', zh: '来源种类（默认按内容判断）' },
    },
    home: {
      placeholder: 'address',
      help: {
        en: 'of the old site: for ids, old addresses and pictures',
        zh: '旧站网址，用于标识、旧网址和图片',
      },
    },
    'time-zone': {
      placeholder: 'zone',
      help: { en: 'of dates without one (your own)', zh: '未写时区的日期所属时区（本机时区）' },
    },
    images: {
      placeholder: 'which',
      choices: fetchChoices,
      help: {
        en: 'files to fetch from the web (own: those of the old site; of one text: none)',
        zh: '从网上取回哪些文件（own：旧站自己的；单篇默认 none）',
      },
    },
    pages: {
      help: { en: 'of an export: import its pages too', zh: '导出文件中的独立页面也导入' },
    },
    report: {
      placeholder: 'file.json',
      help: { en: 'list everything that was found there', zh: '把全部情况列入该文件' },
    },
  },
  examples: [
    {
      line: 'gazette import bulletin.txt',
      does: {
        en: 'confirm each heading, then write the article',
        zh: '逐个确认小标题，再写入文章',
      },
    },
    {
      line: 'gazette import old.txt --encoding gb18030 --yes',
      does: { en: 'an older file, without questions', zh: '较旧的文件，不提问' },
    },
    {
      line: 'gazette import notice.docx --slug jiancha-tongzhi',
      does: {
        en: 'a Word document, its pictures put beside the article',
        zh: 'Word 文档，图片放在文章旁',
      },
    },
    {
      line: 'gazette import page.html',
      does: {
        en: 'a web page as the browser saved it ("complete")',
        zh: '浏览器存下的网页（“网页，全部”）',
      },
    },
    {
      line: 'gazette import bulletin.txt --topics 質量監督,工作會議',
      does: { en: 'with its topics', zh: '同时写明主题' },
    },
    {
      line: 'pbpaste | gazette import - --dry-run',
      does: { en: 'look at what would be made of the clipboard', zh: '看看剪贴板会变成什么' },
    },
    {
      line: 'gazette import wordpress.xml --issuer 吉林質監局 --report moved.json',
      does: {
        en: 'a whole WordPress site, with ids, dates, pictures and old addresses',
        zh: '整个 WordPress 站点，标识、日期、图片和旧网址一并带来',
      },
    },
    {
      line: 'gazette import https://old.example.cn/index.xml',
      does: { en: 'a feed with its history', zh: '订阅源及其全部历史' },
    },
    {
      line: 'gazette import ~/blog/content --dry-run',
      does: {
        en: 'look what would become of a Hugo, Jekyll or Hexo site',
        zh: '先看看 Hugo、Jekyll、Hexo 站点会变成什么',
      },
    },
  ],
  async run(session, input) {
    const refusal = refuseOptions(session, input);
    if (refusal) return refusal;
    // The dictionaries of the importer are large: help and completion do without them.
    const { importAny } = await import('../importing/import-any.ts');
    return importAny(session, input.operands[0] ?? '-', input);
  },
});
