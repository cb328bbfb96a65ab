/** Gives half-width punctuation its full width where it stands in Chinese text. */
import type { Finding, FindingRule } from './finding.ts';
import { isHan, isWide } from './han.ts';
import {
  applyEdits,
  type Edit,
  noteFinding,
  type StepResult,
  type TracedText,
  unchanged,
} from './traced-text.ts';

type WidthRule = Extract<FindingRule, `${string}-width`>;

const wideForms: Readonly<Record<string, readonly [string, WidthRule]>> = {
  ',': ['，', 'comma-width'],
  ';': ['；', 'semicolon-width'],
  ':': ['：', 'colon-width'],
  '?': ['？', 'question-width'],
  '!': ['！', 'exclamation-width'],
  '.': ['。', 'full-stop-width'],
};
/** Words that make a clause a question; without one, a `?` may be a character that was lost. */
const interrogative =
  /[吗嗎呢吧么麼何谁誰哪怎几幾孰]|多少|是否|能否|可否|难道|難道|是不是|有没有|有沒有|什么|甚麼|(\p{Script=Han})[不没沒]\1/u;

/**
 * The text with `, ; : ? ! .` made full-width next to Chinese; a space that followed such a mark goes with it.
 * Between digits or Latin letters all stays, so do decimals, times and addresses. A `?` that closes no question is only flagged.
 * Brackets stay as received, but for an enumerator such as (一) at the head of a line.
 */
export function widenPunctuation(traced: TracedText): StepResult {
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  const { text } = traced;
  for (const match of text.matchAll(/[,;:?!.] ?|^\([一二三四五六七八九十]{1,3}\)/gmu)) {
    const edit = widen(text, match.index, match[0]);
    if (edit === undefined) continue;
    if (edit === 'doubtful') {
      const where = unchanged(traced, match.index, match.index + 1);
      findings.push(noteFinding(traced, where, 'question-doubtful', 'flagged', {}));
      continue;
    }
    const rule = match[0].startsWith('(')
      ? 'bracket-width'
      : (wideForms[match[0].charAt(0)]?.[1] ?? 'comma-width');
    edits.push(edit);
    findings.push(noteFinding(traced, edit, rule, 'sure', {}));
  }
  return { traced: applyEdits(traced, edits), findings };
}

function widen(text: string, start: number, found: string): Edit | 'doubtful' | undefined {
  const mark = found.charAt(0);
  if (mark === '(')
    return { start, end: start + found.length, replacement: `（${found.slice(1, -1)}）` };
  const wide = wideForms[mark];
  if (wide === undefined || !standsInChinese(text, start, mark)) return undefined;
  if (mark === '?' && !closesQuestion(text, start)) return 'doubtful';
  const end = start + found.length;
  // A space is part of the mark's half-width spelling only where Chinese goes on behind it.
  const kept = found.length > 1 && !isWide(characterAt(text, end)) ? ' ' : '';
  return { start, end, replacement: wide[0] + kept };
}

function standsInChinese(text: string, at: number, mark: string): boolean {
  const before = characterBefore(text, at);
  const after = text.charAt(at + 1);
  if (mark === ',' || mark === ';') {
    const next = after === ' ' ? characterAt(text, at + 2) : characterAt(text, at + 1);
    return isWide(before) || isWide(next) || isBetweenFigures(text, at, mark);
  }
  if (mark === '.') return closesSentence(text, at, before);
  if (mark === ':') return isWide(before) && after !== '/' && after !== ':';
  return isWide(before) && after !== '=' && after !== '[';
}

/** 12%;5月: figures hide the Chinese on either side. A comma there may part thousands, but for one at the end of the line. */
function isBetweenFigures(text: string, at: number, mark: string): boolean {
  if (!/\p{Script=Han}[\d.,%‰℃]{1,16}$/u.test(text.slice(Math.max(0, at - 18), at))) return false;
  const after = text.slice(at + 1, at + 18);
  return (
    /^ ?(?:\n|$)/.test(after) || (mark === ';' && /^ ?[\d.,%]{0,14}\p{Script=Han}/u.test(after))
  );
}

/** A full stop after Chinese, where the line ends or Chinese goes on; not that of a number at a line's head, nor one of several. */
function closesSentence(text: string, at: number, before: string): boolean {
  if (!/[\p{Script=Han}”’』」）)》]/u.test(before)) return false;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (/^[ \u3000]*[(（]?[一二三四五六七八九十]{1,3}[)）]?$/.test(line)) return false;
  if (before === ')' && !/\p{Script=Han}[^\n]{0,20}\)$/u.test(line)) return false;
  const next =
    characterAt(text, at + 1) === ' ' ? characterAt(text, at + 2) : characterAt(text, at + 1);
  return next === '' || next === '\n' || isHan(next) || /[“”‘’『』「」（）《》]/.test(next);
}

/** Whether a `?` there ends a question; else it may be a character that was lost. */
export function closesQuestion(text: string, at: number): boolean {
  if (
    /^["'”’』」）)》]*(?:\n|$)/.test(text.slice(at + 1, at + 8)) &&
    isHan(characterBefore(text, at))
  )
    return true;
  const clause = text.slice(Math.max(0, at - 60), at);
  const from = Math.max(...Array.from('。！？!；\n', (mark) => clause.lastIndexOf(mark)));
  return interrogative.test(clause.slice(from + 1));
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}
