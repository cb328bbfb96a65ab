// Encodes text as GB18030 or Big5, by tables read off the platform's decoders, which have no encoders.

type Name = 'gb18030' | 'big5';

const tables = new Map<Name, ReadonlyMap<string, readonly number[]>>();

function tableOf(name: Name): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(name);
  if (known) return known;
  const decoder = new TextDecoder(name);
  const table = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\ufffd' && !table.has(character)) {
        table.set(character, [lead, trail]);
      }
    }
  }
  tables.set(name, table);
  return table;
}

/** The text's bytes; undefined where the encoding lacks one of its characters. Four-byte codes of GB18030 are not used. */
export function encode(text: string, name: Name): Uint8Array | undefined {
  const table = tableOf(name);
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = code < 0x80 ? [code] : table.get(character);
    if (!pair) return undefined;
    bytes.push(...pair);
  }
  return Uint8Array.from(bytes);
}
