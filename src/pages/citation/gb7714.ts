// The citation of GB/T 7714-2015.

import type { Cited } from './cited.ts';

/**
 * One line after GB/T 7714-2015, section 4.6 (electronic resources): issuer, title with its marks,
 * date of the document, address; and the SHA-256, for which the standard has no place, at the end.
 * The date of access is the reader's to add: a page without a clock cannot know it.
 */
export function renderGb7714({ issuer, title, issued, url, sha256 }: Cited): string {
  return `${issuer}. ${title}[EB/OL]. (${issued}). ${url}. SHA-256: ${sha256}.`;
}
