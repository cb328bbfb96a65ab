// When a scheduled article opens, in the editor's words.

import { isoInstant } from '../../domain/time.ts';
import type { OpeningTime } from '../articles/opening-time.ts';
import type { PreviewPageMessages } from '../messages/preview-pages.ts';
import { showMoment } from '../terminal/moment.ts';

/** The time in the editor's zone; as it is written, where only the site knows in which zone it is. */
export function showOpening(
  opening: OpeningTime,
  timeZone: string,
  say: PreviewPageMessages,
): string {
  return opening.kind === 'instant'
    ? showMoment(isoInstant(opening.at), timeZone)
    : say.siteZone(opening.text);
}
