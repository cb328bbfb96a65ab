// Remembers the site of a login as the one that this user means.

import { settingsMessages } from '../messages/settings.ts';
import { messagesFor, type Session } from '../session.ts';
import { userSettingsPath } from '../settings/config-folder.ts';
import { readSettings } from '../settings/load-settings.ts';
import { writeJsonFile } from '../site/json-file.ts';

/** Writes it into the user's settings where nothing else says which site is meant, and says so. */
export async function rememberSite(session: Session, origin: string): Promise<void> {
  const path = userSettingsPath(session.context.env);
  const isSettled = session.context.env.GAZETTE_SITE || session.settings.site !== undefined;
  if (path === undefined || isSettled || session.siteOption === undefined) return;
  const settings = (await readSettings(path))?.settings ?? {};
  await writeJsonFile(path, { ...settings, site: origin });
  session.say(`  ${messagesFor(session, settingsMessages).remembered(origin, path)}`);
}

/** Forgets the site where it was remembered so. */
export async function forgetSite(session: Session, origin: string): Promise<void> {
  const path = userSettingsPath(session.context.env);
  const settings = path === undefined ? undefined : (await readSettings(path))?.settings;
  if (path === undefined || settings?.site !== origin) return;
  const { site: _, ...rest } = settings;
  await writeJsonFile(path, rest);
}
