// Simplified characters in a Traditional text, and the other way round.

import type { ProseRule } from '../prose-rule.ts';
import { foreignRuns, foreignTo } from '../script-characters.ts';
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
    for (const passage of document.passages) {
      for (const { start, end } of foreignRuns(passage.text, script)) {
        const run = Array.from(passage.text.slice(start, end));
        const form = run.map((character) => foreign.get(character) ?? '').join('');
        yield { passage, start, end, data: { ...data, form } };
      }
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
