// What readers should hear of a bulletin before its text: corrections, withdrawals, restorations.

import { isNoticeKind, type PublicRevision } from '../domain/revision.ts';
import type { Site } from '../domain/site.ts';
import { languageMark } from './language-mark.ts';
import { messagesIn } from './messages.ts';
import { InstantTime } from './time-elements.tsx';

interface ChangeNoticesProperties {
  revisions: readonly PublicRevision[];
  /** The language of the notes, which is the bulletin's. */
  lang: string;
  site: Site;
}

/** A notice for each change that subscribers heard of, newest first: its kind, its time, its note if it has one. */
export function ChangeNotices({ revisions, lang, site }: ChangeNoticesProperties) {
  return (
    <>
      {revisions
        .filter(({ kind }) => isNoticeKind(kind))
        .toReversed()
        .map(({ kind, at, note }) => (
          <p class="change">
            <strong>{messagesIn(site.language).changes[kind]}</strong>{' '}
            <InstantTime instant={at} site={site} />
            {note && <span {...languageMark(lang, site)}>{note}</span>}
          </p>
        ))}
    </>
  );
}
