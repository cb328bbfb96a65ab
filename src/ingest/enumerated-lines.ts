/** Finds the lines that open with 一、 二、 三、 in running order, and the one that lost its mark. */
import { foldScript } from './fold-script.ts';
import type { Line } from './header-lines.ts';

/** A numbered line; its content begins at `contentStart` in the text. `marked` is false where the 、 after the numeral is missing. */
export interface EnumeratedLine {
  line: Line;
  number: number;
  numeral: string;
  marked: boolean;
  contentStart: number;
}

const sectionNumerals = '一二三四五六七八九';
/** A section of more lines has no neighbour to vouch for it. */
const longestSection = 200;
/** What follows a numeral in ordinary words (三年, 五个, 一是), so that no mark is missing there. */
const countedPattern =
  /^[一二三四五六七八九十百千万亿是要年个月日位名项次届所家户点条则方成分线级大等份起来些切般样直定]/;

/** Runs of lines numbered 1, 2, 3 …; at least two long. A line without its mark counts only between its neighbours. */
export function findEnumeratedRuns(lines: readonly Line[]): EnumeratedLine[][] {
  const runs: EnumeratedLine[][] = [];
  let run: EnumeratedLine[] = [];
  lines.forEach((line, at) => {
    const found = readEnumerator(line) ?? readUnmarked(line, lines, at, run.length + 1);
    if (found === undefined) return;
    if (found.number === run.length + 1) run.push(found);
    else if (found.number === 1) {
      runs.push(run);
      run = [found];
    }
  });
  runs.push(run);
  return runs.filter((one) => one.length > 1);
}

function readEnumerator(line: Line): EnumeratedLine | undefined {
  const [whole, numeral] = /^([一二三四五六七八九十]{1,3})[、．.][ \u3000]*/.exec(line.text) ?? [];
  if (whole === undefined || numeral === undefined) return undefined;
  // 一、二、三等獎 counts things; it numbers no paragraph.
  if (/^[一二三四五六七八九十]+[、等]/.test(line.text.slice(whole.length))) return undefined;
  const number = numeralToNumber(numeral);
  return number === undefined
    ? undefined
    : { line, number, numeral, marked: true, contentStart: line.start + whole.length };
}

function readUnmarked(
  line: Line,
  lines: readonly Line[],
  at: number,
  expected: number,
): EnumeratedLine | undefined {
  const numeral = numberToNumeral(expected);
  if (expected < 2 || !line.text.startsWith(numeral)) return undefined;
  const rest = line.text.slice(numeral.length, numeral.length + 4);
  if (!/^[\p{Script=Han}“《「"]/u.test(rest) || countedPattern.test(foldScript(rest)))
    return undefined;
  if (nextNumber(lines, at, expected) !== expected + 1) return undefined;
  return {
    line,
    number: expected,
    numeral,
    marked: false,
    contentStart: line.start + numeral.length,
  };
}

/** Which comes first below: the expected number with its mark, or the one after it. */
function nextNumber(lines: readonly Line[], at: number, expected: number): number | undefined {
  for (const line of lines.slice(at + 1, at + 1 + longestSection)) {
    const number = readEnumerator(line)?.number;
    if (number === expected || number === expected + 1) return number;
  }
  return undefined;
}

/** 1 to 99 for 一 to 九十九; undefined for a malformed numeral. */
function numeralToNumber(numeral: string): number | undefined {
  for (let number = 1; number < 100; number += 1)
    if (numberToNumeral(number) === numeral) return number;
  return undefined;
}

function numberToNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : sectionNumerals.charAt(tens - 1)}十`;
  return ten + (number % 10 === 0 ? '' : sectionNumerals.charAt((number % 10) - 1));
}
