// Finds in a citation what it claims: the address of an article or of one revision, and the SHA-256 of its source.

import { isSlug, normalizeSlug } from '../../domain/slug.ts';

/** An article's address taken apart; `number` is there where it is that of one revision. */
export interface ArticleAddress {
  readonly origin: string;
  readonly slug: string;
  readonly number?: number;
}

/** What a citation claims. One of the two is there at least. */
export interface Claim {
  readonly address?: ArticleAddress;
  readonly sha256?: string;
}

/** The claim, or why there is not one to verify. */
export type ReadClaim =
  | { readonly ok: true; readonly claim: Claim }
  | { readonly ok: false; readonly reason: 'no-claim' | 'several-claims' | 'broken-hash' };

/**
 * The claim of a citation in whatever form. Addresses and hashes are found also where lines were
 * broken within them, as when copied from a printed page. Of several addresses the one of a revision
 * counts; of several such, or of several hashes, none: they are to be verified one by one. A hash that
 * is not whole is no claim either: the address alone would verify, as if the hash had been compared.
 */
export function readClaim(text: string): ReadClaim {
  const unbroken = text.replace(/\s+/g, '');
  const addresses = choosePinned(findAddresses(text), findAddresses(unbroken));
  const hashes = findHashes(text);
  if (addresses.length > 1 || hashes.length > 1) return { ok: false, reason: 'several-claims' };
  const [address] = addresses;
  const [sha256] = hashes;
  if (sha256 === undefined && namesHash(text)) return { ok: false, reason: 'broken-hash' };
  if (!address && sha256 === undefined) return { ok: false, reason: 'no-claim' };
  return {
    ok: true,
    claim: { ...(address ? { address } : {}), ...(sha256 === undefined ? {} : { sha256 }) },
  };
}

const articleAddress =
  /(https?:\/\/[^\s/"'<>{}()]+)\/articles\/([\p{L}\p{M}\p{N}%-]+)(?:\/revisions\/([1-9]\d{0,8}))?/giu;

function findAddresses(text: string): ArticleAddress[] {
  const found = [...text.matchAll(articleAddress)].flatMap(([, site = '', name = '', number]) => {
    const origin = URL.parse(site)?.origin;
    const slug = decodeSlug(name);
    if (origin === undefined || slug === undefined) return [];
    return [{ origin, slug, ...(number === undefined ? {} : { number: Number(number) }) }];
  });
  const byText = new Map(found.map((address) => [JSON.stringify(address), address]));
  return [...byText.values()];
}

function decodeSlug(name: string): string | undefined {
  try {
    const slug = normalizeSlug(decodeURIComponent(name));
    return isSlug(slug) ? slug : undefined;
  } catch {
    return undefined;
  }
}

/** Addresses of revisions, in the text as it stands or else without its line breaks; other addresses where there are none. */
function choosePinned(written: ArticleAddress[], unbroken: ArticleAddress[]): ArticleAddress[] {
  const pinned = (list: ArticleAddress[]) => list.filter(({ number }) => number !== undefined);
  return firstNotEmpty(pinned(written), pinned(unbroken), written, unbroken);
}

const wholeHash = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi;

/** What stands before or behind it on other lines is none of it, be it hexadecimal too: `Accessed`. */
const brokenHash = /(?<![0-9a-f])[0-9a-f](?:\s*[0-9a-f]){63}(?![0-9a-f])/gi;

function findHashes(text: string): string[] {
  const found = text.match(wholeHash) ?? text.match(brokenHash) ?? [];
  return [...new Set(found.map((hash) => hash.replace(/\s/g, '').toLowerCase()))];
}

/** True where a SHA-256 is spoken of, or most of one stands there. */
function namesHash(text: string): boolean {
  return /SHA-?256|[0-9a-f]{48}/i.test(text.replace(articleAddress, ''));
}

function firstNotEmpty<T>(...lists: T[][]): T[] {
  return lists.find((list) => list.length > 0) ?? [];
}
