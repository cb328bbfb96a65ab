// The file that remembers what a run was told that broke off: `.gazette/resume.json`, never committed.

import { join } from 'node:path';
import * as v from 'valibot';
import { announcements } from '../../domain/publishing-api.ts';
import { workingCopyOf } from './bases-file.ts';
import { readJsonFile, writeJsonFile } from './json-file.ts';

const runSchema = v.object({
  paths: v.array(v.string()),
  change: v.optional(
    v.variant('kind', [
      v.object({ kind: v.literal('minor') }),
      v.object({ kind: v.literal('correction'), note: v.string() }),
    ]),
  ),
  announce: v.picklist(announcements),
  /** In milliseconds. */
  at: v.optional(v.number()),
  anyway: v.boolean(),
  draft: v.boolean(),
  /** The changes that note or --minor was said of: the SHA-256 of each file that was to be sent, by id. */
  changed: v.record(v.string(), v.string()),
});

/** What a run was told: which paths, which kind of change, how subscribers hear of it, when it opens. */
export type BrokenRun = v.InferOutput<typeof runSchema>;

const fileSchema = v.record(v.string(), runSchema);

/** The run for a site that broke off last; undefined where none did, or where the rest was sent since. */
export async function loadBrokenRun(cwd: string, origin: string): Promise<BrokenRun | undefined> {
  return (await loadFile(cwd))[origin];
}

/** Remembers a run; without one, that none is to be taken up. A folder that cannot be written remembers nothing. */
export async function recordRun(
  cwd: string,
  origin: string,
  run: BrokenRun | undefined,
): Promise<void> {
  const { [origin]: known, ...others } = await loadFile(cwd);
  if (known === undefined && run === undefined) return;
  try {
    const runs = run === undefined ? others : { ...others, [origin]: run };
    await writeJsonFile(resumePath(cwd), runs);
  } catch {
    // --resume asks for what is missing then.
  }
}

async function loadFile(cwd: string): Promise<Readonly<Record<string, BrokenRun>>> {
  return (await readJsonFile(resumePath(cwd), fileSchema)) ?? {};
}

function resumePath(cwd: string): string {
  return join(workingCopyOf(cwd), '.gazette', 'resume.json');
}
