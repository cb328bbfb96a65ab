/** The GBK table in both directions, made from the platform's decoder since it has no encoder. */

/** Two-byte GBK, both ways. Bytes are numbers from 0 to 255; a character is one code point. */
export interface GbkTable {
  /** The character of two bytes, or undefined where they make none. */
  decode: (first: number, second: number) => string | undefined;
  /** The two bytes of a character, or undefined where GBK lacks it or gives it one byte. */
  encode: (character: string) => readonly [number, number] | undefined;
}

let table: GbkTable | undefined;

/** The table, built on first use from all 24,066 two-byte codes. Private-use characters count as no character. */
export function gbkTable(): GbkTable {
  table ??= buildTable();
  return table;
}

function buildTable(): GbkTable {
  const decoder = new TextDecoder('gbk');
  const decoded = new Map<number, string>();
  const encoded = new Map<string, readonly [number, number]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (!/^[^\uFFFD\uE000-\uF8FF]$/u.test(character)) continue;
      decoded.set(first * 256 + second, character);
      if (!encoded.has(character)) encoded.set(character, [first, second]);
    }
  }
  return {
    decode: (first, second) => decoded.get(first * 256 + second),
    encode: (character) => encoded.get(character),
  };
}
