/** An item of a WordPress export (WXR 1.0 to 1.2). */

import { decodePercent } from '../../../domain/decode-percent.ts';
import { emptyEntry, type LeftReason, type Note, type OldEntry } from '../old-entry.ts';
import { isOwnHost } from '../own-host.ts';
import { plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';
import { childrenOf, innerText, textOf, type XmlNode } from '../xml/xml-node.ts';
import { pictureOf, readWpContent, type WpAttachment } from './wp-content.ts';

/** What the first pass over an export found. */
export interface WpSite {
  readonly homes: readonly string[];
  /** Names by which authors are shown, by their logins. */
  readonly authors: ReadonlyMap<string, string>;
  readonly attachments: ReadonlyMap<string, WpAttachment>;
  /** The zone of times without offset. */
  readonly timeZone: string;
}

const isWp = (uri: string) =>
  /^http:\/\/wordpress\.org\/export\/\d/.test(uri) || uri === 'urn:undeclared:wp';

/** The text of an element of the namespace `wp`, whatever version of it. */
export function wpText(node: XmlNode, name: string): string | undefined {
  const child = node.children.find(
    (one): one is XmlNode => typeof one !== 'string' && one.name === name && isWp(one.uri),
  );
  return (child && innerText(child).trim()) || undefined;
}

function wpChildren(node: XmlNode, name: string): XmlNode[] {
  return childrenOf(node, name).filter(({ uri }) => isWp(uri));
}

/** A field of a post that plugins and WordPress itself keep beside it. */
function metaOf(node: XmlNode, key: string): string | undefined {
  const meta = wpChildren(node, 'postmeta').find((one) => wpText(one, 'meta_key') === key);
  return meta && wpText(meta, 'meta_value');
}

/** A file of the media library; undefined for any other item. */
export function readWpAttachment(node: XmlNode): readonly [id: string, WpAttachment] | undefined {
  if (wpText(node, 'post_type') !== 'attachment') return undefined;
  const [id, url] = [wpText(node, 'post_id'), wpText(node, 'attachment_url')];
  if (id === undefined || url === undefined) return undefined;
  const title = plainText(textOf(node, 'title') ?? '');
  const alt = metaOf(node, '_wp_attachment_image_alt') ?? '';
  return [id, { url, title, alt, caption: plainText(excerptOf(node) ?? '') }];
}

function encoded(node: XmlNode, name: RegExp): string | undefined {
  const child = childrenOf(node, 'encoded').find(({ uri }) => name.test(uri));
  const text = child && innerText(child);
  return text?.trim() ? text : undefined;
}

const excerptOf = (node: XmlNode) => encoded(node, /excerpt/);

/** What becomes of a post by its status; only `publish` and `future` are for readers. */
const statuses: Readonly<Record<string, LeftReason>> = {
  draft: 'draft',
  'auto-draft': 'draft',
  pending: 'draft',
  private: 'private',
  trash: 'trash',
};

/** The entry of a post or page; undefined for files of the library and for what themes and plugins keep in the export. */
export function readWpItem(node: XmlNode, site: WpSite): OldEntry | undefined {
  const type = wpText(node, 'post_type') ?? 'post';
  if (type === 'attachment' || type === 'revision') return undefined;
  const number = wpText(node, 'post_id') ?? '?';
  const { html, lead, notes } = readWpContent(encoded(node, /content/) ?? '', site.attachments);
  const url = textOf(node, 'link', ['']);
  const guid = textOf(node, 'guid', ['']);
  const excerpt = plainText(excerptOf(node) ?? '') || lead;
  const login = textOf(node, 'creator');
  const author = login === undefined ? undefined : (site.authors.get(login) ?? login);
  const left = leftOf(node, type);
  const thumbnail = site.attachments.get(metaOf(node, '_thumbnail_id') ?? '');
  const picture = thumbnail && !html.includes(thumbnail.url) ? `${pictureOf(thumbnail)}\n` : '';
  return {
    ...emptyEntry(`wp:post_id ${number}`),
    ...(guid === undefined ? {} : { guid }),
    title: plainText(textOf(node, 'title', ['']) ?? ''),
    ...(url === undefined ? {} : { url }),
    formerAddresses: [guid, shortAddress(number, type, site)].filter(
      (address): address is string => address !== undefined && isOwnHost(address, site.homes),
    ),
    names: [],
    ...slugOf(node),
    ...datesOf(node, site.timeZone),
    topics: childrenOf(node, 'category', [''])
      .filter(({ attributes }) => attributes.get('nicename') !== 'uncategorized')
      .map((category) => plainText(innerText(category)))
      .filter(Boolean),
    ...(author === undefined ? {} : { author }),
    ...(excerpt ? { summary: excerpt } : {}),
    body: { form: 'html', text: picture + html },
    ...(url === undefined ? {} : { base: url }),
    ...(left === undefined ? {} : { left }),
    notes: [...notes, ...commentsOf(node)],
  };
}

function leftOf(node: XmlNode, type: string): LeftReason | undefined {
  const status = wpText(node, 'status') ?? 'publish';
  if (type === 'page') return statuses[status] ?? 'page';
  if (type !== 'post') return 'other-type';
  if (wpText(node, 'post_password') !== undefined) return 'private';
  return statuses[status];
}

/** `/?p=123`, under which WordPress knows a post whatever its permalinks are. */
function shortAddress(number: string, type: string, { homes }: WpSite): string | undefined {
  const [home] = homes;
  const name = type === 'page' ? 'page_id' : 'p';
  return home === undefined || !/^\d+$/.test(number)
    ? undefined
    : `${home.replace(/\/*$/, '/')}?${name}=${number}`;
}

/** Stored percent-encoded. */
function slugOf(node: XmlNode): { slug?: string } {
  const name = wpText(node, 'post_name');
  return name === undefined ? {} : { slug: decodePercent(name) ?? name };
}

/** Of a post that was never published WordPress writes zeros. `pubDate` is that of the feed of old. */
function datesOf(
  node: XmlNode,
  timeZone: string,
): Pick<OldEntry, 'issued' | 'published' | 'updated'> {
  const local = wpText(node, 'post_date');
  const issued = /^(?!0000)\d{4}-\d{2}-\d{2}/.exec(local ?? '')?.[0];
  const published =
    readDate(wpText(node, 'post_date_gmt'), 'UTC') ??
    readDate(textOf(node, 'pubDate', ['']), 'UTC') ??
    readDate(local, timeZone);
  const updated = readDate(wpText(node, 'post_modified_gmt'), 'UTC');
  return {
    ...(issued === undefined ? {} : { issued }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
  };
}

function commentsOf(node: XmlNode): Note[] {
  const approved = wpChildren(node, 'comment').filter(
    (comment) => wpText(comment, 'comment_approved') !== 'spam',
  );
  return approved.length === 0 ? [] : [{ kind: 'comments', what: '', count: approved.length }];
}
