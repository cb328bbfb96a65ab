/** What is said of a document as a whole, in English and in Simplified Chinese. */
import type { EditorLanguage } from '../../domain/problem-text.ts';
import type { DocumentRemark } from './remarks.ts';

/** One sentence for people. */
export function describeRemark(remark: DocumentRemark, language: EditorLanguage): string {
  const say = sentences[language];
  switch (remark.what) {
    case 'tracked-changes':
      return say.trackedChanges(remark.inserted, remark.deleted);
    case 'numbers-written':
      return say.numbersWritten(remark.count, remark.example);
    case 'numbers-lost':
      return say.numbersLost(remark.count, remark.example);
    case 'main-text':
      return say.mainText(remark.taken, remark.whole);
  }
}

/** True for what a person should look at before publishing; the rest is to be known only. */
export function isDoubtful({ what }: DocumentRemark): boolean {
  return what === 'tracked-changes' || what === 'numbers-lost';
}

const en = {
  trackedChanges: (inserted: number, deleted: number) =>
    `the document holds tracked changes that nobody settled: insertions (${inserted}) are taken as accepted, deletions (${deleted}) as made. If some should not be, settle them in Word and import it again`,
  numbersWritten: (count: number, example: string) =>
    `${count} numbers that Word counted by itself are written into the text: ${example}`,
  numbersLost: (count: number, example: string) =>
    `${count} paragraphs had a number that Word counted by itself and that could not be worked out: write it yourself, e.g. before "${example}"`,
  mainText: (taken: number, whole: number) =>
    `the main text of the page was taken: ${taken} of ${whole} characters. Look whether it is all of it`,
};

const zh: typeof en = {
  trackedChanges: (inserted, deleted) =>
    `文档中有未处理的修订：${inserted} 处插入视为接受，${deleted} 处删除视为已删。若不应如此，请先在 Word 中处理，再导入`,
  numbersWritten: (count, example) => `${count} 处自动编号已写入正文：${example}`,
  numbersLost: (count, example) => `${count} 段的自动编号无法还原，请自行补上，如“${example}”之前`,
  mainText: (taken, whole) => `取网页正文：${whole} 字中取 ${taken} 字，请核对是否完整`,
};

const sentences: Record<EditorLanguage, typeof en> = { en, zh };
