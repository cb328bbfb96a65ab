/** What each finding says to people, in English and in Simplified Chinese. */
import type { EditorLanguage } from '../domain/problem-text.ts';
import type { FindingOf, FindingParams, FindingRule, GlossDoubt, HeaderPlace } from './finding.ts';

type Message<R extends FindingRule> = Record<EditorLanguage, (params: FindingParams[R]) => string>;

const doubts: Record<GlossDoubt, Record<EditorLanguage, string>> = {
  few: { en: 'there are too few to call it damage', zh: '数量太少，不能断定是损坏' },
  uneven: { en: 'the same characters often stand without one', zh: '同样的字多处没有注音' },
  disagreeing: { en: 'many readings are not in the dictionary', zh: '许多读音与字典不符' },
  unrepeated: { en: 'almost no character is glossed twice', zh: '几乎没有字重复注音' },
  reader: {
    en: 'nearly every character has one, as in a reader',
    zh: '几乎每个字都有注音，像是注音读物',
  },
  asked: { en: 'you asked to keep them', zh: '按您的要求保留' },
};

const headerPlaces: Record<HeaderPlace, Record<EditorLanguage, string>> = {
  head: { en: 'above the text', zh: '文首' },
  foot: { en: 'below the text, which keeps the line', zh: '文末，正文保留该行' },
  option: { en: 'your option', zh: '命令选项' },
  page: { en: 'the page, not its text', zh: '网页信息，非正文' },
};

const fieldNames: Readonly<Record<string, string>> = {
  title: '标题',
  issuer: '发布机关',
  issued: '成文日期',
};

const catalogue: { [R in FindingRule]: Message<R> } = {
  'byte-order-mark': { en: () => 'byte-order mark dropped', zh: () => '去掉字节顺序标记' },
  'line-endings': {
    en: ({ count }) => `${count} line ends made LF`,
    zh: ({ count }) => `${count} 处换行统一为 LF`,
  },
  'control-character': {
    en: ({ code }) => `control character ${code} removed: was a character lost here?`,
    zh: ({ code }) => `删除控制字符 ${code}，请确认此处没有缺字`,
  },
  'replacement-character': {
    en: () => 'U+FFFD: a character was lost before this file was made',
    zh: () => '替换符 U+FFFD：原字在此前已丢失，请补上',
  },
  'line-space': {
    en: ({ count }) => `${count} white-space characters at an edge of a line removed`,
    zh: ({ count }) => `删除行首或行尾的 ${count} 个空白`,
  },
  'cell-bar': { en: () => 'bar of a table cell dropped', zh: () => '去掉表格单元格的竖线' },
  'cell-bar-alone': {
    en: () => 'a single | at the edge of the text: is it a leftover of a table?',
    zh: () => '正文边缘有一个 |，是否为表格残留？',
  },
  gloss: {
    en: ({ character, readings }) => `gloss (${readings}) after ${character} removed`,
    zh: ({ character, readings }) => `删除“${character}”后的注音（${readings}）`,
  },
  'gloss-tone': {
    en: ({ character, readings, known }) =>
      `gloss (${readings}) after ${character} removed; the dictionary has another tone: ${known}`,
    zh: ({ character, readings, known }) =>
      `删除“${character}”后的注音（${readings}），声调与字典不同：${known}`,
  },
  'gloss-disagrees': {
    en: ({ character, readings, known }) =>
      `(${readings}) kept: no reading of ${character} (${known || 'unknown'})`,
    zh: ({ character, readings, known }) =>
      `保留（${readings}）：不是“${character}”的读音（${known || '字典未收'}）`,
  },
  'gloss-uneven': {
    en: ({ character, glossed, total }) =>
      `gloss kept: only ${glossed} of ${total} ${character} have one`,
    zh: ({ character, glossed, total }) =>
      `保留注音：“${character}”出现 ${total} 次，只有 ${glossed} 次带注音`,
  },
  'glosses-left': {
    en: ({ count, distinct, reason }) =>
      `${count} pinyin glosses on ${distinct} characters left alone: ${doubts[reason].en}`,
    zh: ({ count, distinct, reason }) =>
      `${distinct} 个字共 ${count} 处拼音注音未动：${doubts[reason].zh}`,
  },
  'bracket-kept': {
    en: ({ character, bracket }) => `brackets: ${character}${bracket}`,
    zh: ({ character, bracket }) => `括号：${character}${bracket}`,
  },
  'lost-character': {
    en: ({ repaired, candidates, seen }) =>
      `lost character restored: ${repaired} (glossed ${seen} times elsewhere; possible: ${candidates}). Please check`,
    zh: ({ repaired, candidates, seen }) =>
      `补回缺字“${repaired}”（本文另有 ${seen} 处同样注音；可能的字：${candidates}），请核对`,
  },
  'lost-character-unresolved': {
    en: ({ candidates }) => `a character is lost here${candidates && `; possible: ${candidates}`}`,
    zh: ({ candidates }) => `此处有缺字${candidates && `，可能是：${candidates}`}，请补上`,
  },
  'comma-width': { en: () => 'comma made full-width', zh: () => '逗号改为全角' },
  'semicolon-width': { en: () => 'semicolon made full-width', zh: () => '分号改为全角' },
  'colon-width': { en: () => 'colon made full-width', zh: () => '冒号改为全角' },
  'question-width': { en: () => 'question mark made full-width', zh: () => '问号改为全角' },
  'exclamation-width': { en: () => 'exclamation mark made full-width', zh: () => '感叹号改为全角' },
  'bracket-width': {
    en: () => 'brackets of an enumerator made full-width',
    zh: () => '序号括号改为全角',
  },
  'full-stop-width': { en: () => 'full stop made full-width', zh: () => '句点改为句号' },
  'quote-width': { en: () => 'quotation mark made curly', zh: () => '引号改为弯引号' },
  'quote-alone': {
    en: () => 'an odd number of " in this line: one is missing or too many',
    zh: () => '本行的 " 不成对，缺少或多余一个',
  },
  'brackets-half': {
    en: ({ count, example }) => `half-width brackets: ${count}, e.g. ${example}`,
    zh: ({ count, example }) => `半角括号 ${count} 处，如 ${example}`,
  },
  'question-doubtful': {
    en: () => '? closes no question: was a character lost here?',
    zh: () => '此处的 ? 不像问号，是否为缺字？',
  },
  title: { en: ({ value }) => `title: ${value}`, zh: ({ value }) => `标题：${value}` },
  issuer: {
    en: ({ value, where }) => `issuer: ${value} (${headerPlaces[where].en})`,
    zh: ({ value, where }) => `发布机关：${value}（${headerPlaces[where].zh}）`,
  },
  issued: {
    en: ({ value, where }) => `issued: ${value} (${headerPlaces[where].en})`,
    zh: ({ value, where }) => `成文日期：${value}（${headerPlaces[where].zh}）`,
  },
  'header-overridden': {
    en: ({ field, value }) => `the text says otherwise, but ${field} is taken from you: ${value}`,
    zh: ({ field, value }) => `${fieldNames[field] ?? field}与原文不同，按您给的取：${value}`,
  },
  'field-missing': {
    en: ({ field }) => `no ${field} found: add it to the front matter`,
    zh: ({ field }) => `没有找到${fieldNames[field] ?? field}，请在文首设置中补上`,
  },
  'impossible-date': {
    en: () => 'this day does not exist; the line stays in the text',
    zh: () => '日期不存在，该行留在正文中',
  },
  'dates-differ': {
    en: ({ head, foot }) => `the head says ${head}, the signature ${foot}; the head is taken`,
    zh: ({ head, foot }) => `文首日期 ${head} 与落款 ${foot} 不同，取文首`,
  },
  heading: {
    en: ({ heading, ending, opening, repeated }) =>
      `heading: ${heading}${evidence([ending, opening, repeated], ' (by: ', ', ', ')')}`,
    zh: ({ heading, ending, opening, repeated }) =>
      `小标题：${heading}${evidence([ending, opening, repeated], '（依据：', '、', '）')}`,
  },
  'heading-rejected': {
    en: ({ heading }) => `not made a heading: ${heading}`,
    zh: ({ heading }) => `未设为小标题：${heading}`,
  },
  'heading-undecided': {
    en: ({ candidates }) =>
      `where does this heading end? Left as a paragraph${candidates && `; possible: ${candidates}`}`,
    zh: ({ candidates }) =>
      `不能确定小标题在哪里结束，暂作段落${candidates && `；可能：${candidates}`}`,
  },
  'numbered-paragraphs': {
    en: ({ count }) => `${count} numbered paragraphs, none of them read as a heading`,
    zh: ({ count }) => `${count} 个编号段落，均未作小标题`,
  },
  'enumerator-comma': {
    en: ({ numeral }) => `missing 、 added after ${numeral}`,
    zh: ({ numeral }) => `“${numeral}”后补上顿号`,
  },
  'language-unknown': {
    en: () => 'the language is not plain from the text: set lang',
    zh: () => '无法从文字判断语言，请填写 lang',
  },
  'scripts-mixed': {
    en: ({ traditional, simplified }) =>
      `both scripts are used: ${traditional} Traditional, ${simplified} Simplified characters`,
    zh: ({ traditional, simplified }) =>
      `繁简混用：繁体字 ${traditional} 个，简体字 ${simplified} 个`,
  },
};

/** One finding as a line of text, without its place. */
export function describeFinding<R extends FindingRule>(
  finding: FindingOf<R>,
  language: EditorLanguage,
): string {
  return catalogue[finding.rule][language](finding.params);
}

function evidence(words: readonly string[], open: string, comma: string, close: string): string {
  const present = words.filter((word) => word !== '');
  return present.length === 0 ? '' : `${open}${present.join(comma)}${close}`;
}
