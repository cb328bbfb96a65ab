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
  const { timeZone, now } = session.context;
  const time = (at: string) => showMoment(at, timeZone);
  const end = (at: string) => (Date.parse(at) <= now() ? say.hasExpired(time(at)) : time(at));
  const rows = editors.map(({ id, name, scopes, created, expires, revoked }) =>
    [
      id,
      name,
      scopes.join(','),
      created === null ? '' : time(created),
      expires === null ? say.never : end(expires),
      revoked === null ? '' : time(revoked),
    ].map(printable),
  );
  return alignColumns([say.columns, ...rows])
    .map((line) => `${line}\n`)
    .join('');
}
