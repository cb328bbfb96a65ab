// Kinds of files that are not accepted, and what to do instead.

import { extensionOf, relativePath } from './file-address.ts';
import { acceptedLabels, typeOfExtension } from './media-types.ts';

interface Advice {
  readonly en: string;
  readonly zh: string;
}

const asPicture: Advice = { en: 'Save it as PNG or JPEG.', zh: '请存成 PNG 或 JPEG。' };
const asPdf: Advice = { en: 'Save it as PDF.', zh: '请存成 PDF。' };
const unpacked: Advice = {
  en: 'Put the files in it beside the article and link each.',
  zh: '请把其中的文件放在文章旁，逐个链接。',
};

const advices: Readonly<Record<string, Advice>> = {
  svg: {
    en: 'SVG can hold script, which would run under the site’s name. Save it as PNG.',
    zh: 'SVG 可夹带脚本，会以本站名义运行。请存成 PNG。',
  },
  ...same(['htm', 'html', 'xhtml', 'mht', 'mhtml'], {
    en: 'HTML can hold script, which would run under the site’s name. Save it as PDF, or import its text as an article.',
    zh: 'HTML 可夹带脚本，会以本站名义运行。请存成 PDF，或将其文字导入为文章。',
  }),
  ...same(['bmp', 'tif', 'tiff', 'heic', 'heif', 'ico', 'psd'], asPicture),
  ...same(['ofd', 'ps', 'eps', 'ceb', 'caj'], asPdf),
  ...same(['doc', 'wps', 'rtf', 'dot'], {
    en: 'Save it as DOCX or PDF.',
    zh: '请存成 DOCX 或 PDF。',
  }),
  ...same(['xls', 'et'], { en: 'Save it as XLSX or PDF.', zh: '请存成 XLSX 或 PDF。' }),
  ...same(['ppt', 'dps'], { en: 'Save it as PPTX or PDF.', zh: '请存成 PPTX 或 PDF。' }),
  // What the contents of DOC, XLS and PPT are, whatever the name: as often as not DOCX.
  'x-cfb': {
    en: 'That is how Office kept documents before 2007. Open it and save it as DOCX, XLSX, PPTX or PDF.',
    zh: '这是 2007 年以前的 Office 格式。请打开后另存为 DOCX、XLSX、PPTX 或 PDF。',
  },
  ...same(['zip', 'rar', '7z', 'gz', 'tar'], unpacked),
};

function same(extensions: readonly string[], advice: Advice): Record<string, Advice> {
  return Object.fromEntries(extensions.map((extension) => [extension, advice]));
}

const accepted: Advice = {
  en: `Accepted are ${acceptedLabels}.`,
  zh: `可用的有 ${acceptedLabels.replaceAll(', ', '、')}。`,
};

/** What to do instead of a file with this ending, or of this kind (the subtype of its media type); which kinds are accepted, where nothing better is known. */
export function adviceFor(extension: string): Advice {
  return Object.hasOwn(advices, extension) ? (advices[extension] ?? accepted) : accepted;
}

/** The ending of a relative address that names a file of a kind that is known and not accepted; undefined of any other. */
export function findRefusedKind(address: string): string | undefined {
  const extension = extensionOf(relativePath(address) ?? '');
  const isRefused = typeOfExtension(extension) === undefined && Object.hasOwn(advices, extension);
  return isRefused ? extension : undefined;
}
