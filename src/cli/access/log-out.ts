// Logs an editor out: forgets the token that is kept for a site.

import { settingsMessages } from '../messages/settings.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { userTokensPath } from '../settings/config-folder.ts';
import { chooseSafeSite } from '../site/open-site.ts';
import { outcomeOfFailure } from '../site/site-failure.ts';
import { loadTokenFiles, type TokenFile, writeTokenFile } from '../site/token-file.ts';
import { forgetSite } from './remember-site.ts';

/** Takes the token out of the user's own file; that there was none is no failure. A project's file is not the user's alone. */
export async function logOut(session: Session): Promise<Outcome> {
  const chosen = chooseSafeSite(session);
  if (!chosen.ok) return outcomeOfFailure(session, chosen.failure);
  const origin = chosen.value;
  const files = await loadTokenFiles(session.context);
  const broken = files.find(({ state }) => state === 'broken');
  if (broken?.state === 'broken') {
    return outcomeOfFailure(session, { reason: 'broken-token-file', path: broken.path });
  }
  const own = userTokensPath(session.context.env);
  const holding = files.flatMap((file) =>
    file.state === 'read' && file.tokens[origin] !== undefined ? [file] : [],
  );
  const forgotten = holding.filter(({ path }) => path === own);
  for (const file of forgotten) await forget(file, origin);
  await forgetSite(session, origin);
  tell(session, origin, pathsOf(forgotten));
  const staying = holding.filter(({ path }) => path !== own);
  const say = messagesFor(session, settingsMessages);
  for (const path of pathsOf(staying)) session.warn(`! ${say.stillInProject(path)}`);
  return ok;
}

type ReadTokens = Extract<TokenFile, { readonly state: 'read' }>;

async function forget({ path, tokens }: ReadTokens, origin: string): Promise<void> {
  const { [origin]: _, ...rest } = tokens;
  await writeTokenFile(path, rest);
}

function pathsOf(files: readonly ReadTokens[]): string[] {
  return files.map(({ path }) => path);
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
