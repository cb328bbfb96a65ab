// Marks what stands in another language or script than the page.

import type { Site } from '../domain/site.ts';

/** The `lang` attribute of a piece, or none where the piece is in the site's language already. */
export function languageMark(lang: string, site: Site): { lang?: string } {
  return lang === site.language ? {} : { lang };
}
