// Finds the language of a new article from its title.

import { chineseScriptOf } from '../../domain/chinese-script.ts';
import { countScripts } from '../../ingest/script-of-text.ts';

/**
 * zh-Hant or zh-Hans where the title's characters tell; else the language that the other articles have,
 * as far as it agrees with what the title is written in; undefined where nothing tells.
 */
export function chooseLanguage(title: string, habit: string | undefined): string | undefined {
  const { traditional, simplified } = countScripts(title);
  const isChinese = /\p{Script=Han}/u.test(title);
  const isHabitChinese = habit !== undefined && chineseScriptOf(habit) !== undefined;
  if (traditional !== simplified) {
    const script = traditional > simplified ? 'zh-Hant' : 'zh-Hans';
    // A habit of zh-Hant-HK says more than the script does.
    return habit !== undefined && chineseScriptOf(habit) === script ? habit : script;
  }
  if (isChinese) return isHabitChinese ? habit : undefined;
  return isHabitChinese || habit === undefined ? 'en' : habit;
}
