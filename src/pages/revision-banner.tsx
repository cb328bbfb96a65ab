// What a reader must know of an old page before its text: which revision it is, and where the present one is.

import { articlePath, comparisonPath, revisionPath } from '../domain/addresses.ts';
import type { PublicRevision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { InstantTime } from './time-elements.tsx';

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
  const { number, kind, at, note, sha256 } = revision;
  const isText = kind !== 'withdrawal';
  return (
    <div class="version">
      <p>
        <strong>{messages.revision(number)}</strong> {messages.changes[kind]}{' '}
        <InstantTime instant={at} site={site} />
      </p>
      {note && <p {...languageMark(lang, site)}>{note}</p>}
      {isText && <p>{messages.versions.frozen}</p>}
      {isText && (
        <p class="hash">
          {messages.checksum} <code>{sha256}</code>
        </p>
      )}
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
