/** The encoding that a page says it is in, read before it is decoded. */
import type { Encoding } from '../encoding/decide-encoding.ts';

/** How much of a page is looked through: browsers look at 1,024 bytes, and Word writes its styles before. */
const longestPrologue = 8000;

const names: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  'x-gbk': 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
};

/** By the XML declaration, or by a `meta` with `charset` (HTML, 4.2.5.4); undefined where there is none that is known here. */
export function declaredEncoding(bytes: Uint8Array): Encoding | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, longestPrologue));
  const name =
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(start)?.[1] ??
    /<meta[^>]*\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1];
  return name === undefined ? undefined : names[name.toLowerCase()];
}

/** True for what begins as a page or a piece of one does, or is named as one. */
export function isHtml(bytes: Uint8Array, fileName: string): boolean {
  if (/\.x?html?$/i.test(fileName)) return true;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  return /^(?:ï»¿)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)?<(?:!doctype html|html|head|body|meta charset|div|p|h[1-6]|table|section|article|span)\b[^<]*>/i.test(
    start,
  );
}
