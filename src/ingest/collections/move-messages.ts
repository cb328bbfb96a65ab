/** What is told of a move, in the editor's language: why a text was left out, and what did not come along as it was. */
import type { EditorLanguage } from '../../domain/problem-text.ts';
import type { NotCarriedKind } from '../html/not-carried.ts';
import { nameNotCarried } from '../html/not-carried-messages.ts';
import type { LeftReason, NoteKind } from './old-entry.ts';

/** A kind of finding: an own one, or what HTML can say and Markdown cannot. */
export type MoveKind = NoteKind | NotCarriedKind;

const left: Readonly<Record<LeftReason, Readonly<Record<EditorLanguage, string>>>> = {
  draft: { en: 'drafts', zh: '草稿' },
  private: {
    en: 'for some readers only (private, password, members)',
    zh: '不对所有人公开（私密、密码、会员）',
  },
  trash: { en: 'in the trash', zh: '回收站中' },
  page: {
    en: 'pages that are no bulletins (--pages imports them too)',
    zh: '独立页面，并非文章（加 --pages 可一并导入）',
  },
  deleted: { en: 'deleted, says the feed', zh: '订阅源声明已删除' },
  'other-type': { en: 'what themes and plugins keep in the export', zh: '主题、插件存放的内容' },
  gazette: { en: 'articles of Gazette already', zh: '已是 Gazette 的文章' },
  'no-text': { en: 'without a text', zh: '没有正文' },
};

const kinds: Readonly<Record<NoteKind, Readonly<Record<EditorLanguage, string>>>> = {
  'id-minted': {
    en: 'ids that no feed can carry (no URI): new ones were made of them, always the same; subscribers’ programs may show these again',
    zh: '原标识不是 URI，无法沿用：据其生成了固定的新标识，订阅者的程序可能会再次显示',
  },
  scheduled: { en: 'published in the future: they open then', zh: '发布时间在将来：届时才公开' },
  undated: { en: 'without a date: add "issued"', zh: '没有日期：请补 issued' },
  untitled: { en: 'without a title: made of the first words', zh: '没有标题：取正文开头' },
  'no-content': {
    en: 'whose text stands elsewhere or in a form that is not read',
    zh: '正文在别处，或格式无法读取',
  },
  'no-issuer': { en: 'without an issuer: give --issuer', zh: '没有发布机关：请用 --issuer 指定' },
  'no-language': {
    en: 'whose language nobody tells: give --lang',
    zh: '语言不明：请用 --lang 指定',
  },
  'slug-taken': {
    en: 'slugs that another article has: a number was added',
    zh: '网址名与另一篇相同：已加编号',
  },
  'slug-made': {
    en: 'slugs that cannot stand in an address here: made anew',
    zh: '原网址名不可用：已另取',
  },
  'topic-changed': {
    en: 'topics written otherwise, as they are part of addresses',
    zh: '主题词改了写法（主题词是网址的一部分）',
  },
  'topics-cut': { en: 'topics beyond the twentieth', zh: '第二十个之后的主题词' },
  'title-cut': { en: 'titles longer than 300 characters: cut', zh: '标题超过 300 字：已截短' },
  'summary-cut': {
    en: 'summaries longer than 1,000 characters: cut',
    zh: '摘要超过 1000 字：已截短',
  },
  'alias-refused': {
    en: 'old addresses that cannot redirect here, since this site has the same',
    zh: '旧网址无法转向：与本站自身的网址相同',
  },
  'alias-taken': { en: 'old addresses that another article has', zh: '旧网址已属另一篇文章' },
  'link-lost': {
    en: 'links to texts that are not in the collection',
    zh: '链接的文章不在导入之列',
  },
  'image-without-alt': {
    en: 'images without a description: the text says so; write what they show',
    zh: '图片没有说明：已注明，请补写图中内容',
  },
  'image-left': {
    en: 'images of other hosts: left there, or linked where they are not served by https (--images all fetches them)',
    zh: '其他网站的图片：仍引用原处，非 https 的改为链接（--images all 可取回）',
  },
  'image-failed': {
    en: 'files that could not be fetched: linked where they were',
    zh: '取不到的文件：改为指向原处的链接',
  },
  'file-missing': { en: 'files that are not there', zh: '找不到的文件' },
  'file-without-address': {
    en: 'files that are not there, and of no known address: no link, only the words stay (--home tells where the old site was)',
    zh: '找不到、原网址也不明的文件：不留链接，只留文字（可用 --home 指明旧站网址）',
  },
  'file-refused': {
    en: 'files of kinds or sizes that are not accepted: linked where they were; where no address is known, only the words stay',
    zh: '类型或大小不合的文件：改为指向原处的链接；原网址不明的，只留文字',
  },
  media: { en: 'sound and film', zh: '音频、视频' },
  comments: { en: 'comments of readers', zh: '读者评论' },
  shortcode: {
    en: 'shortcodes that are not known: left as they are written',
    zh: '不认识的短代码：照原样保留',
  },
  'shortcode-converted': { en: 'shortcodes written as Markdown', zh: '已改写成 Markdown 的短代码' },
  'template-tag': {
    en: 'tags of templates, which show something only there',
    zh: '模板标签，只在原系统中有效',
  },
  'html-converted': {
    en: 'Markdown with HTML in it: written anew',
    zh: 'Markdown 中夹有 HTML：已改写',
  },
  'control-character': { en: 'control characters: taken out', zh: '控制字符：已删除' },
  field: { en: 'fields that an article has no place for', zh: '文章没有对应的字段' },
  short: {
    en: 'texts without a paragraph: where the feed gives summaries only, import the site’s own files or its export',
    zh: '没有分段的正文：若订阅源只给摘要，请改用站点文件或导出文件导入',
  },
};

/** What a kind of finding is called. */
export function nameKind(kind: MoveKind, language: EditorLanguage): string {
  return isNoteKind(kind) ? kinds[kind][language] : nameNotCarried(kind, language);
}

function isNoteKind(kind: MoveKind): kind is NoteKind {
  return Object.hasOwn(kinds, kind);
}

/** What a reason to leave a text out is called. */
export function nameReason(reason: LeftReason, language: EditorLanguage): string {
  return left[reason][language];
}
