// What feeds say of an article that was withdrawn: its last state, under the id that readers know.

import type { Site, SiteLanguage } from '../domain/site.ts';
import type { FeedEntry } from './feed-document.ts';

const marks: Readonly<Record<SiteLanguage, string>> = {
  'zh-Hant': '【已撤回】',
  'zh-Hans': '【已撤回】',
  en: '[Withdrawn] ',
};

/**
 * The entry as readers may see it. One that is withdrawn says so before its title, since many
 * readers show nothing else, has the reason for its summary, and nothing of the article's text,
 * whatever the entry holds; its notices remain its content. Any other entry comes back as it is.
 */
export function hideWithdrawn(entry: FeedEntry, site: Site): FeedEntry {
  if (entry.withdrawn === undefined) return entry;
  const title = marks[site.language] + entry.title;
  const { revision: _, image: __, attachments: ___, ...rest } = entry;
  return { ...rest, title, summary: reasonOf(entry), html: '' };
}

/** The note of the newest withdrawal: an article can be withdrawn, restored and withdrawn again. */
function reasonOf({ notices }: FeedEntry): string {
  const withdrawals = notices.filter(({ kind }) => kind === 'withdrawal');
  return withdrawals.toSorted((a, b) => b.at - a.at)[0]?.note ?? '';
}
