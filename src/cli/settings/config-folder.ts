// Where a user's own files lie: settings and tokens that hold in every folder.

import { join } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The folder: `$XDG_CONFIG_HOME/gazette` (XDG Base Directory Specification), `~/.config/gazette`,
 * on Windows `%APPDATA%\gazette`; undefined for a user without a home.
 */
function configFolder(env: Env): string | undefined {
  const base = env.XDG_CONFIG_HOME || env.APPDATA || (env.HOME && join(env.HOME, '.config'));
  return base ? join(base, 'gazette') : undefined;
}

/** The user's settings file; undefined for a user without a home. */
export function userSettingsPath(env: Env): string | undefined {
  const folder = configFolder(env);
  return folder && join(folder, 'config.json');
}

/** The user's token file; undefined for a user without a home. */
export function userTokensPath(env: Env): string | undefined {
  const folder = configFolder(env);
  return folder && join(folder, 'tokens.json');
}
