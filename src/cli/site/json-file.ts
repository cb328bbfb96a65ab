// The small JSON files of `.gazette/`, never committed.

import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { writeWhole } from '../files/write-whole.ts';

/** What a file holds; undefined where it is absent, cannot be read, or holds something else. */
export async function readJsonFile<T>(
  path: string,
  schema: v.GenericSchema<unknown, T>,
): Promise<T | undefined> {
  try {
    const parsed = v.safeParse(schema, JSON.parse(await readFile(path, 'utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file, and its folder where there is none; it is never seen half-written. `mode` is 0o600 for secrets. */
export async function writeJsonFile(path: string, value: unknown, mode?: number): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeWhole(path, `${JSON.stringify(value, undefined, 2)}\n`, mode);
}
