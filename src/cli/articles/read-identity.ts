// Reads what an article claims to be from its front matter, whatever else is wrong with it.

import { judgeAlias } from '../../domain/alias.ts';
import {
  type Place,
  parseFrontMatter,
  type RawValue,
  splitSource,
} from '../../domain/front-matter.ts';

/** What a source claims; what is not written, or not as text, is left out. */
export interface Identity {
  readonly id?: string;
  readonly slug?: string;
  /** When it opens, as written. */
  readonly published?: string;
  /** The SHA-256 of the raw file that it was imported from. */
  readonly importedFrom?: string;
  /** Each alias in its one spelling, with the path in `places` of where it stands. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Where each key stands. */
  readonly places: ReadonlyMap<string, Place>;
}

/** The claims of a canonical source; none where its front matter cannot be read. */
export function readIdentity(source: string): Identity {
  const split = splitSource(source);
  if ('rule' in split) return { places: new Map(), aliases: new Map() };
  const { values, places } = parseFrontMatter(split.frontMatter);
  const { id, slug, published, source: origin } = values;
  const sha256 = typeof origin === 'object' && 'sha256' in origin ? origin.sha256 : undefined;
  return {
    places,
    aliases: readAliases(values.aliases),
    ...(typeof id === 'string' && id !== '' ? { id } : {}),
    ...(typeof slug === 'string' && slug !== '' ? { slug } : {}),
    ...(typeof published === 'string' ? { published } : {}),
    ...(typeof sha256 === 'string' ? { importedFrom: sha256 } : {}),
  };
}

function readAliases(written: RawValue | undefined): Map<string, string> {
  const texts: readonly RawValue[] = Array.isArray(written) ? written : [];
  return new Map(
    texts.flatMap((text, index) => {
      const verdict = typeof text === 'string' ? judgeAlias(text) : undefined;
      return verdict?.ok ? [[verdict.address, `aliases.${index}`] as const] : [];
    }),
  );
}
