/** An item of RSS 0.9x, 1.0 or 2.0. */
import { emptyEntry, type OldAttachment, type OldEntry } from '../old-entry.ts';
import { plainText } from '../plain-text.ts';
import { readDate, writtenDay } from '../read-date.ts';
import type { ReadItem } from '../xml/read-items.ts';
import { childrenOf, innerText, textOf, type XmlNode } from '../xml/xml-node.ts';
import { namespaces, rssNames } from './namespaces.ts';
import { resolveBase } from './resolve-base.ts';

/** What holds for every item of a document. */
export interface FeedContext {
  /** The address of the document, where it has one. */
  readonly address: string | undefined;
  readonly timeZone: string;
}

/** The entry. The full text is `content:encoded`, or the description where there is none; a guid that is missing is the link. */
export function readRssItem(item: ReadItem, origin: string, context: FeedContext): OldEntry {
  const { node } = item;
  const text = (name: string) => textOf(node, name, rssNames);
  const link = text('link') ?? node.attributes.get('rdf:about') ?? atomLink(node);
  const [guid] = childrenOf(node, 'guid', rssNames);
  const guidText = (guid && innerText(guid).trim()) || undefined;
  const isPermaLink = guid?.attributes.get('isPermaLink')?.toLowerCase() !== 'false';
  const base = resolveBase(context.address, item.base) ?? link;
  const url = resolve(link ?? (isPermaLink ? guidText : undefined), base);
  const content = textOf(node, 'encoded', namespaces.content);
  const description = text('description');
  const date =
    text('pubDate') ??
    textOf(node, 'date', namespaces.dc) ??
    textOf(node, 'issued', namespaces.terms);
  const published = readDate(date, context.timeZone);
  const issued = published === undefined ? undefined : writtenDay(date);
  const updated = readDate(
    textOf(node, 'modified', namespaces.terms) ?? textOf(node, 'updated', namespaces.atom),
    context.timeZone,
  );
  const id = guidText ?? node.attributes.get('rdf:about') ?? url;
  const author = textOf(node, 'creator', namespaces.dc) ?? personOf(text('author'));
  const lang = item.lang ?? textOf(node, 'language', namespaces.dc);
  return {
    ...emptyEntry(origin),
    ...(id === undefined ? {} : { guid: id }),
    title: plainText(text('title') ?? ''),
    ...(url === undefined ? {} : { url }),
    formerAddresses: guidText !== undefined && isPermaLink && guidText !== url ? [guidText] : [],
    names: [],
    ...(issued === undefined ? {} : { issued }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    topics: topicsOf(node),
    ...(author === undefined ? {} : { author: plainText(author) }),
    ...(lang === undefined ? {} : { lang }),
    ...(content !== undefined && description ? { summary: plainText(description) } : {}),
    body: { form: 'html', text: content ?? description ?? '' },
    ...(base === undefined ? {} : { base: url ?? base }),
    attachments: childrenOf(node, 'enclosure', rssNames).flatMap(toAttachment),
    notes: content === undefined && isShort(description ?? '') ? [{ kind: 'short', what: '' }] : [],
  };
}

/** A full text has paragraphs. */
function isShort(html: string): boolean {
  return html !== '' && !/<(?:p|br|div|h\d|li|table|img)\b/i.test(html);
}

function atomLink(node: XmlNode): string | undefined {
  const links = childrenOf(node, 'link', namespaces.atom);
  return links
    .find(({ attributes }) => (attributes.get('rel') ?? 'alternate') === 'alternate')
    ?.attributes.get('href');
}

function topicsOf(node: XmlNode): string[] {
  const categories = [
    ...childrenOf(node, 'category', rssNames),
    ...childrenOf(node, 'subject', namespaces.dc),
  ];
  return categories.map((category) => plainText(innerText(category))).filter(Boolean);
}

/** `author` is an e-mail address with the name in brackets. */
function personOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : (/\(([^)]+)\)\s*$/.exec(text)?.[1] ?? text);
}

function toAttachment({ attributes }: XmlNode): OldAttachment[] {
  const address = attributes.get('url');
  return address ? [{ address, title: '' }] : [];
}

function resolve(address: string | undefined, base: string | undefined): string | undefined {
  return address === undefined ? undefined : (URL.parse(address, base)?.href ?? undefined);
}
