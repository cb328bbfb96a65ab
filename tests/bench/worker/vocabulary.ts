// Texts for the search: words with the frequencies of a language, so that some stand everywhere and most hardly anywhere.

/** Numbers from 0 to 1 that look like chance and are the same each time. */
export function makeDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const characters = 3_000;
const wordCount = 20_000;
const firstHan = 0x4e00;

/** A rank from 0, each about as frequent as its place says (Zipf). */
function rank(dice: () => number, count: number): number {
  return Math.min(count - 1, Math.floor(Math.exp(dice() * Math.log(count + 1))) - 1);
}

/** The words, the most frequent first, of two to four characters. */
export const words: readonly string[] = makeWords(makeDice(1));

function makeWords(dice: () => number): string[] {
  return Array.from({ length: wordCount }, () => {
    const length = [2, 2, 2, 2, 2, 3, 3, 4][Math.floor(dice() * 8)] ?? 2;
    const codes = Array.from({ length }, () => firstHan + rank(dice, characters));
    return String.fromCharCode(...codes);
  });
}

/** The length of a text in characters: a bulletin of about 8 kB. */
export const textLength = 2_600;

/** The nth text: clauses of words, with numbers among them and paragraphs. */
export function makeText(n: number, length = textLength): string {
  const dice = makeDice(n + 7);
  let text = '';
  while (text.length < length) {
    for (let left = 4 + Math.floor(dice() * 10); left > 0; left -= 1) {
      text += words[rank(dice, wordCount)];
      if (dice() < 0.02) text += String(Math.floor(dice() * 3_000));
    }
    text += dice() < 0.1 ? '。\n\n' : '，';
  }
  return text;
}
