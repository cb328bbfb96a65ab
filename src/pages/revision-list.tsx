// The saved states of a bulletin, as readers see them.

import type { Site } from '../domain/site.ts';
import type { StoredArticle } from '../domain/stored-records.ts';
import { Checksum } from './checksum.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { InstantTime } from './time-elements.tsx';

/** All revisions, the one shown first: number, kind of change, time, note and checksum. */
export function RevisionList({ article, site }: { article: StoredArticle; site: Site }) {
  const messages = messagesIn(site.language);
  const shown = article.revisions.at(-1);
  return (
    <ol class="revisions" reversed>
      {article.revisions.toReversed().map(({ number, kind, note, at, sha256 }) => (
        <li>
          <p>
            <strong>{messages.revision(number)}</strong>{' '}
            {number === shown?.number && (
              <>
                <span class="current">{messages.currentRevision}</span>{' '}
              </>
            )}
            {messages.changes[kind]} <InstantTime instant={at} site={site} />
          </p>
          {note && <p {...languageMark(article.lang, site)}>{note}</p>}
          <Checksum sha256={sha256} site={site} />
        </li>
      ))}
    </ol>
  );
}
