/** Why a file was refused and what to do about it, in English and in Simplified Chinese. */
import type { EditorLanguage } from '../domain/problem-text.ts';
import type { Refusal } from './decode-bytes.ts';
import type { BinaryKind } from './file-signatures.ts';

const kinds: Record<BinaryKind, Record<EditorLanguage, string>> = {
  zip: {
    en: 'this is a Word document or an archive (.docx, .zip): save it as plain text, UTF-8',
    zh: '这是 Word 文档或压缩包（.docx、.zip）：请另存为纯文本（UTF-8）',
  },
  ole: {
    en: 'this is an old Office or WPS file (.doc, .wps): save it as plain text, UTF-8',
    zh: '这是旧版 Office 或 WPS 文件（.doc、.wps）：请另存为纯文本（UTF-8）',
  },
  pdf: {
    en: 'this is a PDF: copy its text into a plain text file, UTF-8',
    zh: '这是 PDF：请把文字复制到纯文本文件（UTF-8）',
  },
  rtf: {
    en: 'this is rich text (.rtf): save it as plain text, UTF-8',
    zh: '这是 RTF 文档：请另存为纯文本（UTF-8）',
  },
  image: {
    en: 'this is a picture: type its text into a plain text file',
    zh: '这是图片：请录入文字后另存为纯文本',
  },
  utf16: {
    en: 'this is UTF-16 ("Unicode" in Notepad): save it again as UTF-8',
    zh: '编码是 UTF-16（记事本中的“Unicode”）：请另存为 UTF-8',
  },
  utf32: { en: 'this is UTF-32: save it again as UTF-8', zh: '编码是 UTF-32：请另存为 UTF-8' },
  html: {
    en: 'this is a web page (.html): open it in a browser, and copy its text into a plain text file, UTF-8',
    zh: '这是网页（.html）：请在浏览器中打开，把文字复制到纯文本文件（UTF-8）',
  },
  binary: {
    en: 'this is no text file (it holds NUL bytes): save it as plain text, UTF-8',
    zh: '这不是文本文件（含有空字节）：请另存为纯文本（UTF-8）',
  },
};

/** One sentence for people. */
export function describeRefusal(refusal: Refusal, language: EditorLanguage): string {
  switch (refusal.reason) {
    case 'empty':
      return language === 'zh' ? '文件是空的' : 'the file is empty';
    case 'not-text':
      return kinds[refusal.kind][language];
    case 'bad-encoding': {
      const { encoding, offset } = refusal;
      return language === 'zh'
        ? `第 ${offset + 1} 个字节不是 ${encoding}：请另存为 UTF-8，或用 --encoding gb18030、--encoding big5 指明编码`
        : `byte ${offset + 1} is not ${encoding}: save the file as UTF-8, or name its encoding with --encoding gb18030 or big5`;
    }
  }
}
