// Which characters a bulletin's text may hold, so that every feed can carry it and no reader is misled.

/** Matches what XML 1.0 (section 2.2, Char) cannot carry: most control characters, lone surrogates, U+FFFE, U+FFFF. */
const notXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;

/** The first character of the text that XML 1.0 cannot carry, with its index in UTF-16 units; undefined where there is none. */
export function findIllegalCharacter(
  text: string,
): { character: string; index: number } | undefined {
  const match = notXml.exec(text);
  return match ? { character: match[0], index: match.index } : undefined;
}

/** Every character of the text that XML 1.0 cannot carry, in order; indexes in UTF-16 units. */
export function* illegalCharacters(text: string): Generator<{ character: string; index: number }> {
  for (const match of text.matchAll(new RegExp(notXml, 'gu'))) {
    yield { character: match[0], index: match.index };
  }
}

/** The text with every character that XML 1.0 cannot carry replaced by another text. */
export function replaceIllegalCharacters(text: string, replacement: string): string {
  return text.replace(new RegExp(notXml, 'gu'), replacement);
}

const closerOf: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u202d': '\u202c',
  '\u202e': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
};

/**
 * The first direction control (UAX #9: embeddings, overrides, isolates) that the text opens and
 * never closes, or closes without opening; undefined where they are balanced. Plain marks
 * (U+200E, U+200F, U+061C) need no closing and are left alone.
 */
export function findUnbalancedDirection(text: string): string | undefined {
  const open: { opener: string; closer: string }[] = [];
  for (const character of text) {
    const closer = closerOf[character];
    if (closer) open.push({ opener: character, closer });
    else if (character === '\u202c' || character === '\u2069') {
      if (open.pop()?.closer !== character) return character;
    }
  }
  return open[0]?.opener;
}

/** A character's code point as `U+FFFE`. */
export function nameCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
