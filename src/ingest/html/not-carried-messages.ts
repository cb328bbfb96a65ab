/** What was not carried from a page or document, in English and in Simplified Chinese. */
import type { EditorLanguage } from '../../domain/problem-text.ts';
import type { NotCarried, NotCarriedKind } from './not-carried.ts';

const kinds: Record<NotCarriedKind, Record<EditorLanguage, string>> = {
  underline: { en: 'underlining (the text stays)', zh: '下划线（文字保留）' },
  colour: { en: 'colours (the text stays)', zh: '颜色（文字保留）' },
  alignment: { en: 'centred or right-aligned lines', zh: '居中或靠右' },
  'merged-cells': {
    en: 'merged cells of tables (what they cover is empty; look at the table)',
    zh: '表格的合并单元格（所占其余格为空，请核对）',
  },
  'nested-table': {
    en: 'tables within tables (their text stays)',
    zh: '表中之表（文字保留）',
  },
  'super-or-subscript': {
    en: 'raised or lowered text (it stands on the line now)',
    zh: '上标、下标（已改为正常文字）',
  },
  emphasis: {
    en: 'bold or italic that Markdown cannot set there (the text stays)',
    zh: 'Markdown 此处无法表示的加粗、斜体（文字保留）',
  },
  form: { en: 'forms, buttons and fields', zh: '表单、按钮、输入框' },
  frame: { en: 'embedded pages and objects', zh: '嵌入的网页或对象' },
  'video-or-sound': {
    en: 'videos and sound (link them where they are served)',
    zh: '视频、音频（请改为链接）',
  },
  drawing: {
    en: 'drawings, formulas and charts (put them in as pictures with alternative text)',
    zh: '图形、公式、图表（请存成图片插入，并写替代文字）',
  },
  comment: { en: 'comments of reviewers', zh: '审阅批注' },
  header: {
    en: 'headers of pages (where one names the issuer or a number, put that into the text)',
    zh: '页眉（若写有发文机关或文号，请补入正文）',
  },
  footer: { en: 'footers of pages', zh: '页脚' },
  'script-link': {
    en: 'links that run a script or lead to a file of the writer’s machine (their text stays)',
    zh: '运行脚本或指向作者本机文件的链接（文字保留）',
  },
  'page-link': {
    en: 'links to a place of the same text, such as a table of contents (their text stays)',
    zh: '指向本文某处的链接，如目录（文字保留）',
  },
};

/** What a kind is called. */
export function nameNotCarried(what: NotCarriedKind, language: EditorLanguage): string {
  return kinds[what][language];
}

/** One line for people: what, how often, and an example where there is one. */
export function describeNotCarried(
  { what, count, example }: NotCarried,
  language: EditorLanguage,
): string {
  const name = nameNotCarried(what, language);
  if (language === 'zh') return `${name}：${count} 处${example && `，如“${example}”`}`;
  return `${name}: ${count}${example && `, e.g. "${example}"`}`;
}
