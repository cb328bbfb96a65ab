// What a reader must know of an old page before its text: which revision it is, and where the present one is.

import { articlePath, comparisonPath, revisionPath } from '../domain/addresses.ts';
import type { PublicRevision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import { WholeChecksum } from './checksum.tsx';
import { messagesIn } from './messages.ts';
import { RevisionHead } from './revision-head.tsx';

interface RevisionBannerProperties {
  slug: string;
  /** The language of the note, which is the bulletin's. */
  lang: string;
  revision: PublicRevision;
  /** The revision that it can be compared with: the one before it that has a text. */
  before: PublicRevision | undefined;
  site: Site;
}

/**
 * Number, kind, time, note and SHA-256 of a revision, with the ways from it. It says nothing of later
 * revisions, not even whether there are any, so that the page stays the same.
 */
export function RevisionBanner({ slug, lang, revision, before, site }: RevisionBannerProperties) {
  const messages = messagesIn(site.language);
  const { number, kind, sha256 } = revision;
  const isText = kind !== 'withdrawal';
  return (
    <div class="version">
      <RevisionHead revision={revision} lang={lang} site={site} />
      {isText && <p>{messages.versions.frozen}</p>}
      {isText && <WholeChecksum sha256={sha256} site={site} />}
      <ul class="ways">
        <li>
          <a href={articlePath(slug)}>{messages.versions.toPresent}</a>
        </li>
        <li>
          <a href={revisionPath(slug)}>{messages.versions.toAll}</a>
        </li>
        {isText && before && (
          <li>
            <a href={comparisonPath(slug, before.number, number)}>
              {messages.versions.compareWith(before.number)}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}
