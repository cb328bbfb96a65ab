// The slug: an article's own part of its address.

/** A KV key holds 512 bytes; percent-encoded in an address each byte becomes three. */
const maxBytes = 200;

const words = /^[\p{Ll}\p{Lo}\p{M}\p{Nd}]+(?:-[\p{Ll}\p{Lo}\p{M}\p{Nd}]+)*$/u;

/**
 * True where the text can stand as a slug: lower-case letters and digits of any script in NFC,
 * joined by single hyphens, 1 to 200 bytes of UTF-8. No dot (`.md` follows it in addresses),
 * no slash, no white space, no control character.
 */
export function isSlug(text: string): boolean {
  return (
    words.test(text) &&
    text === normalizeSlug(text) &&
    new TextEncoder().encode(text).length <= maxBytes
  );
}

/** The one form of a slug under which it is stored: NFC and lower case. What is not a slug stays none. */
export function normalizeSlug(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC');
}

/** A slug as close to the text as the rules allow; "bulletin" where nothing of it is left. */
export function proposeSlug(text: string): string {
  const joined = normalizeSlug(text.toWellFormed())
    .replace(/[^\p{Ll}\p{Lo}\p{M}\p{Nd}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  let short = '';
  for (const character of joined) {
    if (new TextEncoder().encode(short + character).length > maxBytes) break;
    short += character;
  }
  short = short.replace(/-+$/, '');
  return isSlug(short) ? short : 'bulletin';
}
