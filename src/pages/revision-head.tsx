// What is said of a revision wherever one is named: its number, kind of change, time and note.

import type { PublicRevision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { InstantTime } from './time-elements.tsx';

interface RevisionHeadProperties {
  revision: PublicRevision;
  /** Where its number leads to; nowhere on its own page, nor where there is no such page. */
  path?: string | undefined;
  /** It is the one whose text the article shows. */
  isCurrent?: boolean;
  /** The language of the note, which is the bulletin's. */
  lang: string;
  site: Site;
}

/** A line with number, kind and time, and a line with the note where there is one. */
export function RevisionHead({
  revision: { number, kind, at, note },
  path,
  isCurrent = false,
  lang,
  site,
}: RevisionHeadProperties) {
  const messages = messagesIn(site.language);
  const name = messages.revision(number);
  return (
    <>
      <p>
        <strong>{path === undefined ? name : <a href={path}>{name}</a>}</strong>{' '}
        {isCurrent && (
          <>
            <span class="current">{messages.currentRevision}</span>{' '}
          </>
        )}
        {messages.changes[kind]} <InstantTime instant={at} site={site} />
      </p>
      {note && <p {...languageMark(lang, site)}>{note}</p>}
    </>
  );
}
