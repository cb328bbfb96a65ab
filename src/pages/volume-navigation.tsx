// The way from a collection's newest bulletins to its volumes, and from one volume to the next.

import { collectionPath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { ListRecord } from '../domain/stored-records.ts';
import { messagesIn } from './messages.ts';

/** Links to the older and the newer part of the collection, where there are any. */
export function VolumeNavigation({ list, site }: { list: ListRecord; site: Site }) {
  const messages = messagesIn(site.language);
  const [older, newer] = [olderVolume(list), newerVolume(list)];
  if (older === undefined && newer === undefined) return null;
  return (
    <nav class="turn" aria-label={messages.volumeNavigation}>
      {older !== undefined && (
        <a rel="prev" href={collectionPath(list.collection, older)}>
          <span>{messages.older}</span> {messages.volume(older)}
        </a>
      )}
      {newer === 'newest' && (
        <a rel="next" href={collectionPath(list.collection)}>
          <span>{messages.newer}</span> {messages.latest}
        </a>
      )}
      {typeof newer === 'number' && (
        <a rel="next" href={collectionPath(list.collection, newer)}>
          <span>{messages.newer}</span> {messages.volume(newer)}
        </a>
      )}
    </nav>
  );
}

/** The newest volume has nothing to add to a page that shows the whole collection already. */
function olderVolume({ volume, newestVolume, total, items }: ListRecord): number | undefined {
  if (volume !== undefined) return volume > 1 ? volume - 1 : undefined;
  return newestVolume > 0 && total > items.length ? newestVolume : undefined;
}

function newerVolume({ volume, newestVolume }: ListRecord): number | 'newest' | undefined {
  if (volume === undefined) return undefined;
  return volume < newestVolume ? volume + 1 : 'newest';
}
