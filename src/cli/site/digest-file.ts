// The file that remembers a digest whose batches did not all arrive: `.gazette/digests.json`, never committed.

import { join } from 'node:path';
import * as v from 'valibot';
import { workingCopyOf } from './bases-file.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const digestsSchema = v.record(v.string(), v.string());

/** The id of the digest that was under way for a site when a run broke off; undefined where there is none. */
export async function loadDigest(cwd: string, origin: string): Promise<string | undefined> {
  return (await loadDigests(cwd))[origin];
}

/** Remembers the digest that is under way for a site; without an id, that none is. A folder that cannot be written remembers nothing. */
export async function recordDigest(
  cwd: string,
  origin: string,
  id: string | undefined,
): Promise<void> {
  const { [origin]: known, ...others } = await loadDigests(cwd);
  if (known === id) return;
  const digests = id === undefined ? others : { ...others, [origin]: id };
  try {
    await writeJsonFile(digestsPath(cwd), digests);
  } catch {
    // Taken up again, the rest would get a digest of its own: no reason not to send.
  }
}

async function loadDigests(cwd: string): Promise<Readonly<Record<string, string>>> {
  return (await readJsonFile(digestsPath(cwd), digestsSchema)) ?? {};
}

function digestsPath(cwd: string): string {
  return join(workingCopyOf(cwd), '.gazette', 'digests.json');
}
