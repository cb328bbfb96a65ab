// Editors as a table.

import type { Editor } from '../../domain/editors-api.ts';
import { editorsMessages } from '../messages/editors.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns } from '../terminal/columns.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** The editors, one to a line, under a line of headings. */
export function renderEditors(session: Session, editors: readonly Editor[]): string {
  const say = messagesFor(session, editorsMessages);
  const time = (at: string) => showMoment(at, session.context.timeZone);
  const rows = editors.map(({ id, name, scopes, created, expires, revoked }) =>
    [
      id,
      name,
      scopes.join(','),
      created === null ? '' : time(created),
      showExpiry(session, expires),
      revoked === null ? '' : time(revoked),
    ].map(printable),
  );
  return alignColumns([say.columns, ...rows])
    .map((line) => `${line}\n`)
    .join('');
}

/** When a token expires, in the editor's zone, and whether it has. */
export function showExpiry(session: Session, expires: string | null): string {
  const say = messagesFor(session, editorsMessages);
  if (expires === null) return say.never;
  const time = showMoment(expires, session.context.timeZone);
  return Date.parse(expires) <= session.context.now() ? say.hasExpired(time) : time;
}
