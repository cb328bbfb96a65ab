// Writes the tombstones of withdrawn articles for Atom (RFC 6721).

import { isoInstant } from '../domain/time.ts';
import type { PreparedEntry } from './prepare-entry.ts';
import { element, type XmlElement } from './xml-writer.ts';

/** The namespace of tombstones (RFC 6721, section 2), declared as `at` where there are any. */
export const tombstoneNamespace = 'http://purl.org/atompub/tombstones/1.0';

/**
 * An `at:deleted-entry` for each withdrawn entry, with the reason as its comment. The entry itself
 * stands in the feed too, for the many readers that know no tombstones: its `updated` is before the
 * tombstone's `when`, so that for those that do know them the later, the tombstone, holds (RFC 6721,
 * section 3). A restored entry has a later `updated` and no tombstone.
 */
export function renderTombstones(entries: readonly PreparedEntry[]): XmlElement[] {
  return entries.flatMap(({ id, withdrawn, summary: reason }) => {
    if (withdrawn === undefined) return [];
    const comment = reason === '' ? [] : [element('at:comment', {}, reason)];
    return [element('at:deleted-entry', { ref: id, when: isoInstant(withdrawn) }, ...comment)];
  });
}
