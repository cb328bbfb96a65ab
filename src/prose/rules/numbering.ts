// Gaps and repetitions in numbered paragraphs.

import { readNumeral } from '../numerals.ts';
import type { Passage } from '../passage.ts';
import type { Hit, ProseRule } from '../prose-rule.ts';

/** What paragraphs are numbered with, from the widest to the narrowest; an item of one ends the runs of those after it. */
const kinds = [
  /^第([〇零一二三四五六七八九十百\d]{1,5})[编編](?=[\s\u3000])/,
  /^第([〇零一二三四五六七八九十百\d]{1,5})章(?=[\s\u3000])/,
  /^第([〇零一二三四五六七八九十百\d]{1,5})[节節](?=[\s\u3000])/,
  /^([一二三四五六七八九十]{1,3})、/,
  /^[（(]([一二三四五六七八九十]{1,3})[）)]/,
  /^(\d{1,2})[.．、](?!\d)/,
  /^[（(](\d{1,2})[）)]/,
] as const;
/** Articles of a law are numbered through its chapters. */
const article = /^第([〇零一二三四五六七八九十百\d]{1,6})[条條](?=[\s\u3000：:])/;

interface Numbered {
  readonly passage: Passage;
  readonly number: number;
  readonly label: string;
}

/** 一、三、 without 二、; （二） twice. Runs that do not count on in most places are no runs, and left alone. */
export const numbering: ProseRule = {
  name: 'numbering',
  message: {
    en: '"{found}" follows "{before}": {fault}.',
    zh: '“{before}”之后是“{found}”，{fault}。',
  },
  reason: {
    en: 'Readers cite by number, and a gap makes them look for what is missing.',
    zh: '读者按序号引用，缺号会让人以为漏了内容。',
  },
  fixable: false,
  *find({ passages }) {
    for (const run of findRuns(passages)) yield* judgeRun(run);
  },
};

/** Each run begins with its first number, whatever that is; another 1 begins another run. */
function findRuns(passages: readonly Passage[]): Numbered[][] {
  const runs: Numbered[][] = [];
  const open: (Numbered[] | undefined)[] = [];
  const add = (level: number, numbered: Numbered) => {
    const run = open[level];
    if (run && numbered.number !== 1) return run.push(numbered);
    const fresh = [numbered];
    open[level] = fresh;
    return runs.push(fresh);
  };
  const lists = new Map<number, Numbered[]>();
  for (const passage of passages) {
    if (passage.item) {
      const { number, list } = passage.item;
      const run = lists.get(list) ?? [];
      if (run.length === 0) runs.push(run);
      lists.set(list, run);
      run.push({ passage, number, label: `${number}.` });
    }
    if (!['heading', 'paragraph', 'list-item'].includes(passage.kind)) continue;
    const law = readNumber(passage, article);
    if (law) add(kinds.length, law);
    for (const [level, kind] of kinds.entries()) {
      const found = readNumber(passage, kind);
      if (!found) continue;
      open.fill(undefined, level + 1, kinds.length);
      add(level, found);
    }
    // The text of a law's article is numbered by itself.
    if (law || (passage.kind === 'heading' && !kinds.some((kind) => kind.test(passage.text)))) {
      open.fill(undefined, 3, kinds.length);
    }
  }
  return runs;
}

function readNumber(passage: Passage, pattern: RegExp): Numbered | undefined {
  const [label, numeral] = pattern.exec(passage.text) ?? [];
  const number = numeral === undefined ? undefined : readNumeral(numeral);
  if (label === undefined || number === undefined) return undefined;
  // 一、二、三等獎 counts things; it numbers no paragraph.
  const isCount = /^[一二三四五六七八九十\d]+[、等]/.test(passage.text.slice(label.length));
  return isCount ? undefined : { passage, number, label };
}

function* judgeRun(run: readonly Numbered[]): Generator<Hit> {
  const steps = run.flatMap((item, index) => {
    const before = run[index - 1];
    return before && item.number !== before.number + 1 ? [{ before, item }] : [];
  });
  // One slip in a run from three items on (two, from 1), or one in five.
  const isRun = run.length >= 3 || run[0]?.number === 1;
  // Markdown counts a list of nothing but 1. by itself.
  if (new Set(run.map(({ number }) => number)).size === 1) return;
  if (!isRun || steps.length > Math.max(1, run.length / 5)) return;
  for (const { before, item } of steps) {
    const end = Math.min(item.label.length, item.passage.text.length);
    const data = {
      found: item.label,
      before: before.label,
      ...faultOf(before.number, item.number),
    };
    yield { passage: item.passage, start: 0, end, data };
  }
}

function faultOf(before: number, number: number): Record<string, string> {
  if (number === before) return { 'fault:en': 'the same number twice', 'fault:zh': '序号重复' };
  return number > before
    ? { 'fault:en': 'a number is missing', 'fault:zh': '序号有缺' }
    : { 'fault:en': 'the order is broken', 'fault:zh': '序号颠倒' };
}
