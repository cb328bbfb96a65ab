// Loads an article's entry from the feeds of the preview's site.

import { feedPath } from '../../domain/addresses.ts';
import type { FeedFormat } from '../../domain/kv-keys.ts';
import type { Context } from '../context.ts';
import { type FeedEntry, findEntry } from './read-entries.ts';

/**
 * The entry of the feed of everything that has this id: from the subscription document, else from the
 * closed volumes, the oldest first. Undefined where none has it (yet).
 */
export async function loadEntry(
  { fetch, signal }: Pick<Context, 'fetch' | 'signal'>,
  origin: string,
  format: FeedFormat,
  id: string,
): Promise<FeedEntry | undefined> {
  const load = async (volume?: number) => {
    const answer = await fetch(origin + feedPath('all', format, volume), { signal });
    const text = await answer.text();
    return answer.ok ? text : undefined;
  };
  const current = await load();
  const entry = current === undefined ? undefined : findEntry(current, format, id);
  if (entry) return entry;
  for (let volume = 1; ; volume += 1) {
    const archive = await load(volume);
    if (archive === undefined) return undefined;
    const archived = findEntry(archive, format, id);
    if (archived) return archived;
  }
}
