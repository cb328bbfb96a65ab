/** What a feed document in XML says of itself: which history it belongs to, where the rest is, what was deleted. */
import type { OldSite } from '../old-entry.ts';
import { plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';
import type { Reading } from '../xml/read-items.ts';
import { childrenOf, innerText, type XmlNode } from '../xml/xml-node.ts';
import { namespaces, rssNames } from './namespaces.ts';
import { authorOf, linkOf } from './read-atom-entry.ts';
import type { FeedContext } from './read-rss-item.ts';
import { resolveBase } from './resolve-base.ts';

/** Where older entries stand (RFC 5005): nowhere where the document is complete. */
export interface FeedHead extends OldSite {
  readonly author?: string;
  readonly self?: string;
  /** The next document to read: the previous archive, or the next page. */
  readonly older?: string;
  /** When entries were deleted, by their ids (RFC 6721). */
  readonly deleted: ReadonlyMap<string, number>;
}

/** True for a root that is a feed's: `rss`, `rdf:RDF` or `feed`. */
export function isFeedRoot({ name }: Pick<XmlNode, 'name'>): boolean {
  return ['rss', 'RDF', 'feed'].includes(name);
}

/** The head of a document that was read whole. */
export function readFeedHead({ root, head }: Reading, context: FeedContext): FeedHead {
  const whole: XmlNode = {
    name: '',
    uri: '',
    attributes: new Map(),
    children: [...head],
  };
  const rootBase = root?.attributes.get('xml:base');
  const base = resolveBase(context.address, rootBase === undefined ? [] : [rootBase]);
  const names = [...rssNames, ...namespaces.atom];
  const text = (name: string, uris: readonly string[] = names) => {
    const [child] = childrenOf(whole, name, uris);
    return (child && plainText(innerText(child))) || undefined;
  };
  const link = text('link', rssNames);
  const home = (link && URL.parse(link, base)?.href) ?? linkOf(whole, 'alternate', base);
  const isComplete = childrenOf(whole, 'complete', namespaces.history).length > 0;
  const older = linkOf(whole, 'prev-archive', base) ?? linkOf(whole, 'next', base);
  const self = linkOf(whole, 'self', base);
  const lang =
    root?.attributes.get('xml:lang') ??
    text('language', rssNames) ??
    text('language', namespaces.dc);
  const [title, author] = [text('title'), authorOf(whole)];
  return {
    ...(title === undefined ? {} : { title }),
    ...(author === undefined ? {} : { author }),
    ...(lang === undefined ? {} : { lang }),
    ...(self === undefined ? {} : { self }),
    ...(isComplete || older === undefined ? {} : { older }),
    homes: home === undefined ? [] : [home],
    deleted: deletedOf(whole, context.timeZone),
  };
}

function deletedOf(whole: XmlNode, timeZone: string): Map<string, number> {
  const tombstones = childrenOf(whole, 'deleted-entry', namespaces.tombstone);
  return new Map(
    tombstones.flatMap(({ attributes }) => {
      const [ref, when] = [attributes.get('ref'), readDate(attributes.get('when'), timeZone)];
      return ref === undefined || when === undefined ? [] : [[ref, when] as const];
    }),
  );
}
