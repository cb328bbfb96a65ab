// The notices of corrections, withdrawals and restorations, which stand inside the content: many readers show nothing else of them.

import type { NoticeKind } from '../domain/revision.ts';
import type { Site, SiteLanguage } from '../domain/site.ts';
import { isoInstant, localDate } from '../domain/time.ts';
import { textToHtml } from './text-to-html.ts';

/** A change that readers should hear of. `at` is its instant in milliseconds, `note` plain text that may be empty. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly at: number;
  readonly note: string;
}

const words: Readonly<Record<SiteLanguage, Readonly<Record<NoticeKind, string>>>> = {
  'zh-Hant': { correction: '更正', withdrawal: '撤回', restoration: '恢復' },
  'zh-Hans': { correction: '更正', withdrawal: '撤回', restoration: '恢复' },
  en: { correction: 'Correction', withdrawal: 'Withdrawn', restoration: 'Restored' },
};

/** The notices as HTML, newest first, each with its date in the site's time zone; empty without any. */
export function renderNotices(notices: readonly Notice[], site: Site): string {
  return notices
    .toSorted((a, b) => b.at - a.at)
    .map(({ kind, at, note }) => {
      const date = localDate(at, site.timeZone);
      const time = `<time datetime="${isoInstant(at)}">${date}</time>`;
      const colon = site.language === 'en' ? ': ' : '：';
      // Quotes escaped too, as in the HTML of articles: what makes addresses absolute relies on it.
      const text = note === '' ? '' : colon + textToHtml(note).replaceAll('"', '&quot;');
      return `<p><strong>${words[site.language][kind]}</strong> ${time}${text}</p>\n`;
    })
    .join('');
}
