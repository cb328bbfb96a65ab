/** Where the links of a page lead, once it is no longer where it was. */

/** The address made absolute by the base where it is relative and a base is known; as written otherwise. */
export function resolveAddress(address: string, base: string | undefined): string {
  if (address === '' || base === undefined || /^(?:[a-z][a-z0-9+.-]*:|#)/i.test(address)) {
    return /^\/\//.test(address) ? `https:${address}` : address;
  }
  return URL.parse(address, base)?.href ?? address;
}

/** What becomes of a link: it is kept with this address, or its text alone, and why. */
export type LinkVerdict =
  | { readonly keep: true; readonly href: string }
  | { readonly keep: false; readonly what?: 'script-link' | 'page-link' };

/** Judges an address of the page at `base`. What leads nowhere is not worth telling. */
export function judgeLink(written: string | undefined, base: string | undefined): LinkVerdict {
  const address = written?.replace(/[\u0000-\u0020]+/g, '') ?? '';
  if (address === '' || address === '#') return { keep: false };
  if (address.startsWith('#')) return { keep: false, what: 'page-link' };
  const href = resolveAddress(written?.trim() ?? '', base);
  const isSafe = !/^[^/?#]*:/.test(address) || /^(?:https?|mailto|tel):/i.test(address);
  if (!isSafe) return { keep: false, what: 'script-link' };
  if (base !== undefined && isSamePage(href, base)) return { keep: false, what: 'page-link' };
  return { keep: true, href };
}

function isSamePage(href: string, base: string): boolean {
  return href.includes('#') && href.replace(/#.*$/s, '') === base.replace(/#.*$/s, '');
}
