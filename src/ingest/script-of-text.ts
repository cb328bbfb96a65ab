/** Tells Traditional from Simplified Chinese by the characters that only one of the two uses. */

/** How many characters of a text belong to one script only. */
export interface ScriptCount {
  traditional: number;
  simplified: number;
}

let onlyIn: { traditional: ReadonlySet<string>; simplified: ReadonlySet<string> } | undefined;

/** Counts the characters that only one script uses; those common to both (后, 里, 台) count for neither. */
export function countScripts(text: string): ScriptCount {
  onlyIn ??= deriveScripts();
  let traditional = 0;
  let simplified = 0;
  for (const character of text) {
    if (onlyIn.traditional.has(character)) traditional += 1;
    else if (onlyIn.simplified.has(character)) simplified += 1;
  }
  return { traditional, simplified };
}

/**
 * The two lists, from what the platform knows: the frequent characters of GB 2312 that Big5 lacks are Simplified only,
 * the frequent ones of Big5 that GB 2312 lacks are Traditional only.
 */
function deriveScripts() {
  const gb = charactersOf('gbk', [0xb0, 0xf7], [0xa1, 0xfe]);
  const gbFrequent = charactersOf('gbk', [0xb0, 0xd7], [0xa1, 0xfe]);
  const big5 = charactersOf('big5', [0xa4, 0xf9], [0x40, 0xfe]);
  const big5Frequent = charactersOf('big5', [0xa4, 0xc6], [0x40, 0xfe]);
  return {
    traditional: new Set([...big5Frequent].filter((character) => !gb.has(character))),
    simplified: new Set([...gbFrequent].filter((character) => !big5.has(character))),
  };
}

type Range = readonly [number, number];

/** The Han characters that an old encoding holds between these first and second bytes. */
export function charactersOf(encoding: string, leads: Range, trails: Range): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character)) found.add(character);
    }
  }
  return found;
}
