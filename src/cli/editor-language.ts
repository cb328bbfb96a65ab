// Chooses the language in which the editor is spoken to.

import type { EditorLanguage } from '../domain/problem-text.ts';

/**
 * Chinese for a zh locale, else English. GAZETTE_LANG comes before what the settings say, and that
 * before the locale; within the locale LC_ALL comes before LC_MESSAGES before LANG, and an empty one
 * counts as unset (POSIX, 8.2).
 */
export function chooseEditorLanguage(
  env: Readonly<Record<string, string | undefined>>,
  setting?: EditorLanguage,
): EditorLanguage {
  const locale = env.GAZETTE_LANG || setting || env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
