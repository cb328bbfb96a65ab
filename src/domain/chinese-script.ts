// The two scripts of Chinese: which of them a language tag stands for, and which is the other.

/** A Chinese script, as the language tag that an edition in it bears (BCP 47). */
export type ChineseScript = 'zh-Hant' | 'zh-Hans';

/** Both scripts. */
export const chineseScripts: readonly ChineseScript[] = ['zh-Hant', 'zh-Hans'];

/**
 * The script of a text in a language: zh-TW and zh-HK are Traditional, zh-CN and zh without more
 * Simplified (CLDR, likely subtags). Undefined where the language is not Chinese, or the script neither.
 */
export function chineseScriptOf(lang: string): ChineseScript | undefined {
  // Most tags tell by themselves, and the long way takes its time where a thousand articles are asked about.
  const told = chineseScripts.find((tag) => tag === lang);
  if (told) return told;
  const { language, script } = new Intl.Locale(lang).maximize();
  return language === 'zh' ? chineseScripts.find((tag) => tag === `zh-${script}`) : undefined;
}

/** The other of the two scripts. */
export function otherScript(script: ChineseScript): ChineseScript {
  return script === 'zh-Hant' ? 'zh-Hans' : 'zh-Hant';
}

/** The script of the edition that is derived from a text in a language; undefined where it has none. */
export function derivedScriptOf(lang: string): ChineseScript | undefined {
  const own = chineseScriptOf(lang);
  return own && otherScript(own);
}
