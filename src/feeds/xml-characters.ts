// Keeps out of every feed the characters that an XML document cannot hold in any spelling.

import { replaceIllegalCharacters } from '../domain/characters.ts';

/**
 * The text with every character that XML 1.0 (section 2.2, Char) forbids, lone surrogates among
 * them, turned into U+FFFD. Replaced and not removed: a loss in an official text must be seen, and
 * removal could join what stood apart into a `]]>`. Other text comes back as it is.
 */
export function replaceIllegal(text: string): string {
  return replaceIllegalCharacters(text, '\ufffd');
}
