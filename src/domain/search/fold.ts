// Folds characters for search, so that a word is found however it is written: in either Chinese script, full-width, in capitals.

/// <reference path="../opencc-dictionaries.d.ts" />
import hongKong from 'opencc-js/dict/HKVariants';
import toTraditional from 'opencc-js/dict/STCharacters';
import toSimplified from 'opencc-js/dict/TSCharacters';
import taiwan from 'opencc-js/dict/TWVariants';

let folds: ReadonlyMap<string, string> | undefined;

/**
 * A code point as search knows it, which may be several or none: compatibility forms resolved (NFKC),
 * lower case, without accents, Traditional Chinese as Simplified. Context plays no part, so that what
 * is equal stays equal inside any text; folding what is folded changes nothing.
 */
export function foldCharacter(character: string): string {
  folds ??= readFolds();
  // Taken apart for the accents of alphabets; what is left (kana, hangul) is put together again.
  const plain = character
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
  let folded = '';
  for (const part of plain) folded += folds.get(part) ?? part;
  return folded;
}

/**
 * Every variant with its one form. Not all that has a Traditional form is that form's Simplified (馀,
 * 餘, 余), and the regions differ in which variants they write (裡, 裏; 著, 着).
 */
function readFolds(): Map<string, string> {
  const pairs = new Map(readPairs(toSimplified));
  const follow = (character: string): string => {
    const next = pairs.get(character);
    return next === undefined || next === character ? character : follow(next);
  };
  const join = (from: string, to: string) => {
    if (follow(from) !== follow(to)) pairs.set(follow(from), follow(to));
  };
  for (const [simplified, traditional] of readPairs(toTraditional)) join(simplified, traditional);
  for (const [standard, variant] of [...readPairs(hongKong), ...readPairs(taiwan)]) {
    join(variant, standard);
  }
  return new Map([...pairs.keys()].map((character) => [character, follow(character)]));
}

/** OpenCC's lists read `裡 里|著 着`: what is to be replaced, and by what. */
function readPairs(list: string): [string, string][] {
  return list.split('|').map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    return [from, to];
  });
}
