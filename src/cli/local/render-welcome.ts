// The addresses of the local site, and what to do next.

import { localMessages } from '../messages/local.ts';
import { messagesFor, type Session } from '../session.ts';
import { localOrigin } from '../site/site-address.ts';
import { alignColumns } from '../terminal/columns.ts';

/** The text that greets the person who started the local site. */
export function renderWelcome(session: Session, origin: string): string {
  const say = messagesFor(session, localMessages);
  const site = origin === localOrigin ? '' : ` --site ${origin}`;
  return [
    '',
    ...alignColumns(say.addresses(origin)).map((line) => `  ${line}`),
    '',
    session.paint('strong', say.ownTitle),
    ...alignColumns(say.own(site)).map((line) => `  ${line}`),
    '',
    say.stop,
  ].join('\n');
}
