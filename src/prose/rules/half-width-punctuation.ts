// Half-width punctuation marks between Chinese characters.

import { isHan, isWide } from '../../ingest/han.ts';
import { closesQuestion } from '../../ingest/widen-punctuation.ts';
import type { Passage } from '../passage.ts';
import { type Hit, matchAll, type ProseRule } from '../prose-rule.ts';

const wideForms: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

/** `,` between Chinese characters is `，`. Numbers, times, addresses and Latin words keep theirs. */
export const halfWidthPunctuation: ProseRule = {
  name: 'half-width-punctuation',
  message: {
    en: 'Half-width "{found}" in Chinese text: write "{wide}".',
    zh: '中文里用了半角“{found}”，应为“{wide}”。',
  },
  reason: {
    en: 'Chinese marks are full-width (GB/T 15834: each takes the place of one character); half-width ones stick to the text and break lines badly.',
    zh: '中文标点占一个字的位置（GB/T 15834），半角标点与文字粘连，断行也会出错。',
  },
  fixable: true,
  *find(document) {
    for (const { passage, match } of matchAll(document, /[,;:?!] ?|\.(?!\.) ?/gu)) {
      const hit = judge(passage, match.index, match[0]);
      if (hit) yield hit;
    }
  },
};

function judge(passage: Passage, start: number, found: string): Hit | undefined {
  const { text } = passage;
  const mark = found.charAt(0);
  const wide = wideForms[mark] ?? '';
  const before = characterBefore(text, start);
  const next = characterAt(text, start + 1);
  // A space is part of the mark's half-width spelling only where Chinese goes on behind it.
  const isSpaced = found.length > 1 && isHan(characterAt(text, start + 2));
  if (!standsInChinese(mark, before, isSpaced ? characterAt(text, start + 2) : next)) return;
  if (mark === '?' && !closesQuestion(text, start)) return;
  if (mark === '.' && isEnumerator(text, start)) return;
  const end = start + (isSpaced ? 2 : 1);
  const data = { found: mark, wide };
  // Between two names (列夫.托尔斯泰) a point stands for ·, and a heading or a cell ends without one.
  const isDoubtful = mark === '.' && (next !== '' || passage.kind !== 'paragraph');
  return { passage, start, end, data, ...(isDoubtful ? {} : { replacement: wide }) };
}

function standsInChinese(mark: string, before: string, after: string): boolean {
  const opensNothing = after === '' || isWide(after);
  switch (mark) {
    case ',':
    case ';':
      return (
        (isWide(before) && (opensNothing || /[\p{N}\p{L}]/u.test(after))) ||
        (/[\p{N}\p{L}%‰℃]/u.test(before) && isHan(after))
      );
    case ':':
      return isWide(before) && (opensNothing || /[\p{N}\p{L}]/u.test(after));
    case '.':
      return isHan(before) && opensNothing;
    default:
      return isWide(before) && opensNothing;
  }
}

/** 一. and 第一. at the head number what follows. */
function isEnumerator(text: string, at: number): boolean {
  return /^[第（(]?[一二三四五六七八九十甲乙丙丁]{1,3}$/.test(text.slice(0, at));
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}
