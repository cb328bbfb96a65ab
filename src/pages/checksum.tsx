// A SHA-256, short until it is asked for in full.

import type { Site } from '../domain/site.ts';
import { messagesIn } from './messages.ts';

/** Enough digits to tell two revisions apart at a glance. */
const shortLength = 12;

/** The whole checksum, where it stands in full view. */
export function WholeChecksum({ sha256, site }: { sha256: string; site: Site }) {
  return (
    <p class="checksum">
      {messagesIn(site.language).checksum} <code>{sha256}</code>
    </p>
  );
}

/** The first digits of a checksum; the whole of it opens without script. */
export function Checksum({ sha256, site }: { sha256: string; site: Site }) {
  return (
    <details class="checksum">
      <summary>
        {messagesIn(site.language).checksum} <code>{sha256.slice(0, shortLength)}…</code>
      </summary>
      <code>{sha256}</code>
    </details>
  );
}
