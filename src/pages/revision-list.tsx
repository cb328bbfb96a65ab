// The saved states of a bulletin, as readers see them.

import { revisionPath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { ArticleRecord } from '../domain/stored-records.ts';
import { Checksum } from './checksum.tsx';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { InstantTime } from './time-elements.tsx';

interface RevisionListProperties {
  record: Pick<
    Exclude<ArticleRecord, { type: 'redirect' }>,
    'type' | 'slug' | 'revisions' | 'lang'
  >;
  site: Site;
}

/**
 * All revisions, the newest first: number, kind of change, time, note and checksum. The one whose
 * text is shown is marked, and each leads to its page; those of a withdrawn bulletin are gone.
 */
export function RevisionList({ record, site }: RevisionListProperties) {
  const messages = messagesIn(site.language);
  const shown = record.type === 'article' ? record.revisions.at(-1) : undefined;
  return (
    <ol class="revisions" reversed>
      {record.revisions.toReversed().map(({ number, kind, note, at, sha256 }) => (
        <li>
          <p>
            <strong>
              {shown ? (
                <a href={revisionPath(record.slug, number)}>{messages.revision(number)}</a>
              ) : (
                messages.revision(number)
              )}
            </strong>{' '}
            {number === shown?.number && (
              <>
                <span class="current">{messages.currentRevision}</span>{' '}
              </>
            )}
            {messages.changes[kind]} <InstantTime instant={at} site={site} />
          </p>
          {note && <p {...languageMark(record.lang, site)}>{note}</p>}
          <Checksum sha256={sha256} site={site} />
        </li>
      ))}
    </ol>
  );
}
