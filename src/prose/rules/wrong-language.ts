// A text that is in the other script than its `lang` says.

import { type ChineseScript, otherScript } from '../../domain/chinese-script.ts';
import type { ProseDocument } from '../prose-document.ts';
import type { ProseRule } from '../prose-rule.ts';
import { foreignRuns } from '../script-characters.ts';

/** Fewer characters of the other script are mistakes in single words. */
const fewest = 10;

/** Told once, in the place of a finding for each word. */
export const wrongLanguage: ProseRule = {
  name: 'wrong-language',
  message: {
    en: 'lang is {own}, but {count} characters of the text are of the other script and only {ownCount} of this one. Write lang: {other}, or convert the text.',
    zh: 'lang 是 {own}，但正文有 {count} 个字属于另一种写法，属于本写法的只有 {ownCount} 个。请改为 lang: {other}，或转换正文。',
  },
  reason: {
    en: 'lang decides the shapes of the characters and which way the other edition is converted.',
    zh: 'lang 决定字形，也决定另一版往哪个方向转换。',
  },
  fixable: false,
  *find(document) {
    const { script, passages } = document;
    if (script === undefined || !isInWrongLanguage(document)) return;
    const passage = passages.find(({ kind }) => kind === 'lang') ?? passages[0];
    const other = otherScript(script);
    const count = String(countForeign(document, script));
    const ownCount = String(countForeign(document, other));
    if (!passage) return;
    const data = { own: script, other, count, ownCount };
    yield { passage, start: 0, end: passage.text.length, data };
  },
};

/** Whether most of the characters that tell the scripts apart are of the one that `lang` does not name. */
export function isInWrongLanguage(document: ProseDocument): boolean {
  const { script } = document;
  if (script === undefined) return false;
  const foreign = countForeign(document, script);
  return foreign >= fewest && foreign > countForeign(document, otherScript(script));
}

const counted = new WeakMap<ProseDocument, Map<string, number>>();

/** How many characters have no place in a text in the script; asked by two rules, counted once. */
function countForeign(document: ProseDocument, script: ChineseScript): number {
  const known = counted.get(document) ?? new Map<string, number>();
  counted.set(document, known);
  const count = known.get(script) ?? countIn(document, script);
  known.set(script, count);
  return count;
}

function countIn({ passages }: ProseDocument, script: ChineseScript): number {
  let count = 0;
  for (const { text } of passages) {
    for (const { start, end } of foreignRuns(text, script)) count += end - start;
  }
  return count;
}
