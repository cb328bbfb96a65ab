// What a citation is of: one revision of a bulletin, whose bytes are known by their SHA-256.

import { revisionPath } from '../../domain/addresses.ts';
import type { PublicRevision } from '../../domain/revision.ts';
import type { Site } from '../../domain/site.ts';
import type { StoredArticle } from '../../domain/stored-records.ts';

/** A revision of a bulletin as it is cited. `url` is its own address, under which its text never changes. */
export interface Cited {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly issuer: string;
  /** The date that the document bears, YYYY-MM-DD. */
  readonly issued: string;
  readonly lang: string;
  readonly number: number;
  readonly sha256: string;
  readonly url: string;
}

/** What is cited of a bulletin that said this at a revision. */
export function citedOf(
  bulletin: Pick<Cited, 'id' | 'slug' | 'title' | 'issuer' | 'issued' | 'lang'>,
  { number, sha256 }: Pick<PublicRevision, 'number' | 'sha256'>,
  site: Site,
): Cited {
  const { id, slug, title, issuer, issued, lang } = bulletin;
  const url = site.origin + revisionPath(slug, number);
  return { id, slug, title, issuer, issued, lang, number, sha256, url };
}

/** What is cited of an article as it stands now. */
export function presentlyCited(article: StoredArticle, site: Site): Cited {
  return citedOf(article, article.revisions.at(-1) ?? { number: 1, sha256: '' }, site);
}
