// Composes the source of a digest: front matter, and a list of what it announces.

import type { Site, SiteLanguage } from '../../domain/site.ts';
import { localDate } from '../../domain/time.ts';
import type { ArticleRow } from '../article-rows.ts';

interface Words {
  readonly summary: (bulletins: number) => string;
  readonly title: (bulletins: number, years: string) => string;
  readonly opening: (bulletins: number) => string;
  readonly rest: (bulletins: number) => string;
  /** Between issuer and date. */
  readonly comma: string;
}

const words: Readonly<Record<SiteLanguage, Words>> = {
  'zh-Hant': {
    summary: (bulletins) => `一併收入存檔的公報 ${bulletins} 篇，不另逐篇通知。`,
    title: (bulletins, years) => `存檔新增公報 ${bulletins} 篇（${years}）`,
    opening: (bulletins) => `以下 ${bulletins} 篇公報已一併收入存檔，不另逐篇通知：`,
    rest: (bulletins) => `另有 ${bulletins} 篇，見存檔。`,
    comma: '，',
  },
  'zh-Hans': {
    summary: (bulletins) => `一并收入存档的公报 ${bulletins} 篇，不另逐篇通知。`,
    title: (bulletins, years) => `存档新增公报 ${bulletins} 篇（${years}）`,
    opening: (bulletins) => `以下 ${bulletins} 篇公报已一并收入存档，不另逐篇通知：`,
    rest: (bulletins) => `另有 ${bulletins} 篇，见存档。`,
    comma: '，',
  },
  en: {
    summary: () => 'A list of bulletins that were added to the archive together.',
    title: (bulletins, years) =>
      bulletins === 1
        ? `1 bulletin added to the archive (${years})`
        : `${bulletins} bulletins added to the archive (${years})`,
    opening: () => 'These bulletins were added to the archive together:',
    rest: (bulletins) => `And ${bulletins} more, in the archive.`,
    comma: ', ',
  },
};

/** A longer list would not fit into one article (1,000,000 bytes) where titles have their full length. */
const mostListed = 500;

/**
 * The source of a digest that announces the articles, newest document first. `published` is when the
 * digest opened, from which its document date follows.
 */
export function composeDigest(
  site: Site,
  id: string,
  announced: readonly ArticleRow[],
  published: number,
): string {
  const say = words[site.language];
  const listed = announced.slice(0, mostListed);
  const rest = announced.length - listed.length;
  const fields = {
    id,
    title: say.title(announced.length, yearsOf(announced)),
    issuer: site.publisher,
    issued: localDate(published, site.timeZone),
    lang: site.language,
    summary: say.summary(announced.length),
  };
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const items = listed.map(
    ({ title, slug, issuer, issued }) =>
      `- [${asMarkdown(title)}](${encodeURIComponent(slug)})${say.comma}${asMarkdown(issuer)}${say.comma}${issued}`,
  );
  return [
    `---\n${lines.join('\n')}\n---`,
    say.opening(announced.length),
    items.join('\n'),
    ...(rest > 0 ? [say.rest(rest)] : []),
  ].join('\n\n');
}

function yearsOf(announced: readonly ArticleRow[]): string {
  const years = announced.map(({ issued }) => issued.slice(0, 4)).toSorted();
  const [first = '', last = ''] = [years[0], years.at(-1)];
  return first === last ? first : `${first}–${last}`;
}

/** Any ASCII punctuation may stand escaped in CommonMark (section 2.4). */
function asMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
