// Logs an editor in: takes a token, asks the site whose it is, and keeps it for this user.

import { type Editor, editorSchema } from '../../domain/editors-api.ts';
import { tokenId } from '../../domain/token.ts';
import type { Context } from '../context.ts';
import { settingsMessages } from '../messages/settings.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { userTokensPath } from '../settings/config-folder.ts';
import { callApi } from '../site/call-api.ts';
import { chooseSafeSite, openSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { readTokenFile, writeTokenFile } from '../site/token-file.ts';
import { showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import { rememberSite } from './remember-site.ts';

/** Nothing is kept before the site has known the token. */
export async function logIn(session: Session): Promise<Outcome> {
  const chosen = chooseSafeSite(session);
  if (!chosen.ok) return outcomeOfFailure(session, chosen.failure);
  const origin = chosen.value;
  const say = messagesFor(session, settingsMessages);
  const path = userTokensPath(session.context.env);
  if (path === undefined) return { kind: 'failed', message: say.noHome, hint: say.noHomeHint };
  const read = await readToken(session, origin);
  if ('kind' in read) return read;
  const answer = await callApi(
    session,
    { origin, token: read.token },
    { path: '/api/whoami' },
    editorSchema,
  );
  if (!answer.ok) return outcomeOfFailure(session, answer.failure);
  const file = await readTokenFile(path);
  if (file.state === 'broken') {
    return outcomeOfFailure(session, { reason: 'broken-token-file', path });
  }
  await writeTokenFile(path, {
    ...(file.state === 'read' ? file.tokens : {}),
    [origin]: read.token,
  });
  tell(session, origin, answer.value, path);
  await rememberSite(session, origin);
  await warnOfOther(session, origin, read.token);
  return ok;
}

/** Another token may come before the one that was kept: then the editor would go on as somebody else. */
async function warnOfOther(session: Session, origin: string, token: string): Promise<void> {
  const say = messagesFor(session, settingsMessages);
  const used = await openSite(session);
  if (!used.ok || used.value.origin !== origin || used.value.token === token) return;
  const { tokenFrom } = used.value;
  const where = tokenFrom?.kind === 'file' ? tokenFrom.path : 'GAZETTE_TOKEN';
  session.warn(`${session.paint('warning', '!')} ${say.otherFirst(where)}`);
}

/** From the terminal, unseen, or from stdin where there is none. */
async function readToken(session: Session, origin: string): Promise<{ token: string } | Outcome> {
  const say = messagesFor(session, settingsMessages);
  const { context, canAsk } = session;
  const typed = canAsk ? await context.askSecret(say.askToken(origin)) : await readPiped(context);
  if (typed === undefined) return { kind: 'cancelled' };
  const token = typed.trim();
  if (token === '' && !canAsk) {
    return { kind: 'usage', message: say.noTerminal, hint: say.noTerminalHint };
  }
  return tokenId(token) === undefined
    ? { kind: 'usage', message: say.notToken, hint: say.notTokenHint }
    : { token };
}

/** Empty where stdin is a terminal that must not be asked (--no-input). */
async function readPiped({ isTerminal, readStdin }: Context): Promise<string> {
  return isTerminal ? '' : new TextDecoder().decode(await readStdin());
}

function tell(session: Session, origin: string, editor: Editor, path: string): void {
  const say = messagesFor(session, settingsMessages);
  if (session.json) session.print(`${JSON.stringify({ site: origin, ...editor }, undefined, 2)}\n`);
  session.say(`${session.paint('good', '✔')} ${say.loggedIn(origin, printable(editor.name))}`);
  session.say(`  ${say.may(editor.scopes.join(', '))}`);
  if (editor.expires !== null) {
    session.say(`  ${say.expires(showMoment(editor.expires, session.context.timeZone))}`);
  }
  session.say(`  ${say.keptIn(path)}`);
}
