// Logs an editor out: forgets the token that is kept for a site.

import { settingsMessages } from '../messages/settings.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { chooseSafeSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { loadTokenFiles, type TokenFile, writeTokenFile } from '../site/token-file.ts';
import { forgetSite } from './remember-site.ts';

/** Takes the token out of every file that holds it here; that there was none is no failure. */
export async function logOut(session: Session): Promise<Outcome> {
  const chosen = chooseSafeSite(session);
  if (!chosen.ok) return outcomeOfFailure(session, chosen.failure);
  const origin = chosen.value;
  const files = await loadTokenFiles(session.context);
  const broken = files.find(({ state }) => state === 'broken');
  if (broken?.state === 'broken') {
    return outcomeOfFailure(session, { reason: 'broken-token-file', path: broken.path });
  }
  const forgotten: string[] = [];
  for (const file of files) forgotten.push(...(await forget(file, origin)));
  await forgetSite(session, origin);
  tell(session, origin, forgotten);
  return ok;
}

/** The path of the file, where it held a token for the origin. */
async function forget(file: TokenFile, origin: string): Promise<string[]> {
  if (file.state !== 'read' || file.tokens[origin] === undefined) return [];
  const { [origin]: _, ...rest } = file.tokens;
  await writeTokenFile(file.path, rest);
  return [file.path];
}

function tell(session: Session, origin: string, forgotten: readonly string[]): void {
  const say = messagesFor(session, settingsMessages);
  if (session.json) session.print(`${JSON.stringify({ site: origin, forgotten }, undefined, 2)}\n`);
  for (const path of forgotten) {
    session.say(`${session.paint('good', '✔')} ${say.loggedOut(origin, path)}`);
  }
  session.say(forgotten.length > 0 ? `  ${say.stillValid}` : say.notLoggedIn(origin));
  if (session.context.env.GAZETTE_TOKEN) session.warn(`! ${say.stillInEnvironment}`);
}
