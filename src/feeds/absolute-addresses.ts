// Makes the addresses in an article's HTML absolute, since a feed reader knows no page to resolve them against.

/** What an address is resolved against: the site's origin and the article's own absolute address. */
export interface AddressBase {
  readonly origin: string;
  readonly articleUrl: string;
}

/**
 * The HTML with every `href` and `src` absolute: those that begin with a slash get the origin, a
 * fragment (`#fn-…` of a footnote) gets the article's address, an empty one is left out.
 *
 * Only for HTML that domain/markdown.ts wrote. There `<`, `>`, `&` and `"` of text and of attribute
 * values always stand escaped, so that a `<` can only begin a tag, the next `>` only end it, and a
 * `"` only bound a value. Attributes are consumed whole, one after the other, so that a value which
 * reads like an attribute (`title=" href="`) is passed over.
 */
export function makeAddressesAbsolute(html: string, base: AddressBase): string {
  return html.replace(/<[a-z][^<>]*>/g, (tag) =>
    tag.replace(/ ([^\s"'=<>]+)="([^"]*)"/g, (attribute, name: string, value: string) => {
      if (name !== 'href' && name !== 'src') return attribute;
      return value === '' ? '' : ` ${name}="${makeAbsolute(value, base)}"`;
    }),
  );
}

/** Joins by concatenation: the value is escaped already, and what is put before it needs no escaping. */
function makeAbsolute(address: string, { origin, articleUrl }: AddressBase): string {
  if (address.startsWith('//')) return origin.slice(0, origin.indexOf('//')) + address;
  if (address.startsWith('/')) return origin + address;
  return address.startsWith('#') ? articleUrl + address : address;
}
