// The form of an article's id: an IRI with a scheme, as Atom takes it (RFC 4287, section 4.2.6; RFC 3987).

/** The most characters of an id. It stands in addresses of the API, percent-encoded up to nine times as long. */
export const maxIdLength = 500;

/** What may stand in an IRI unencoded besides the delimiters: ASCII's unreserved characters, and letters of any script. */
const character = String.raw`[A-Za-z0-9\-._~!$&'()*+,;=:@\/\u00a1-\ud7ff\uf900-\ufdcf\ufdf0-\uffef\u{10000}-\u{1fffd}\u{20000}-\u{2fffd}\u{30000}-\u{3fffd}]|%[0-9A-Fa-f]{2}`;

/** A scheme, an authority whose host may be an IP literal, path and query, and at most one fragment. */
const iri = new RegExp(
  String.raw`^[A-Za-z][A-Za-z0-9+.\-]*:(?:\/\/(?:[A-Za-z0-9\-._~%:@]*\[[0-9A-Fa-f:.]+\](?::\d*)?(?=[\/?#]|$))?)?(?:${character}|\?)*(?:#(?:${character}|\?)*)?$`,
  'u',
);

/** White space of any kind, and what only steers the direction or the joining of text (RFC 3987, section 4.1). */
const invisible = /[\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u;

/** What a scheme asks for beyond the form of every IRI, where a slip of the hand would go unnoticed otherwise. */
const ofScheme: Readonly<Record<string, RegExp>> = {
  http: /^https?:\/\/[^/?#]/i,
  https: /^https?:\/\/[^/?#]/i,
  // RFC 8141, section 2; a UUID in whatever spelling the article had it elsewhere.
  urn: /^urn:(?:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|(?!uuid:)[a-z0-9][a-z0-9-]{0,30}[a-z0-9]:.)/i,
  tag: /^tag:[^,:]+,\d{4}(?:-\d{2}){0,2}:/i,
};

/**
 * True for an absolute IRI that can be an Atom id: `http:`, `https:`, `tag:`, `urn:` or another
 * scheme, at most 500 characters, no white space. Ids are compared character by character and never
 * normalized, so that one is kept as it was elsewhere, whatever spelling it has.
 */
export function isArticleId(text: string): boolean {
  if (text.length > maxIdLength || invisible.test(text) || !iri.test(text)) return false;
  const scheme = text.slice(0, text.indexOf(':')).toLowerCase();
  const rest = text.length > scheme.length + 1;
  return rest && (ofScheme[scheme]?.test(text) ?? true);
}

/** True where a reference is an id and no slug: an id has a scheme, a slug never holds a colon. */
export function isIdReference(reference: string): boolean {
  return reference.includes(':');
}
