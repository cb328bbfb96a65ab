// Tells search engines which pages are one text in two scripts.

import { articlePath, editionPath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';

/** An article and its edition, as the heads of both pages name them. */
export type Editions = Pick<StoredArticle, 'slug' | 'lang'> & {
  readonly derived: Pick<NonNullable<StoredArticle['derived']>, 'lang'>;
};

/**
 * The `hreflang` alternates, the same on both pages: each names itself and the other. Who reads
 * neither script is sent to the authoritative text.
 */
export function EditionAlternates({ editions, site }: { editions: Editions; site: Site }) {
  const { slug, lang, derived } = editions;
  const own = site.origin + articlePath(slug);
  const other = site.origin + editionPath(slug, derived.lang);
  return (
    <>
      <link rel="alternate" hreflang={lang} href={own} />
      <link rel="alternate" hreflang={derived.lang} href={other} />
      <link rel="alternate" hreflang="x-default" href={own} />
    </>
  );
}
