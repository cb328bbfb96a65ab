// The key by which a reader's text names a citation.

import type { Cited } from './cited.ts';

/**
 * ASCII letters, digits and hyphens, which every program takes: the slug, or where it has others the
 * beginning of the article's id; and the number of the revision. Another revision has another key.
 */
export function citationKey({ slug, id, number }: Pick<Cited, 'slug' | 'id' | 'number'>): string {
  const name = /^[a-z0-9-]+$/.test(slug) ? slug : `bulletin-${id.split(/[:-]/)[2] ?? ''}`;
  return `${name}-r${number}`;
}
