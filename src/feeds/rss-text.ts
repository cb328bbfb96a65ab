// Carries text unharmed through the package `feed`, whose writer decodes and escapes by rules of its own.

const ampersand = '\u0001';
const lessThan = '\u0002';

/**
 * Plain text for a text field of the package. Its `&` and `<` become two control characters that
 * the package leaves alone and that cleaned text cannot hold; `restoreReferences` undoes it.
 */
export function protectText(text: string): string {
  return text.replace(/&/g, ampersand).replace(/</g, lessThan);
}

/**
 * The package's document with every protected character as the hexadecimal reference that the RSS
 * Best Practices Profile asks for in plain text (section "Character Data").
 */
export function restoreReferences(document: string): string {
  return document.replaceAll(ampersand, '&#x26;').replaceAll(lessThan, '&#x3C;');
}

/**
 * HTML for a CDATA section: every `]]>` as `]]&gt;`, the same to HTML. The package splits only the
 * first, and the second would let an article's author end the section and write items.
 */
export function protectHtml(html: string): string {
  return html.replaceAll(']]>', ']]&gt;');
}

/**
 * Stands, as the address of an `atom:link`, where elements shall stand that the package cannot write
 * before the items. A control character, so that no cleaned text can spell it.
 */
export const standIn = '\u0003';

/** The package's document with these elements in place of the link to `standIn`. */
export function replaceStandIn(document: string, elements: readonly string[]): string {
  // A function, since a replacement given as text may hold patterns such as `$&`.
  return document.replace(`<atom:link href="${standIn}"/>`, () => elements.join('\n        '));
}
