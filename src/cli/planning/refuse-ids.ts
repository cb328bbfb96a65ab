// Refuses a plan in which an id would change or vanish.

import { planningMessages } from '../messages/planning.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import type { EditedId } from './find-edited-ids.ts';

/** One outcome for each file. */
export function refuseIds(session: Session, edited: readonly EditedId[]): Outcome[] {
  const say = messagesFor(session, planningMessages);
  return edited.map(({ by, local, there, otherFile }) => {
    const { path } = local;
    const slug = printable(there.slug);
    if (by === 'likeness') {
      const message = say.idVanished(path, slug, there.id);
      return { kind: 'conflict', message, hint: say.idVanishedHint(there.id, path) };
    }
    if (otherFile === undefined) {
      const message = say.idEdited(path, local.article.id, slug);
      return { kind: 'conflict', message, hint: say.idEditedHint(there.id) };
    }
    const message = say.slugOfOther(path, slug, otherFile);
    return { kind: 'conflict', message, hint: messagesFor(session, publishMessages).takenHint };
  });
}
