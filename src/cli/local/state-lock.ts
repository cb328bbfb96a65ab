// Keeps a second `npm start` away from the data of the first: two runtimes break one SQLite file.

import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { isStartRunning } from './is-start-running.ts';
import { makeFolder } from './make-folder.ts';

const holderSchema = v.object({ pid: v.pipe(v.number(), v.integer()), origin: v.string() });

/** `held` until it is released; `taken` names the address of the run that has it; `unusable`: nothing can be written there. */
export type StateLock =
  | { readonly kind: 'held'; release(): Promise<void> }
  | { readonly kind: 'taken'; readonly origin: string }
  | { readonly kind: 'unusable'; readonly error: unknown };

/** How long another run may take to write the lock that it has just made. */
const writingMilliseconds = 300;

/** Makes the folder and takes its lock. One that a killed run left behind is taken over. */
export async function lockState(
  folder: string,
  origin: string,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<StateLock> {
  const path = join(folder, 'gazette.lock');
  const own = `${JSON.stringify({ pid: process.pid, origin })}\n`;
  try {
    await makeFolder(folder);
    for (;;) {
      if (await writeNew(path, own)) return { kind: 'held', release: () => release(path, own) };
      const held = await readSettled(path, sleep);
      const holder = held === undefined ? undefined : parseHolder(held);
      if (holder && (await isStartRunning(holder.pid))) {
        return { kind: 'taken', origin: holder.origin };
      }
      if (held !== undefined) await removeStale(path, held);
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return { kind: 'unusable', error };
    throw error;
  }
}

async function writeNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A lock without a readable holder may be in the middle of being written. */
async function readSettled(
  path: string,
  sleep: (milliseconds: number) => Promise<void>,
): Promise<string | undefined> {
  const text = await readIfThere(path);
  if (text === undefined || parseHolder(text)) return text;
  await sleep(writingMilliseconds);
  return readIfThere(path);
}

/** Moved away first: what another run has put in its place meanwhile is put back. */
async function removeStale(path: string, stale: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(ignoreAbsent);
  const moved = await readIfThere(aside);
  if (moved !== undefined && moved !== stale) await rename(aside, path);
  else await rm(aside, { force: true });
}

async function release(path: string, own: string): Promise<void> {
  if ((await readIfThere(path)) === own) await rm(path, { force: true });
}

function parseHolder(text: string): v.InferOutput<typeof holderSchema> | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), holderSchema), text);
  return parsed.success ? parsed.output : undefined;
}

async function readIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(ignoreAbsent);
}

function ignoreAbsent(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
