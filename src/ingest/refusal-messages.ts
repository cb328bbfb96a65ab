/** Why a file was refused and what to do about it, in English and in Simplified Chinese. */
import type { EditorLanguage } from '../domain/problem-text.ts';
import type { Refusal } from './decode-bytes.ts';
import type { BinaryKind } from './file-signatures.ts';

const kinds: Record<BinaryKind, Record<EditorLanguage, string>> = {
  docx: {
    en: 'this is a Word document (.docx), whatever its name: give it the ending .docx',
    zh: '这是 Word 文档（.docx）：请把扩展名改为 .docx',
  },
  word: {
    en: 'this is a document of Word before 2007, or of WPS (.doc, .wps): open it there, "Save as" .docx, and import that',
    zh: '这是旧版 Word 或 WPS 文档（.doc、.wps）：请打开后“另存为” .docx，再导入',
  },
  excel: {
    en: 'this is a table of Excel before 2007, or of WPS (.xls, .et): copy what is wanted into a document, save that as .docx, and link the table itself as .xlsx',
    zh: '这是旧版 Excel 或 WPS 表格（.xls、.et）：请把需要的内容复制到文档，另存为 .docx；表格本身可存成 .xlsx 作附件',
  },
  powerpoint: {
    en: 'these are slides of PowerPoint before 2007, or of WPS (.ppt, .dps): copy their text into a document, and save that as .docx',
    zh: '这是旧版演示文稿（.ppt、.dps）：请把文字复制到文档，另存为 .docx',
  },
  ole: {
    en: 'this is a file of Office or WPS before 2007 (.doc, .wps, .xls, .ppt): open it there, "Save as" .docx, and import that',
    zh: '这是旧版 Office 或 WPS 文件（.doc、.wps、.xls、.ppt）：请打开后“另存为” .docx，再导入',
  },
  encrypted: {
    en: 'this is an Office document under a password: open it, save it without one as .docx, and import that',
    zh: '这是加密的 Office 文档：请打开后取消密码，另存为 .docx，再导入',
  },
  xlsx: {
    en: 'this is a table (.xlsx, .ods): copy what is wanted into a document, and save that as .docx; the table itself can be linked as an attachment',
    zh: '这是表格（.xlsx、.ods）：请把需要的内容复制到文档，另存为 .docx；表格本身可作附件链接',
  },
  pptx: {
    en: 'these are slides (.pptx, .odp): copy their text into a document, and save that as .docx; the slides themselves can be linked as an attachment',
    zh: '这是演示文稿（.pptx、.odp）：请把文字复制到文档，另存为 .docx；文稿本身可作附件链接',
  },
  odt: {
    en: 'this is an OpenDocument file (.odt): open it in LibreOffice, WPS or Word, "Save as" .docx, and import that',
    zh: '这是 OpenDocument 文档（.odt）：请用 LibreOffice、WPS 或 Word 打开，“另存为” .docx，再导入',
  },
  ofd: {
    en: 'this is an OFD document: copy its text into a document, and save that as .docx; where no text can be selected it is a scan, which has to be recognised or typed',
    zh: '这是 OFD 版式文件：请把文字复制到文档，另存为 .docx；若无法选中文字，则是扫描件，须先识别（OCR）或录入',
  },
  epub: {
    en: 'this is an e-book (.epub): copy its text into a document, and save that as .docx',
    zh: '这是电子书（.epub）：请把文字复制到文档，另存为 .docx',
  },
  zip: {
    en: 'this is an archive (.zip): unpack it, and import the files in it one by one',
    zh: '这是压缩包（.zip）：请解压后逐个导入其中的文件',
  },
  archive: {
    en: 'this is an archive (.rar, .7z, .gz): unpack it, and import the files in it one by one',
    zh: '这是压缩包（.rar、.7z、.gz）：请解压后逐个导入其中的文件',
  },
  pdf: {
    en: 'this is a PDF: copy its text into a document, and save that as .docx or as plain text (UTF-8); where no text can be selected it is a scan, which has to be recognised (OCR) or typed. The PDF itself can be linked as an attachment',
    zh: '这是 PDF：请把文字复制到文档，另存为 .docx 或纯文本（UTF-8）；若无法选中文字，则是扫描件，须先识别（OCR）或录入。PDF 本身可作附件链接',
  },
  rtf: {
    en: 'this is rich text (.rtf): open it in Word, WPS or LibreOffice, "Save as" .docx, and import that',
    zh: '这是 RTF 文档：请用 Word、WPS 或 LibreOffice 打开，“另存为” .docx，再导入',
  },
  mhtml: {
    en: 'this is a web page in one file (.mht, .mhtml): open it in the browser, save it as "Web page, complete" (.html), and import that',
    zh: '这是单一文件网页（.mht、.mhtml）：请在浏览器中打开，另存为“网页，全部”（.html），再导入',
  },
  image: {
    en: 'this is a picture: have its text recognised (OCR) or type it, and save it as plain text (UTF-8)',
    zh: '这是图片：请识别（OCR）或录入其中的文字，另存为纯文本（UTF-8）',
  },
  utf16: {
    en: 'this is UTF-16 without a byte-order mark: open it in an editor that shows it rightly, and save it as UTF-8',
    zh: '编码是 UTF-16，且没有字节顺序标记：请用能正确显示的编辑器打开，另存为 UTF-8',
  },
  utf32: { en: 'this is UTF-32: save it again as UTF-8', zh: '编码是 UTF-32：请另存为 UTF-8' },
  binary: {
    en: 'this is no text file (it holds NUL bytes): save it as .docx, or as plain text (UTF-8)',
    zh: '这不是文本文件（含有空字节）：请另存为 .docx 或纯文本（UTF-8）',
  },
};

/** One sentence for people. */
export function describeRefusal(refusal: Refusal, language: EditorLanguage): string {
  const say = sentences[language];
  switch (refusal.reason) {
    case 'empty':
      return say.empty;
    case 'not-text':
      return kinds[refusal.kind][language];
    case 'bad-encoding':
      return say.badEncoding(refusal.encoding, refusal.offset + 1);
    case 'either-encoding':
      return say.eitherEncoding(refusal.readings.gb18030, refusal.readings.big5);
    case 'damaged':
      return say.damaged(refusal.damage);
    case 'too-large':
      return say.tooLarge;
    case 'no-text-in-it':
      return say.noText;
  }
}

const en = {
  empty: 'the file is empty',
  badEncoding: (encoding: string, byte: number) =>
    `byte ${byte} is not ${encoding}: save the file as UTF-8, or name its encoding with --encoding gb18030 or big5`,
  eitherEncoding: (gb18030: string, big5: string) =>
    `it is too short to tell its encoding. As gb18030 it reads "${gb18030}", as big5 "${big5}": name the right one with --encoding gb18030 or --encoding big5`,
  damaged: (damage: string) =>
    `the document is damaged (${damage}): open it in Word, WPS or LibreOffice, save it again as .docx, and import that`,
  tooLarge:
    'there is more in it than any bulletin has (40 MB of text, or 200 MB with its pictures): take what is wanted into a new document, and import that',
  noText: 'there is no text in it: pictures of text have to be recognised (OCR) or typed',
};

const zh: typeof en = {
  empty: '文件是空的',
  badEncoding: (encoding, byte) =>
    `第 ${byte} 个字节不是 ${encoding}：请另存为 UTF-8，或用 --encoding gb18030、--encoding big5 指明编码`,
  eitherEncoding: (gb18030, big5) =>
    `文字太短，无法判断编码。按 gb18030 读作“${gb18030}”，按 big5 读作“${big5}”：请用 --encoding gb18030 或 --encoding big5 指明`,
  damaged: (damage) =>
    `文档已损坏（${damage}）：请用 Word、WPS 或 LibreOffice 打开，重新另存为 .docx，再导入`,
  tooLarge: '内容多于任何公报（文字 40 MB，连图片 200 MB）：请把需要的部分复制到新文档，再导入',
  noText: '其中没有文字：图片中的文字须先识别（OCR）或录入',
};

const sentences: Record<EditorLanguage, typeof en> = { en, zh };
