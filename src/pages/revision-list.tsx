// The saved states of a bulletin, as readers see them.

import { revisionPath } from '../domain/addresses.ts';
import type { Site } from '../domain/site.ts';
import type { ArticleRecord } from '../domain/stored-records.ts';
import { Checksum } from './checksum.tsx';
import { RevisionHead } from './revision-head.tsx';

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
  const shown = record.type === 'article' ? record.revisions.at(-1) : undefined;
  return (
    <ol class="revisions" reversed>
      {record.revisions.toReversed().map((revision) => (
        <li>
          <RevisionHead
            revision={revision}
            path={shown && revisionPath(record.slug, revision.number)}
            isCurrent={revision === shown}
            lang={record.lang}
            site={site}
          />
          <Checksum sha256={revision.sha256} site={site} />
        </li>
      ))}
    </ol>
  );
}
