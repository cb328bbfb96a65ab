// Into how many sitemaps a year is split, so that each can be rendered in the time that a request has.

/**
 * Bulletins in one part of a year's sitemap. The protocol allows 50,000 addresses, but a request has
 * 10 ms of CPU on the free plan, and a bulletin in Chinese has two addresses that name one another.
 */
export const sitemapPartSize = 250;

/** How many parts a year with so many bulletins has: at least one. */
export function countSitemapParts(bulletins: number): number {
  return Math.max(1, Math.ceil(bulletins / sitemapPartSize));
}
