// Says of a revision which it is and who made it.

import type { Revision } from '../../domain/revision.ts';
import { planMessages } from '../messages/plan.ts';
import { messagesFor, type Session } from '../session.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** Its number, its editor, its time in the editor's zone, and its note where it has one. */
export function describeRevision(
  session: Session,
  { number, editor, at, note }: Pick<Revision, 'number' | 'editor' | 'at' | 'note'>,
): string {
  const say = messagesFor(session, planMessages);
  const by = say.by(number, printable(editor), showMoment(at, session.context.timeZone));
  return note ? say.withNote(by, printable(note)) : by;
}
