// Language tags (BCP 47) of articles and sites.

/** What a language tag turned out to be; `canonical` is the spelling that RFC 5646 section 2.1.1 recommends. */
export type LanguageVerdict =
  | { kind: 'ok' }
  | { kind: 'unknown' }
  | { kind: 'spelled-otherwise'; canonical: string }
  | { kind: 'script-missing' };

/**
 * Judges a tag: `unknown` where it is ill-formed or names no registered language or script,
 * `spelled-otherwise` for `zh-hant`, `script-missing` for Chinese that does not tell its script.
 */
export function judgeLanguage(tag: string): LanguageVerdict {
  const locale = parseLocale(tag);
  if (!locale || !isRegistered(locale)) return { kind: 'unknown' };
  if (locale.toString() !== tag) return { kind: 'spelled-otherwise', canonical: locale.toString() };
  return locale.language === 'zh' && !locale.script ? { kind: 'script-missing' } : { kind: 'ok' };
}

/** The script of a Chinese tag: `zh-TW`, `zh-HK` and `zh-MO` are Traditional, other Chinese without a script Simplified. */
export function chineseScript(tag: string): 'Hant' | 'Hans' | undefined {
  const locale = parseLocale(tag)?.maximize();
  if (locale?.language !== 'zh') return undefined;
  return locale.script === 'Hant' ? 'Hant' : 'Hans';
}

function parseLocale(tag: string): Intl.Locale | undefined {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return undefined;
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

function isRegistered(locale: Intl.Locale): boolean {
  const names = (type: 'language' | 'script' | 'region') =>
    new Intl.DisplayNames('en', { type, fallback: 'none' });
  return (
    names('language').of(locale.language) !== undefined &&
    (!locale.script || names('script').of(locale.script) !== undefined) &&
    (!locale.region || names('region').of(locale.region) !== undefined)
  );
}
