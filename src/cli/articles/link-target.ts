// Where a link of an article leads within the site, as far as its address alone can tell.

import { aliasCandidates, canonicalAddress } from '../../domain/alias.ts';
import { isOwnAddress } from '../../domain/own-addresses.ts';
import { normalizeSlug } from '../../domain/slug.ts';

/**
 * A link leads to an article, by its slug; to an address at which the site has no page of its own
 * (`path`), though it may be an alias of an article (`aliases`: the spellings, the closest first); or,
 * written without a scheme, to another host.
 */
export type LinkTarget =
  | { readonly kind: 'article'; readonly slug: string }
  | { readonly kind: 'nowhere'; readonly path: string; readonly aliases: readonly string[] }
  | { readonly kind: 'elsewhere' };

/** Articles stand beside one another, so that any stands for the one in which the link is. */
const anyArticle = 'https://site.invalid/articles/-';

/** Undefined for what leads to a page that the site always has, stays on its own page, or names a scheme. */
export function findTarget(address: string): LinkTarget | undefined {
  if (/^[/\\]{2}/.test(address)) return { kind: 'elsewhere' };
  if (address === '' || /^(?:[#?]|[a-z][a-z0-9+.-]*:)/i.test(address)) return undefined;
  const url = URL.parse(address, anyArticle);
  const path = url && canonicalAddress(url.pathname);
  if (!path) return { kind: 'nowhere', path: address, aliases: [] };
  const name = /^\/articles\/([^/]+)/.exec(path)?.[1];
  if (name !== undefined) {
    const slug = decodeURIComponent(name).replace(/\.(?:md|txt|json|bib|csl)$/, '');
    return { kind: 'article', slug: normalizeSlug(slug) };
  }
  if (isOwnAddress(path)) return undefined;
  const aliases = aliasCandidates(path, url.search);
  return { kind: 'nowhere', path: decodeURI(path), aliases };
}
