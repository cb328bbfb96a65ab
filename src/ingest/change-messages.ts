/** What changes of one kind are called where they are counted, in English and in Simplified Chinese. */
import { type CleaningRule, isCleaningRule } from '../domain/imported-from.ts';
import type { EditorLanguage } from '../domain/problem-text.ts';
import type { Finding, FindingRule } from './finding.ts';

const changeNames: Readonly<Record<CleaningRule, Record<EditorLanguage, string>>> = {
  'byte-order-mark': { en: 'byte-order mark dropped', zh: '去掉字节顺序标记' },
  'line-endings': { en: 'line ends made LF', zh: '换行统一为 LF' },
  'control-character': { en: 'control character removed', zh: '删除控制字符' },
  'line-space': { en: 'white space at an edge of a line removed', zh: '删除行首或行尾的空白' },
  'cell-bar': { en: 'bar of a table cell dropped', zh: '去掉表格单元格的竖线' },
  gloss: { en: 'pinyin gloss removed', zh: '删除拼音注音' },
  'gloss-tone': { en: 'pinyin gloss of another tone removed', zh: '删除声调不同的拼音注音' },
  'lost-character': { en: 'lost character restored', zh: '补回缺字' },
  'comma-width': { en: 'comma made full-width', zh: '逗号改为全角' },
  'semicolon-width': { en: 'semicolon made full-width', zh: '分号改为全角' },
  'colon-width': { en: 'colon made full-width', zh: '冒号改为全角' },
  'question-width': { en: 'question mark made full-width', zh: '问号改为全角' },
  'exclamation-width': { en: 'exclamation mark made full-width', zh: '感叹号改为全角' },
  'full-stop-width': { en: 'full stop made full-width', zh: '句点改为句号' },
  'quote-width': { en: 'quotation mark made curly', zh: '引号改为弯引号' },
  'bracket-width': { en: 'brackets of a number made full-width', zh: '序号括号改为全角' },
  heading: { en: 'section heading set off', zh: '分出小标题' },
  'enumerator-comma': { en: 'missing 、 added after a number', zh: '序号后补上顿号' },
};

/** The name of a rule's changes, to stand behind their number; the rule itself for a rule that changes nothing. */
export function nameChange(rule: FindingRule, language: EditorLanguage): string {
  return isCleaningRule(rule) ? changeNames[rule][language] : rule;
}

/** Rules whose change shows nothing: white space and marks, or a heading that is told by itself. */
const withoutExample: ReadonlySet<FindingRule> = new Set([
  'byte-order-mark',
  'line-endings',
  'control-character',
  'line-space',
  'cell-bar',
  'heading',
]);

/** A change with the characters next to it, as `質(zhì) → 質`; undefined where it would show nothing. */
export function showChange({ rule, before, after, context }: Finding): string | undefined {
  if (withoutExample.has(rule)) return undefined;
  const left = Array.from(context.left).at(-1)?.trim() ?? '';
  // A gloss belongs to the character before it alone.
  const right = after === '' ? '' : (Array.from(context.right)[0]?.trim() ?? '');
  return `${left}${before}${right} → ${left}${after}${right}`;
}
