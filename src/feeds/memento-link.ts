// Tells in a feed which revision an entry shows, and where its source can be had, so that it can be verified.

import { element, type XmlElement } from './xml-writer.ts';

/** The revision that an entry shows: where its source stands for ever, and the SHA-256 of that. */
export interface ShownRevision {
  readonly number: number;
  readonly sha256: string;
  /** Absolute. */
  readonly sourceUrl: string;
}

/** The namespace of `hash` (RFC 5854, section 4.2.4), declared as `ml` where there are any. */
export const hashNamespace = 'urn:ietf:params:xml:ns:metalink';

/** The attributes of the link, in Atom and in RSS: it leads to a prior state of the entry (RFC 7089, section 2.2.4). */
export function mementoAttributes({ sourceUrl }: ShownRevision) {
  return { rel: 'memento', type: 'text/markdown', href: sourceUrl };
}

/**
 * The link as an element, for Atom; within it the hash of what it leads to, which is foreign markup
 * where RFC 4287 (section 6.4) allows it.
 */
export function renderMemento(revision: ShownRevision): XmlElement {
  const hash = element('ml:hash', { type: 'sha-256' }, revision.sha256);
  return element('link', mementoAttributes(revision), hash);
}
