/** An entry of Atom 1.0 (RFC 4287) or 0.3. */
import { emptyEntry, type OldAttachment, type OldBody, type OldEntry } from '../old-entry.ts';
import { plainText } from '../plain-text.ts';
import { readDate, writtenDay } from '../read-date.ts';
import type { ReadItem } from '../xml/read-items.ts';
import { childrenOf, innerHtml, innerText, textOf, type XmlNode } from '../xml/xml-node.ts';
import { namespaces } from './namespaces.ts';
import type { FeedContext } from './read-rss-item.ts';
import { resolveBase } from './resolve-base.ts';

/** The entry. Its author is that of the entry or of the `source` in it; the feed's is told by its head. */
export function readAtomEntry(item: ReadItem, origin: string, context: FeedContext): OldEntry {
  const { node } = item;
  const child = (name: string) => childrenOf(node, name, namespaces.atom)[0];
  const text = (name: string) => textOf(node, name, namespaces.atom);
  const [content, summary, title] = [child('content'), child('summary'), child('title')];
  const base = resolveBase(context.address, item.base);
  const url = linkOf(node, 'alternate', base);
  const contentBase = content?.attributes.get('xml:base');
  const date = text('published') ?? text('issued') ?? text('created');
  const published = readDate(date, context.timeZone);
  const issued = writtenDay(date ?? text('updated'));
  const updated = readDate(text('updated') ?? text('modified'), context.timeZone);
  const author = authorOf(node) ?? authorOf(child('source'));
  const body = bodyOf(content);
  const outOfLine = content?.attributes.get('src');
  const lang = content?.attributes.get('xml:lang') ?? item.lang;
  const inText = resolveBase(base, contentBase === undefined ? [] : [contentBase]) ?? url;
  const guid = text('id');
  return {
    ...emptyEntry(origin),
    ...(guid === undefined ? {} : { guid }),
    title: title ? plainText(htmlOf(title)) : '',
    ...(url === undefined ? {} : { url }),
    ...(issued === undefined ? {} : { issued }),
    ...(published === undefined && updated === undefined
      ? {}
      : { published: published ?? updated ?? 0 }),
    ...(updated === undefined ? {} : { updated }),
    topics: childrenOf(node, 'category', namespaces.atom)
      .map(({ attributes }) => attributes.get('label') ?? attributes.get('term') ?? '')
      .filter(Boolean),
    ...(author === undefined ? {} : { author }),
    ...(lang === undefined ? {} : { lang }),
    ...(body.text && summary ? { summary: plainText(htmlOf(summary)) } : {}),
    body: body.text || !summary ? body : { form: 'html', text: htmlOf(summary) },
    ...(inText === undefined ? {} : { base: inText }),
    attachments: enclosuresOf(node, base),
    notes: outOfLine === undefined ? [] : [{ kind: 'no-content', what: outOfLine }],
  };
}

/** The first link of a relation, absolute where a base is known. */
export function linkOf(node: XmlNode, rel: string, base: string | undefined): string | undefined {
  const link = childrenOf(node, 'link', namespaces.atom).find(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate') === rel,
  );
  const href = link?.attributes.get('href');
  return href === undefined ? undefined : (URL.parse(href, base)?.href ?? undefined);
}

/** The name of the first author. */
export function authorOf(node: XmlNode | undefined): string | undefined {
  const [author] = node ? childrenOf(node, 'author', namespaces.atom) : [];
  return author && textOf(author, 'name', namespaces.atom);
}

function enclosuresOf(node: XmlNode, base: string | undefined): OldAttachment[] {
  return childrenOf(node, 'link', namespaces.atom).flatMap(({ attributes }) => {
    const href = attributes.get('href');
    if (attributes.get('rel') !== 'enclosure' || !href) return [];
    return [{ address: URL.parse(href, base)?.href ?? href, title: attributes.get('title') ?? '' }];
  });
}

/** A text construct as HTML (RFC 4287, section 3.1; `mode` is of Atom 0.3). */
function htmlOf(node: XmlNode): string {
  const type = (node.attributes.get('type') ?? 'text').toLowerCase();
  const mode = node.attributes.get('mode')?.toLowerCase();
  if (mode === 'base64' || isElsewhere(type)) return '';
  if (type === 'xhtml' || type === 'application/xhtml+xml' || mode === 'xml') {
    return innerHtml(node);
  }
  const text = innerText(node);
  const isHtml = type === 'html' || type === 'text/html' || mode === 'escaped';
  return isHtml ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** What is neither text nor HTML: pictures, sound, other XML. */
function isElsewhere(type: string): boolean {
  return (
    type.includes('/') && !/^text\/(?:html|plain|markdown)$|^application\/xhtml\+xml$/.test(type)
  );
}

function bodyOf(content: XmlNode | undefined): OldBody {
  if (!content) return { form: 'html', text: '' };
  const type = (content.attributes.get('type') ?? 'text').toLowerCase();
  if (type === 'text/markdown') return { form: 'markdown', text: innerText(content) };
  const html = htmlOf(content);
  const isPlain = (type === 'text' || type === 'text/plain') && !content.attributes.has('mode');
  return { form: 'html', text: isPlain ? paragraphs(html) : html };
}

function paragraphs(escaped: string): string {
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}
