// The file that remembers how far a site's log was verified from here: `.gazette/log.json`, never committed.

import { join } from 'node:path';
import * as v from 'valibot';
import { workingCopyOf } from '../site/bases-file.ts';
import { readJsonFile, writeJsonFile } from '../site/json-file.ts';

const headSchema = v.object({ number: v.number(), hash: v.string(), at: v.string() });
const headsSchema = v.record(v.string(), headSchema);

/** The last event that was verified, and when: who rewrites the whole log cannot rewrite this. */
export type LogHead = v.InferOutput<typeof headSchema>;

/** The last event of a site that was verified from this folder; undefined where none was. */
export async function loadLogHead(cwd: string, origin: string): Promise<LogHead | undefined> {
  return (await loadHeads(cwd))[origin];
}

/** Remembers the last event that was verified. A folder that cannot be written remembers nothing. */
export async function recordLogHead(cwd: string, origin: string, head: LogHead): Promise<void> {
  try {
    await writeJsonFile(logHeadsPath(cwd), { ...(await loadHeads(cwd)), [origin]: head });
  } catch {
    // The log was verified all the same; only the next time has nothing to compare it with.
  }
}

/** Where the file lies. */
export function logHeadsPath(cwd: string): string {
  return join(workingCopyOf(cwd), '.gazette', 'log.json');
}

async function loadHeads(cwd: string): Promise<Readonly<Record<string, LogHead>>> {
  return (await readJsonFile(logHeadsPath(cwd), headsSchema)) ?? {};
}
