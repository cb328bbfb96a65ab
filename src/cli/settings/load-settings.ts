// Reads the project's settings and the user's, and puts the one before the other.

import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { nearest } from '../../domain/nearest.ts';
import type { Context } from '../context.ts';
import { userSettingsPath } from './config-folder.ts';
import { type Settings, settingNames, settingsSchema } from './settings.ts';

/** The name of a project's settings file. It holds no secret and is committed with the project. */
const projectSettingsName = 'gazette.json';

/** What is wrong with a settings file: no JSON, or a key with the nearest that is known, or a value. */
export type SettingsFault =
  | { readonly reason: 'not-json'; readonly path: string }
  | {
      readonly reason: 'unknown-key';
      readonly path: string;
      readonly key: string;
      readonly close: string | undefined;
    }
  | { readonly reason: 'bad-value'; readonly path: string; readonly key: string };

/** The settings that hold here, the project's before the user's; and all that is wrong with the files. */
export interface LoadedSettings {
  readonly settings: Settings;
  readonly faults: readonly SettingsFault[];
}

/** Reads `gazette.json` of the nearest folder upward that has one, and the user's file. What is not there settles nothing. */
export async function loadSettings({
  cwd,
  env,
}: Pick<Context, 'cwd' | 'env'>): Promise<LoadedSettings> {
  const userPath = userSettingsPath(env);
  const user = userPath === undefined ? undefined : await readSettings(userPath);
  const project = await findProjectSettings(cwd);
  return {
    settings: { ...user?.settings, ...project?.settings },
    faults: [...(project?.faults ?? []), ...(user?.faults ?? [])],
  };
}

async function findProjectSettings(cwd: string): Promise<LoadedSettings | undefined> {
  for (let folder = cwd; ; folder = dirname(folder)) {
    const found = await readSettings(join(folder, projectSettingsName));
    if (found || folder === dirname(folder)) return found;
  }
}

/** One settings file; undefined where there is none. A faulty one settles nothing. */
export async function readSettings(path: string): Promise<LoadedSettings | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) {
    return { settings: {}, faults: [{ reason: 'not-json', path }] };
  }
  const parsed = v.safeParse(settingsSchema, value);
  const faults = [...unknownKeys(path, value), ...badValues(path, parsed.issues ?? [])];
  return { settings: parsed.success && faults.length === 0 ? parsed.output : {}, faults };
}

function unknownKeys(path: string, value: object): SettingsFault[] {
  return Object.keys(value)
    .filter((key) => !settingNames.includes(key))
    .map((key) => ({ reason: 'unknown-key', path, key, close: nearest(key, settingNames) }));
}

function badValues(path: string, issues: readonly v.BaseIssue<unknown>[]): SettingsFault[] {
  return issues.map((issue) => ({ reason: 'bad-value', path, key: v.getDotPath(issue) ?? '' }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
