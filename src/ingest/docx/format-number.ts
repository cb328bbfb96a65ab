/** Writes a number as Word's automatic numbering does (ISO/IEC 29500-1, 17.18.59). */

const digits = '〇一二三四五六七八九';
const circled = '⓪①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const legalSimplified = '零壹贰叁肆伍陆柒捌玖';
const legalTraditional = '零壹貳參肆伍陸柒捌玖';

/** The number from 1 in a format by its name there; undefined for a format that is not known here, or too large a number. */
export function formatNumber(value: number, format: string): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return undefined;
  const known = formats[format]?.(value);
  return known === '' ? undefined : known;
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: (value) => circled.charAt(value),
  decimalEnclosedCircleChinese: (value) => circled.charAt(value),
  chineseCounting: (value) => (value < 100 ? counted(value, digits, '十百千') : positional(value)),
  chineseCountingThousand: (value) => counted(value, digits, '十百千'),
  taiwaneseCounting: (value) =>
    value < 100 ? counted(value, digits, '十百千') : positional(value),
  taiwaneseCountingThousand: (value) => counted(value, digits, '十百千'),
  japaneseCounting: (value) => counted(value, digits, '十百千'),
  ideographDigital: positional,
  taiwaneseDigital: positional,
  japaneseDigitalTenThousand: positional,
  chineseLegalSimplified: (value) => counted(value, legalSimplified, '拾佰仟', true),
  ideographLegalTraditional: (value) => counted(value, legalTraditional, '拾佰仟', true),
  ideographTraditional: (value) => stems.charAt(value - 1),
  ideographZodiac: (value) => branches.charAt(value - 1),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/** 十二, 二十, 一百零五; 壹拾贰 where the one before the ten is written. */
function counted(value: number, names: string, units: string, writesOne = false): string {
  let written = '';
  let isGap = false;
  const places = Array.from(String(value), Number);
  for (const [at, digit] of places.entries()) {
    const unit = units.charAt(places.length - at - 2);
    if (digit === 0) {
      isGap = written !== '';
      continue;
    }
    const zero = names === digits ? '零' : names.charAt(0);
    const isPlainTen = !writesOne && digit === 1 && unit === units.charAt(0) && written === '';
    written += (isGap ? zero : '') + (isPlainTen ? '' : names.charAt(digit)) + unit;
    isGap = false;
  }
  return written === '' ? names.charAt(0) : written;
}

function positional(value: number): string {
  return Array.from(String(value), (digit) => digits.charAt(Number(digit))).join('');
}

function fullWidth(value: number): string {
  return Array.from(String(value), (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  ).join('');
}

/** A to Z, then AA, BB: the letter is repeated. */
function letters(value: number, first: number): string {
  if (value < 1 || value > 260) return '';
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  const steps: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
    ] as const),
    ...([
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let rest = value;
  let written = '';
  for (const [step, name] of steps) {
    while (rest >= step) {
      written += name;
      rest -= step;
    }
  }
  return written;
}
