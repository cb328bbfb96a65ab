// Reads from the command line what kind of change is published.

import type { Input } from '../command.ts';
import { publishMessages } from '../messages/publish.ts';
import type { Outcome } from '../outcome.ts';
import { readNote } from '../read-note.ts';
import { messagesFor, type Session } from '../session.ts';
import type { ChangeMode } from './plan.ts';

/** The change that --note or --minor names, undefined where neither stands; an outcome for both, or a note that is none. */
export function readChangeMode(
  session: Session,
  input: Pick<Input<'note' | 'minor'>, 'has' | 'text'>,
): ChangeMode | { readonly outcome: Outcome } | undefined {
  const say = messagesFor(session, publishMessages);
  const text = input.text('note');
  if (text === undefined) return input.has('minor') ? { kind: 'minor' } : undefined;
  if (input.has('minor')) return { outcome: { kind: 'usage', message: say.bothModes } };
  const read = readNote(session, '--note', text);
  return 'outcome' in read ? read : { kind: 'correction', note: read.note };
}
