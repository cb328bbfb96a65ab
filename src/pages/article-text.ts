// A bulletin as plain text, for those who read without a browser and for programs that want words alone.

import { articlePath } from '../domain/addresses.ts';
import { textOfHtml } from '../domain/html-text.ts';
import { isNoticeKind } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { dateText, instantText } from './date-text.ts';
import { messagesIn } from './messages.ts';
import type { PageContext } from './page-context.ts';

/**
 * Title, issuer, dates, address, revision and the SHA-256 of the source (of `.md`, not of this text),
 * a line for each change that subscribers heard of, newest first; a blank line; the text.
 */
export function renderArticleText({ site }: PageContext, article: StoredArticle): string {
  const head = [article.title, ...facts(article, site), ...notices(article, site)];
  return `${head.join('\n')}\n\n${textOfHtml(article.html)}\n`;
}

function facts(article: StoredArticle, site: Site): string[] {
  const messages = messagesIn(site.language);
  const { labelled, address } = messages.plainText;
  const { number = 1, sha256 = '' } = article.revisions.at(-1) ?? {};
  return [
    labelled(messages.issuer, article.issuer),
    labelled(messages.issued, dateText(article.issued, site.language)),
    labelled(messages.published, when(article.published, site)),
    labelled(address, site.origin + articlePath(article.slug)),
    labelled(messages.currentRevision, messages.revision(number)),
    labelled(messages.checksum, sha256),
  ];
}

function notices({ revisions }: StoredArticle, site: Site): string[] {
  const { changes, plainText } = messagesIn(site.language);
  return revisions
    .filter(({ kind }) => isNoticeKind(kind))
    .toReversed()
    .map(({ kind, at, note }) =>
      plainText.labelled(changes[kind], [when(at, site), ...(note ? [note] : [])].join(' ')),
    );
}

function when(instant: string, site: Site): string {
  return instantText(instant, site.timeZone, site.language).text;
}
