// Reads a collection to its end, and settles of each entry what can be settled of it by itself.

import type { OldEntry } from '../../../ingest/collections/old-entry.ts';
import type { IndexedEntry } from '../../../ingest/collections/plan-move.ts';
import { type MoveChoices, settleEntry } from '../../../ingest/collections/settle-entry.ts';
import { movingMessages } from '../../messages/moving.ts';
import { messagesFor, type Session } from '../../session.ts';
import type { Progress } from '../../terminal/progress.ts';
import type { Collection, CollectionFacts } from './collection.ts';
import type { Spool, Spooled } from './spool.ts';

/** What decides about an entry. */
export type IndexChoices = MoveChoices & {
  /** Pages become articles as well. */
  readonly withPages: boolean;
};

/** Entries are settled with what is known of the whole at the end of the reading: so what was read is read again. */
export async function indexEntries(
  session: Session,
  collection: Collection,
  spool: Spool,
  options: IndexChoices,
  progress: Progress,
): Promise<IndexedEntry<Spooled>[]> {
  const say = messagesFor(session, movingMessages);
  const places: Spooled[] = [];
  for await (const entry of collection.entries()) {
    session.context.signal.throwIfAborted();
    places.push(await spool.add(entry));
    if (places.length % 100 === 0) progress.show(say.reading(places.length));
  }
  const facts = collection.facts();
  const index: IndexedEntry<Spooled>[] = [];
  for (const place of places) {
    session.context.signal.throwIfAborted();
    index.push(indexEntry(await spool.read(place), place, facts, options));
  }
  return index;
}

function indexEntry(
  entry: OldEntry,
  place: Spooled,
  facts: CollectionFacts,
  options: IndexChoices,
): IndexedEntry<Spooled> {
  const left = entry.left === 'page' && options.withPages ? undefined : entry.left;
  const isEmpty = entry.body.text.trim() === '' && entry.attachments.length === 0;
  return {
    place,
    origin: entry.origin,
    settled: settleEntry(entry, facts, options),
    guid: entry.guid,
    updated: entry.updated ?? entry.published,
    names: entry.names,
    notes: entry.notes,
    left: left ?? (isEmpty ? 'no-text' : undefined),
  };
}
