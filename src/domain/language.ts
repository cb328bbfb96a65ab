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

function parseLocale(tag: string): Intl.Locale | undefined {
  if (!/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(tag)) return undefined;
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

const names = {
  language: new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }),
  script: new Intl.DisplayNames('en', { type: 'script', fallback: 'none' }),
  region: new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }),
};

function isRegistered(locale: Intl.Locale): boolean {
  return (
    names.language.of(locale.language) !== undefined &&
    (!locale.script || names.script.of(locale.script) !== undefined) &&
    (!locale.region || names.region.of(locale.region) !== undefined)
  );
}
