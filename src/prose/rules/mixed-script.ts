// Simplified characters in a Traditional text, and the other way round.

import { type Hit, matchAll, type ProseRule } from '../prose-rule.ts';
import { foreignTo } from '../script-characters.ts';
import { isInWrongLanguage } from './wrong-language.ts';

/** A run of characters that only the other script has, judged by `lang`. The form is told, not put in: a quotation may be meant so. */
export const mixedScript: ProseRule = {
  name: 'mixed-script',
  message: {
    en: '"{found}" is {other} in a {own} text: write "{form}".',
    zh: '“{found}”是{other}字，而本文是{own}：应为“{form}”。',
  },
  reason: {
    en: 'Half-converted words are not found by searches in either script, and the derived edition keeps them wrong.',
    zh: '繁简混用，两种写法都搜索不到；自动转换出的另一版也会跟着错。',
  },
  fixable: false,
  *find(document) {
    const { script } = document;
    if (script === undefined || isInWrongLanguage(document)) return;
    const foreign = foreignTo(script);
    const data = scriptNames[script];
    for (const { passage, match } of matchAll(document, /\p{Script=Han}+/gu)) {
      let run = { start: -1, end: -1, form: '' };
      let at = match.index;
      for (const character of match[0]) {
        const form = foreign.get(character);
        if (form !== undefined && at === run.end) {
          run = { start: run.start, end: at + character.length, form: run.form + form };
        } else if (form !== undefined) {
          if (run.start >= 0) yield toHit(passage, run, data);
          run = { start: at, end: at + character.length, form };
        }
        at += character.length;
      }
      if (run.start >= 0) yield toHit(passage, run, data);
    }
  },
};

const scriptNames = {
  'zh-Hant': {
    'other:en': 'Simplified',
    'own:en': 'Traditional',
    'other:zh': '简体',
    'own:zh': '繁体',
  },
  'zh-Hans': {
    'other:en': 'Traditional',
    'own:en': 'Simplified',
    'other:zh': '繁体',
    'own:zh': '简体',
  },
} as const;

function toHit(
  passage: Hit['passage'],
  { start, end, form }: { start: number; end: number; form: string },
  data: Readonly<Record<string, string>>,
): Hit {
  return { passage, start, end, data: { ...data, form } };
}
