/** Reads a line that is a date and nothing else, in the forms that Chinese documents use. */

/** `date` is ISO 8601; `impossible` is shaped like a date but names a day that does not exist. */
export type DateReading = { kind: 'date'; date: string } | { kind: 'impossible' };

const chineseDigits = '〇一二三四五六七八九';
const labelPattern =
  /^(?:发布|發布|發佈|印发|印發|成文|签发|簽發|公布|更新)?(?:日期|时间|時間)\s*[:：]\s*/;
const weekdayOrTime =
  /\s*(?:[(（]?(?:星期|周|週)[一二三四五六日天][)）]?)?\s*(?:\d{1,2}:\d{2}(?::\d{2})?)?$/;
const numericDate = /^(\d{4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;
const writtenDate =
  /^(?:(?:中华|中華)?民[国國]\s*(\d{1,3})|(\d{4}))\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?$/;
/** No date is longer; the patterns take quadratic time on long runs of spaces. */
const longestDate = 80;
const republicOffset = 1911;

/** The date of a line, with or without a label, weekday or time of day; undefined for any other line. */
export function parseDateLine(line: string): DateReading | undefined {
  if (line.length > longestDate) return undefined;
  const plain = arabicDigits(line.trim().replace(/^[(（](.*)[)）]$/, '$1'));
  const bare = plain.replace(labelPattern, '').replace(weekdayOrTime, '').trim();
  const numeric = numericDate.exec(bare);
  if (numeric !== null)
    return checkDate(Number(numeric[1]), Number(numeric[3]), Number(numeric[4]));
  const written = writtenDate.exec(bare);
  if (written === null) return undefined;
  const year = written[2] === undefined ? Number(written[1]) + republicOffset : Number(written[2]);
  return checkDate(year, Number(written[3]), Number(written[4]));
}

function checkDate(year: number, month: number, day: number): DateReading {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (year < 1800 || year > 2199 || day < 1 || day > length) return { kind: 'impossible' };
  const pad = (value: number) => String(value).padStart(2, '0');
  return { kind: 'date', date: `${year}-${pad(month)}-${pad(day)}` };
}

/** Full-width digits, positional Chinese numerals (二〇〇九) and counted ones (二十九) as ASCII digits; the length may change. */
function arabicDigits(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[／－．]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(
      /[○零ＯO](?=[〇○零ＯO一二三四五六七八九年])|(?<=[一二三四五六七八九〇])[○零ＯO]/g,
      '〇',
    )
    .replace(/[〇一二三四五六七八九十]+(?=\s*[年月日号號])/g, (numeral) =>
      String(numeralValue(numeral)),
    );
}

function numeralValue(numeral: string): number {
  if (!numeral.includes('十'))
    return Number(Array.from(numeral, (digit) => chineseDigits.indexOf(digit)).join(''));
  const [tens = '', units = ''] = numeral.split('十');
  return (
    (tens === '' ? 1 : chineseDigits.indexOf(tens)) * 10 +
    (units === '' ? 0 : chineseDigits.indexOf(units))
  );
}
