// Aliases: paths of this site under which an article was known before it came to Gazette.

import { judgeAddress } from './canonical-address.ts';
import { isOwnAddress } from './own-addresses.ts';

/** The most aliases of one article. */
export const mostAliases = 50;

/** The address that an alias stands for, in its one spelling, or why it can be none. */
export type AliasVerdict =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly rule: 'bad-alias' | 'alias-own' };

/** WordPress's `/?p=123`: the one kind of address that the front page leaves to articles. */
const numbered = /^\?[A-Za-z_]{1,20}=\d{1,12}$/;

/**
 * Judges a path with or without a query, percent-encoded or not. One that does not begin with a
 * single slash, has a fragment, or is no UTF-8 is bad; one that a route of the site answers is the
 * site's own. Different spellings (case, a slash at the end) come out as one address.
 */
export function judgeAlias(text: string): AliasVerdict {
  const address = canonicalAddress(text);
  if (address === undefined) return { ok: false, rule: 'bad-alias' };
  const [path = ''] = address.split('?', 1);
  const isOwn = path === '/' ? !numbered.test(address.slice(1)) : isOwnAddress(path);
  return isOwn ? { ok: false, rule: 'alias-own' } : { ok: true, address };
}

/** The one spelling of a path with or without a query; undefined for what is no path of a site. */
export function canonicalAddress(text: string): string | undefined {
  if (!/^\/(?![/\\])/.test(text) || /[#\\]/.test(text)) return undefined;
  const url = URL.parse(`https://alias.invalid${text}`);
  if (url?.host !== 'alias.invalid') return undefined;
  const path = canonicalPath(url.pathname);
  return path === undefined ? undefined : path + url.search;
}

/** The one spelling of a path; undefined for what is no address. */
function canonicalPath(path: string): string | undefined {
  const verdict = judgeAddress(path);
  if (verdict.kind === 'malformed') return undefined;
  return verdict.kind === 'elsewhere' ? verdict.path : withUpperCaseCodes(path);
}

function withUpperCaseCodes(path: string): string {
  return path.replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase());
}

/**
 * The addresses that a request may mean, the closest first: as it was asked for; with the first
 * parameter alone, since others are hung on by who links; without any. None where the request is for
 * the front page as such.
 */
export function aliasCandidates(path: string, search: string): string[] {
  const canonical = withUpperCaseCodes(path);
  const first = search.split('&', 1)[0] ?? '';
  const candidates = [canonical + search, canonical + first, canonical];
  const isPossible = (address: string) => address !== '/' && judgeAlias(address).ok;
  return [...new Set(candidates)].filter(isPossible);
}
