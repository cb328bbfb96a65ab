/** Tells Chinese characters and Chinese punctuation from the rest. */

const hanPattern = /\p{Script=Han}/u;
const widePattern =
  /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60\u2018\u2019\u201C\u201D\u2014\u2026]/u;

/** True for one Han character (ideographic number zero included). */
export function isHan(character: string): boolean {
  return hanPattern.test(character);
}

/** True for a Han character or a full-width punctuation mark or curly quote, as Chinese text uses them. */
export function isWide(character: string): boolean {
  return widePattern.test(character);
}

/** True where Han characters are at least half of all letters; false for a text without letters. */
export function isMostlyChinese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han * 2 >= letters;
}
