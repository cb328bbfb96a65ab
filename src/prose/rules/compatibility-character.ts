// Radicals and compatibility characters in the place of the characters that they look like.

import { matchAll, type ProseRule } from '../prose-rule.ts';

/** Kangxi radicals (U+2F00), whose NFKC form is the character, and compatibility ideographs (U+F900, U+2F800), whose NFC form is. */
const lookAlike = /[\u2f00-\u2fd5\uf900-\ufad9\u{2f800}-\u{2fa1d}]/gu;

/** Radicals of the supplement that are whole characters (Unicode, EquivalentUnifiedIdeograph), each followed by that character. */
const supplement = new Map(
  (
    '⺟母 ⺠民 ⻁虎 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ' +
    '⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻮齿 ⻰龙 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const radicals = new RegExp(`[${[...supplement.keys()].join('')}]`, 'gu');

/** `⼀` (a radical) is `一`, and `年` (compatibility) is `年`. One character at a time, since NFKC of a whole text would turn ， into a comma. */
export const compatibilityCharacter: ProseRule = {
  name: 'compatibility-character',
  message: {
    en: '{code} looks like "{replacement}" and is another character: write "{replacement}".',
    zh: '{code} 看似“{replacement}”，其实是另一个字符，应为“{replacement}”。',
  },
  reason: {
    en: 'Copied from PDF. Searches do not find it and many fonts lack it; Unicode keeps these characters only for old tables (chapter 18).',
    zh: '多是从 PDF 复制来的：搜索查不到，许多字体没有；Unicode 只为兼容旧字表而保留。',
  },
  fixable: true,
  *find(document) {
    for (const pattern of [lookAlike, radicals]) {
      for (const { passage, match } of matchAll(document, pattern)) {
        const [found] = match;
        const replacement = unify(found);
        if (replacement === found) continue;
        const code = `U+${found.codePointAt(0)?.toString(16).toUpperCase()}`;
        const end = match.index + found.length;
        yield { passage, start: match.index, end, replacement, data: { code } };
      }
    }
  },
};

function unify(character: string): string {
  const isRadical = character >= '\u2f00' && character <= '\u2fd5';
  return supplement.get(character) ?? character.normalize(isRadical ? 'NFKC' : 'NFC');
}
