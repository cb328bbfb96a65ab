// The notice of a correction, which stands inside the content: many readers show nothing else of it.

import type { Site, SiteLanguage } from '../domain/site.ts';
import { isoInstant, localDate } from '../domain/time.ts';

/** A correction that readers should hear of. `at` is its instant in milliseconds, `note` plain text. */
export interface Correction {
  readonly at: number;
  readonly note: string;
}

const words: Readonly<Record<SiteLanguage, string>> = {
  'zh-Hant': '更正',
  'zh-Hans': '更正',
  en: 'Correction',
};

/** The notices as HTML, newest first, each with its date in the site's time zone; empty without corrections. */
export function renderCorrections(corrections: readonly Correction[], site: Site): string {
  return corrections
    .toSorted((a, b) => b.at - a.at)
    .map(({ at, note }) => {
      const date = localDate(at, site.timeZone);
      const time = `<time datetime="${isoInstant(at)}">${date}</time>`;
      return `<p><strong>${words[site.language]}</strong> ${time}: ${escapeText(note)}</p>\n`;
    })
    .join('');
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
