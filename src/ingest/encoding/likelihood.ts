/** How likely a decoded text is to be Chinese, by how common its characters are. */
import { foldScript } from '../fold-script.ts';
import { commonCharacters, commonMarks } from './common-characters.ts';

/** The share of running text that a class of characters makes up, spread evenly over its characters. */
interface CharacterClass {
  readonly characters: ReadonlySet<string>;
  /** Natural logarithm of the probability of one of them. */
  readonly weight: number;
}

/** Any other character: of 20,000, one in three thousand. */
const rareWeight = Math.log(1 / 3000 / 20_000);

/** Letters outside ASCII of one alphabet: no text of one language mixes them. Latin, Greek, Cyrillic, Hebrew, Arabic. */
const alphabets: readonly (readonly [number, number])[] = [
  [0xc0, 0x17f],
  [0x386, 0x3ce],
  [0x400, 0x45f],
  [0x5d0, 0x5ea],
  [0x620, 0x652],
];

let scripts: readonly (readonly CharacterClass[])[] | undefined;

/**
 * The natural logarithm of the probability of the text's characters outside ASCII, each counted once, as Simplified, as
 * Traditional or in one alphabet, whichever is likeliest. Readings of the same bytes may be compared by it.
 */
export function likelihoodOf(text: string): number {
  scripts ??= buildScripts();
  // A character that comes back says no more of the encoding than it did at first.
  const characters = new Set(Array.from(text).filter((character) => character > '\u007f'));
  return Math.max(...scripts.map((classes) => sumWeights(characters, classes)));
}

function sumWeights(characters: ReadonlySet<string>, classes: readonly CharacterClass[]): number {
  let sum = 0;
  for (const character of characters) {
    sum += classes.find((one) => one.characters.has(character))?.weight ?? rareWeight;
  }
  return sum;
}

function buildScripts(): (readonly CharacterClass[])[] {
  const common = new Set(commonCharacters);
  // The rows that each standard gives to its frequent characters, and those of the rest.
  const simplified = [decodeRows('gbk', [0xb0, 0xd7]), decodeRows('gbk', [0xd8, 0xf7])] as const;
  const traditional = [decodeRows('big5', [0xa4, 0xc6]), decodeRows('big5', [0xc9, 0xf9])] as const;
  const commonTraditional = new Set(
    [...traditional[0]].filter((character) => common.has(foldScript(character))),
  );
  return [
    classesOf(common, ...simplified),
    classesOf(commonTraditional, ...traditional),
    ...alphabets.map(([from, to]) => alphabetOf(from, to)),
  ];
}

/** Latin text has most of its letters in ASCII, so that those outside are as seldom as a common Chinese character. */
function alphabetOf(from: number, to: number): CharacterClass[] {
  const letters = Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
  return [
    { characters: new Set(letters), weight: Math.log(0.9 / letters.length) },
    { characters: new Set(commonMarks), weight: Math.log(0.1 / commonMarks.length) },
  ];
}

function classesOf(
  common: ReadonlySet<string>,
  frequent: ReadonlySet<string>,
  seldom: ReadonlySet<string>,
): CharacterClass[] {
  const shares = [
    [common, 0.78],
    [new Set(commonMarks), 0.1],
    [frequent, 0.115],
    [seldom, 0.004],
  ] as const;
  return shares.map(([characters, share]) => ({
    characters,
    weight: Math.log(share / characters.size),
  }));
}

function decodeRows(encoding: string, [from, to]: readonly [number, number]): Set<string> {
  const decoder = new TextDecoder(encoding);
  const found = new Set<string>();
  for (let lead = from; lead <= to; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      // In the rows of GB 2312; what GBK added before them is no frequent character.
      if (encoding === 'gbk' && trail < 0xa1) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character)) found.add(character);
    }
  }
  return found;
}
