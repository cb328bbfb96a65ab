// Other ways to write an address, and what is to become of each.

/** What another spelling asks for: the same thing, a redirect to where the thing is, or nothing that can be read. */
export type Spelling =
  | { readonly is: 'same'; readonly path: string }
  | { readonly is: 'elsewhere'; readonly path: string; readonly to: string }
  | { readonly is: 'malformed'; readonly path: string };

/** How an address is written; undefined where it cannot be written so otherwise than it is. */
export interface AddressForm {
  readonly name: string;
  readonly spell: (path: string) => Spelling | undefined;
}

/** The address as the site writes it. */
export const canonicalForm: AddressForm = {
  name: 'the address',
  spell: (path) => ({ is: 'same', path }),
};

/** A spelling that is sent to the canonical one, where it differs from it. */
function toCanonical(name: string, respell: (path: string) => string): AddressForm {
  return {
    name,
    spell: (path) => {
      const other = respell(path);
      return other === path ? undefined : { is: 'elsewhere', path: other, to: path };
    },
  };
}

function malformed(name: string, end: string): AddressForm {
  return { name, spell: (path) => ({ is: 'malformed', path: `${path}${end}` }) };
}

/** The names of topics and issuers keep their case; all else is in lower case. */
function inUpperCase(path: string): string {
  const [first, second, name, ...rest] = path.split('/');
  const upper = (segment: string | undefined) =>
    segment === undefined
      ? []
      : encodeURIComponent(decodeURIComponent(segment).toUpperCase().normalize('NFC'));
  const isNamed = second === 'topics' || second === 'issuers';
  const kept = isNamed && name !== undefined ? name : upper(name);
  return [first, upper(second), kept, ...rest.map(upper)].flat().join('/');
}

function inNfd(path: string): string {
  return path.split('/').map(respellNfd).join('/');
}

function respellNfd(segment: string): string {
  return encodeURIComponent(decodeURIComponent(segment).normalize('NFD'));
}

/** Every spelling but the canonical one. */
export const addressForms: readonly AddressForm[] = [
  {
    name: 'lower-case percent-encoding',
    spell: (path) => {
      const lower = path.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
      return lower === path ? undefined : { is: 'same', path: lower };
    },
  },
  { name: 'a query', spell: (path) => ({ is: 'same', path: `${path}?from=reader&of=%E6%9C%83` }) },
  toCanonical('NFD', inNfd),
  toCanonical('upper case', inUpperCase),
  toCanonical('a slash at the end', (path) => `${path}/`),
  toCanonical('a double slash', (path) => path.replace(/\/(?=[^/]+$)/, '//')),
  toCanonical('a double slash before all', (path) => (path === '/' ? path : `/${path}`)),
  {
    name: 'a slash at the end, and a query',
    spell: (path) => ({ is: 'elsewhere', path: `${path}/?a=1&b`, to: `${path}?a=1&b` }),
  },
  malformed('a code that is cut off', '%e'),
  malformed('a character that is cut off', '%E6%9C'),
  malformed('an encoded slash', '%2f..%2Fsecret'),
  malformed('an encoded NUL', '%00'),
];
