// What an entry says that is an article's edition in the other Chinese script: that it is derived, and from what.

import { articlePath, editionPath } from '../domain/addresses.ts';
import type { ChineseScript } from '../domain/chinese-script.ts';
import { derivedId } from '../domain/edition-id.ts';
import { escapeHtml } from '../domain/html-text.ts';
import type { Site } from '../domain/site.ts';
import type { FeedEntry } from './feed-document.ts';

/** The article that an entry is derived from: its page, its language and its id. */
export interface Derivation {
  readonly url: string;
  readonly lang: string;
  readonly id: string;
}

/** Under which id and at which page an entry stands, and what it is derived from where it is. */
export interface Identity {
  readonly id: string;
  readonly url: string;
  readonly derivation: Derivation | undefined;
}

/**
 * An article's own id and page; of an edition those of the edition, which are as lasting: a reader
 * who takes both feeds is to have two entries, since they are two texts.
 */
export function identify(
  { id, slug, derivedFrom }: Pick<FeedEntry, 'id' | 'slug' | 'derivedFrom'>,
  script: ChineseScript | undefined,
  site: Site,
): Identity {
  const url = site.origin + articlePath(slug);
  if (derivedFrom === undefined || !script) return { id, url, derivation: undefined };
  return {
    id: derivedId(site, script, id),
    url: site.origin + editionPath(slug, script),
    derivation: { url, lang: derivedFrom, id },
  };
}

const words: Readonly<
  Record<ChineseScript, readonly [before: string, link: string, after: string]>
> = {
  'zh-Hant': ['繁體版由系統據簡體原文自動轉換，以', '簡體原文', '為準。'],
  'zh-Hans': ['简体版由系统据繁体原文自动转换，以', '繁体原文', '为准。'],
};

/** The notice before the content, in the script of the edition, with a link to the article; empty without derivation. */
export function renderDerivation(
  derivation: Derivation | undefined,
  script: ChineseScript | undefined,
): string {
  if (!derivation || !script) return '';
  const [before, link, after] = words[script];
  const attributes = `href="${escapeHtml(derivation.url)}" hreflang="${escapeHtml(derivation.lang)}"`;
  return `<p><small>${before}<a ${attributes}>${link}</a>${after}</small></p>\n`;
}

/** The attributes of the link to the article, which Atom and RSS spell alike (RFC 4287, section 4.2.7). */
export function viaLink({ url, lang }: Derivation) {
  return { rel: 'via', type: 'text/html', hreflang: lang, href: url };
}
