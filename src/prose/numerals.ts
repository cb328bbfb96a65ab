// Numbers as Chinese texts write them.

const digits = '〇一二三四五六七八九';
const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/**
 * The number that a numeral stands for: `2009`, `二〇〇九` (digit by digit) or `二十三` (below 万).
 * Undefined where it is none.
 */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  const plain = text.replace(/[零○]/g, '〇');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return Number(Array.from(plain, (digit) => digits.indexOf(digit)).join(''));
  }
  if (!/^[〇一二三四五六七八九十百千]+$/.test(plain)) return undefined;
  let total = 0;
  let digit: number | undefined;
  for (const character of plain) {
    const unit = units[character];
    if (unit === undefined) digit = digits.indexOf(character);
    else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
