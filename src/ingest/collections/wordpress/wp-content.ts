/** The text of a WordPress post as HTML: paragraphs that WordPress makes when it shows a post, and shortcodes. */
import { escapeHtml } from '../../../domain/html-text.ts';
import type { Note } from '../old-entry.ts';
import { plainText } from '../plain-text.ts';

/** A file of the media library. */
export interface WpAttachment {
  readonly url: string;
  readonly title: string;
  /** The alternative text. */
  readonly alt: string;
  /** The caption. */
  readonly caption: string;
}

/** What became of a post's text. */
export interface WpContent {
  readonly html: string;
  /** What stood before `<!--more-->`, as plain text. */
  readonly lead: string | undefined;
  readonly notes: readonly Note[];
}

/** Blocks that WordPress fills in when it shows them: nothing of them stands in the text. */
const dynamicBlock =
  /<!-- wp:((?:latest|archives|calendar|categories|rss|search|tag-cloud|query|site|post|loginout|navigation|page-list|template|pattern)[\w/-]*)(?:\s[^>]*)?\/?-->/g;

/** The text of a post. `attachments` are those of the export, by their ids. */
export function readWpContent(
  content: string,
  attachments: ReadonlyMap<string, WpAttachment>,
): WpContent {
  const notes: Note[] = [];
  const [before, ...after] = content.split(/<!--more(?:\s[^>]*)?-->/);
  const lead = after.length > 0 ? plainText(removeShortcodes(before ?? '')) : undefined;
  for (const [, name = ''] of content.matchAll(dynamicBlock)) {
    notes.push({ kind: 'template-tag', what: `wp:${name}` });
  }
  const isBlocks = content.includes('<!-- wp:');
  const converted = convertShortcodes(content, attachments, notes);
  const plain = converted.replace(/<!--(?:more|nextpage)(?:\s[^>]*)?-->/g, '\n\n');
  const html = isBlocks ? plain.replace(/<!--[\s\S]*?-->/g, '') : addParagraphs(plain);
  return { html, lead: lead || undefined, notes };
}

function removeShortcodes(text: string): string {
  return text.replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\/?\]/g, '');
}

const attribute = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"\]]+))/g;

function attributesOf(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(attribute)].map(([, name = '', double, single, bare]) => [
      name,
      double ?? single ?? bare ?? '',
    ]),
  );
}

/** Caption, gallery and embed become HTML; any other stays as it is written, and is told. */
function convertShortcodes(
  content: string,
  attachments: ReadonlyMap<string, WpAttachment>,
  notes: Note[],
): string {
  const converted = content
    .replace(
      /\[caption([^\]]*)\]([\s\S]*?)\[\/caption\]/g,
      (_, attributes: string, inner: string) =>
        figure(inner, attributesOf(attributes).get('caption')),
    )
    .replace(/\[gallery([^\]]*)\]/g, (whole, attributes: string) => {
      const ids = (attributesOf(attributes).get('ids') ?? '').split(/\s*,\s*/);
      const found = ids.flatMap((id) => attachments.get(id) ?? []);
      if (found.length === 0) return whole;
      notes.push({ kind: 'shortcode-converted', what: whole });
      return `\n\n${found.map(pictureOf).join('\n\n')}\n\n`;
    })
    .replace(/\[embed[^\]]*\]([^[]*)\[\/embed\]/g, (_, address: string) => {
      notes.push({ kind: 'shortcode-converted', what: `[embed] ${address.trim()}` });
      return `\n\n<p><a href="${escapeHtml(address.trim())}">${escapeHtml(address.trim())}</a></p>\n\n`;
    });
  // A bracket with Latin letters and attributes, or one that is closed; 〔2009〕 and [1] are text.
  const left = /\[([a-z][\w-]*)(?:\s+[\w-]+\s*=[^\]]*|\s*\/)?\]/g;
  for (const [whole, name = ''] of converted.matchAll(left)) {
    const isOne = whole.includes('=') || whole.includes('/') || converted.includes(`[/${name}]`);
    if (isOne || name === 'gallery') notes.push({ kind: 'shortcode', what: whole });
  }
  return converted;
}

/** The caption of old stood in an attribute; since WordPress 3.4 it follows the picture. */
function figure(inner: string, older: string | undefined): string {
  const picture = /(?:<a [^>]*>\s*)?<img [^>]*>(?:\s*<\/a>)?/i.exec(inner)?.[0] ?? '';
  const caption = older === undefined ? inner.replace(picture, '').trim() : escapeHtml(older);
  return `\n\n<figure>${picture}<figcaption>${caption}</figcaption></figure>\n\n`;
}

/** A picture of the library with its caption. */
export function pictureOf({ url, alt, caption }: WpAttachment): string {
  const picture = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt || caption)}">`;
  return caption === ''
    ? `<p>${picture}</p>`
    : `<figure>${picture}<figcaption>${escapeHtml(caption)}</figcaption></figure>`;
}

const block =
  /^<\/?(?:address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|li|main|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|tr|ul)\b/i;

/**
 * Paragraphs where blank lines part the text, line breaks where single ones do, as WordPress shows a
 * post of the classic editor. Within `pre` nothing is touched.
 */
export function addParagraphs(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/(<pre\b[\s\S]*?<\/pre>)/i)
    .map((part) => (/^<pre\b/i.test(part) ? part : paragraphs(part)))
    .join('\n');
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .flatMap((chunk) => splitBlocks(chunk.trim()))
    .map((chunk) => (block.test(chunk) ? chunk : `<p>${chunk.replaceAll('\n', '<br>\n')}</p>`))
    .join('\n');
}

/** A block that begins in the midst of a chunk stands by itself. */
function splitBlocks(chunk: string): string[] {
  const parts: string[] = [];
  let open: string[] = [];
  let isInBlock = false;
  for (const line of chunk.split('\n')) {
    const begins = block.test(line.trim());
    if (begins !== isInBlock && open.length > 0 && begins) {
      parts.push(open.join('\n'));
      open = [];
    }
    isInBlock ||= begins;
    open.push(line);
    if (begins && /<\/(?:p|h[1-6]|blockquote|ul|ol|table|div|figure)>\s*$/i.test(line)) {
      parts.push(open.join('\n'));
      open = [];
      isInBlock = false;
    }
  }
  if (open.length > 0) parts.push(open.join('\n'));
  return parts.map((part) => part.trim()).filter(Boolean);
}
