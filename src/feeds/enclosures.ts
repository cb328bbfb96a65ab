// The attachments of an entry, as feeds carry them.

import type { Attachment } from '../domain/stored-records.ts';
import { replaceIllegal } from './xml-characters.ts';

/** A file that a reader's program may fetch with the entry: its absolute address, media type, length in bytes, and title. */
export interface Enclosure {
  readonly url: string;
  readonly type: string;
  readonly length: number;
  readonly title: string;
}

/** As many as an entry names, and how long their titles are: a document must fit into KV (see `contentBudget`). */
const mostEnclosures = 10;
const longestTitle = 100;

/** The first ten attachments of an entry. The content links all of them. */
export function prepareEnclosures(
  attachments: readonly Attachment[],
  origin: string,
): readonly Enclosure[] {
  return attachments.slice(0, mostEnclosures).map(({ path, type, size, title }) => ({
    url: origin + path,
    type,
    length: size,
    title: replaceIllegal([...title].slice(0, longestTitle).join('')),
  }));
}
