// Reads what an article claims to be from its front matter, whatever else is wrong with it.

import { type Place, parseFrontMatter, splitSource } from '../../domain/front-matter.ts';

/** What a source claims; what is not written, or not as text, is left out. */
export interface Identity {
  readonly id?: string;
  readonly slug?: string;
  /** When it opens, as written. */
  readonly published?: string;
  /** The SHA-256 of the raw file that it was imported from. */
  readonly importedFrom?: string;
  /** Where each key stands. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The claims of a canonical source; none where its front matter cannot be read. */
export function readIdentity(source: string): Identity {
  const split = splitSource(source);
  if ('rule' in split) return { places: new Map() };
  const { values, places } = parseFrontMatter(split.frontMatter);
  const { id, slug, published, source: origin } = values;
  const sha256 = typeof origin === 'object' && 'sha256' in origin ? origin.sha256 : undefined;
  return {
    places,
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
    ...(typeof slug === 'string' && slug !== '' ? { slug } : {}),
    ...(typeof published === 'string' ? { published } : {}),
    ...(typeof sha256 === 'string' ? { importedFrom: sha256 } : {}),
  };
}
