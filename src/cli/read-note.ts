// Reads a text for readers from the command line: a note, or the reason of a withdrawal.

import * as v from 'valibot';
import { noteSchema } from '../domain/publishing-api.ts';
import { usageMessages } from './messages/usage.ts';
import type { Outcome } from './outcome.ts';
import { messagesFor, type Session } from './session.ts';

/** The text as the site takes it, or how the call has to be mended. `option` is its name, such as `--note`. */
export function readNote(
  session: Session,
  option: string,
  text: string,
): { readonly note: string } | { readonly outcome: Outcome } {
  const say = messagesFor(session, usageMessages);
  if (text.trim() === '') return { outcome: { kind: 'usage', message: say.emptyText(option) } };
  const parsed = v.safeParse(noteSchema, text);
  if (parsed.success) return { note: parsed.output };
  const fault = parsed.issues[0].message;
  const message = say.badText(option, say.textFaults[fault] ?? fault);
  return { outcome: { kind: 'usage', message } };
}
