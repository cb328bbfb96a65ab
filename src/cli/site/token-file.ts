// The files in which tokens lie, by origin, mode 0600: a project's `.gazette/tokens.json`, never committed, and the user's.

import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import type { Context } from '../context.ts';
import { userTokensPath } from '../settings/config-folder.ts';
import { writeJsonFile } from './json-file.ts';

const tokensSchema = v.record(v.string(), v.string());

/** Tokens by origin, and whether others on this machine can read the file; `broken` where it is not such a file. */
export type TokenFile =
  | { readonly state: 'absent' }
  | { readonly state: 'broken'; readonly path: string }
  | {
      readonly state: 'read';
      readonly path: string;
      readonly tokens: Readonly<Record<string, string>>;
      readonly readableByOthers: boolean;
    };

/** The token files that hold here, in the order in which they are asked: the project's, then the user's. */
export async function loadTokenFiles({
  cwd,
  env,
}: Pick<Context, 'cwd' | 'env'>): Promise<TokenFile[]> {
  const user = userTokensPath(env);
  const project = await loadProjectTokens(cwd);
  return user === undefined ? [project] : [project, await readTokenFile(user)];
}

/** The token file of the nearest folder upward that has one. */
async function loadProjectTokens(cwd: string): Promise<TokenFile> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const file = await readTokenFile(tokenPath(folder));
    if (file.state !== 'absent' || folder === dirname(folder)) return file;
  }
}

/** The place of the token file in a project's folder. */
export function tokenPath(folder: string): string {
  return join(folder, '.gazette', 'tokens.json');
}

/** Reads one token file. */
export async function readTokenFile(path: string): Promise<TokenFile> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return { state: 'absent' };
  }
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), tokensSchema), text);
  if (!parsed.success) return { state: 'broken', path };
  const { mode } = await stat(path);
  // Windows has no such bits: it always answers 0666.
  const readableByOthers = process.platform !== 'win32' && (mode & 0o077) !== 0;
  return { state: 'read', path, tokens: parsed.output, readableByOthers };
}

/** Writes a token file that only its owner can read; it is never seen half-written. */
export async function writeTokenFile(
  path: string,
  tokens: Readonly<Record<string, string>>,
): Promise<void> {
  await writeJsonFile(path, tokens, 0o600);
}
