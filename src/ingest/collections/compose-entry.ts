/** The text of an entry as Markdown, with its links led to where the other texts are, and the files that it needs. */
import { decodePercent } from '../../domain/decode-percent.ts';
import { extensionOf } from '../../domain/media/file-address.ts';
import { typeOfExtension } from '../../domain/media/media-types.ts';
import { markdownFromHtml } from '../html/markdown-from-html.ts';
import type { NotCarried } from '../html/not-carried.ts';
import type { AddressMap } from './address-map.ts';
import { textScheme } from './markdown/template-tags.ts';
import { tidyMarkdown } from './markdown/tidy-markdown.ts';
import type { Note, OldEntry } from './old-entry.ts';
import { isOwnHost } from './own-host.ts';
import { type FoundAddress, type NewAddress, rewriteAddresses } from './rewrite-addresses.ts';

/** A file that the text shows or links. `address` is as it stands there; `absolute` where it can be fetched. */
export interface NeededFile {
  readonly form: 'image' | 'link';
  readonly address: string;
  readonly absolute: string | undefined;
}

/** A text before its files are there. */
export interface Draft {
  readonly markdown: string;
  readonly files: readonly NeededFile[];
  readonly notes: readonly Note[];
  readonly notCarried: readonly NotCarried[];
}

/** What the conversion of an entry needs to know of the rest of the collection. */
export interface Surroundings {
  readonly texts: AddressMap;
  readonly homes: readonly string[];
  readonly lang: string | undefined;
}

/** Converts an entry. Attachments that the text does not link follow it. */
export function draftEntry(entry: OldEntry, { texts, homes, lang }: Surroundings): Draft {
  const notes: Note[] = [];
  const { markdown: text, notCarried, tidied } = convert(entry);
  notes.push(...tidied);
  const files = new Map<string, NeededFile>();
  const whole = text.trimEnd() + attachmentsOf(entry, text, notes);
  const markdown = rewriteAddresses(whole, (found) => {
    const target = found.form === 'link' ? texts.find(found.address, entry.base) : undefined;
    if (target) return { address: target.slug + target.fragment };
    if (found.address.startsWith(textScheme)) {
      const name = decodeURIComponent(found.address.slice(textScheme.length));
      notes.push({ kind: 'link-lost', what: name });
      return { address: name };
    }
    const needed = neededFile(found, entry.base, homes);
    if (needed) files.set(found.address, needed);
    return found.form === 'image' ? describeImage(found, lang, notes) : undefined;
  });
  return { markdown: `${markdown.trim()}\n`, files: [...files.values()], notes, notCarried };
}

/** Where a file that did not come along is to be had: undefined where nobody knows. Only by https may a page show it. */
export interface LeftFile {
  readonly absolute: string | undefined;
  readonly isShown: boolean;
}

/**
 * The text with the addresses of files replaced by where they lie now, from the article's folder. A file
 * that did not come (`left`) is named by its whole address, since a relative one would mean a file beside
 * the article; an image that no page may show is linked there; where no address is known, the words stay.
 */
export function placeFiles(
  markdown: string,
  places: ReadonlyMap<string, string>,
  left: ReadonlyMap<string, LeftFile>,
): string {
  return rewriteAddresses(markdown, ({ form, address }): NewAddress | undefined => {
    const place = places.get(address);
    if (place !== undefined) return { address: place };
    const file = left.get(address);
    if (!file) return undefined;
    if (file.absolute === undefined) return { isWords: true };
    const target = file.absolute === address ? {} : { address: file.absolute };
    return form === 'image' && !file.isShown ? { ...target, isLink: true } : target;
  });
}

function convert(entry: OldEntry): {
  markdown: string;
  notCarried: readonly NotCarried[];
  tidied: readonly Note[];
} {
  if (entry.body.form === 'markdown') {
    const { markdown, notes, html } = tidyMarkdown(entry.body.text);
    return { markdown, notCarried: html?.notCarried ?? [], tidied: notes };
  }
  const options = entry.base === undefined ? {} : { base: entry.base };
  const { markdown, notCarried } = markdownFromHtml(entry.body.text, options);
  return { markdown, notCarried, tidied: [] };
}

/** Images of any host; of links those to files, on the old site or beside the text. */
function neededFile(
  { form, address }: FoundAddress,
  base: string | undefined,
  homes: readonly string[],
): NeededFile | undefined {
  if (/^(?:#|mailto:|tel:)/i.test(address)) return undefined;
  const absolute = URL.parse(address, base)?.href;
  if (form === 'image') return { form, address, absolute };
  const path =
    absolute === undefined ? address.replace(/[?#].*$/s, '') : URL.parse(absolute)?.pathname;
  if (typeOfExtension(extensionOf(path?.split('/').at(-1) ?? '')) === undefined) return undefined;
  const isOwn = absolute === undefined || isOwnHost(absolute, homes);
  return isOwn ? { form, address, absolute } : undefined;
}

/** Nobody knows what a picture shows that had no description: that is said, and noted. */
function describeImage(
  { text, address }: FoundAddress,
  lang: string | undefined,
  notes: Note[],
): NewAddress | undefined {
  if (text.trim() !== '') return undefined;
  notes.push({ kind: 'image-without-alt', what: address.slice(0, 120) });
  return { text: unknownImage(lang) };
}

function unknownImage(lang: string | undefined): string {
  if (lang?.startsWith('zh-Hant')) return '圖片（原文未附說明）';
  return lang?.startsWith('zh')
    ? '图片（原文未附说明）'
    : 'Image (the original gives no description)';
}

/** Enclosures and attachments of kinds that are accepted, as links; sound and film are noted. */
function attachmentsOf(entry: OldEntry, text: string, notes: Note[]): string {
  const links = entry.attachments.flatMap(({ address, title }) => {
    if (text.includes(address)) return [];
    const name = decodeName(address);
    if (typeOfExtension(extensionOf(name)) === undefined) {
      notes.push({ kind: 'media', what: address });
      return [];
    }
    return [
      `[${(title || name).replace(/[[\]\\]/g, String.raw`\$&`)}](<${address.replace(/[<>]/g, encodeURIComponent)}>)`,
    ];
  });
  return links.length === 0 ? '\n' : `\n\n${links.join('\n\n')}\n`;
}

function decodeName(address: string): string {
  const last =
    address
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? '';
  return decodePercent(last) ?? last;
}
