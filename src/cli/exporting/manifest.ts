// What stands in the manifest of an export, and what the files of an export are called.

import * as v from 'valibot';
import { exportFormat, lastEventSchema } from '../../domain/keeping-api.ts';

/** The file that names all others. */
export const manifestName = 'manifest.json';

/** The log, one event a line. */
export const eventsName = 'events.jsonl';

/** The word list, where a project's folder of articles has it. */
export const wordsName = 'articles/words.txt';

const fileSchema = v.strictObject({
  /** From the folder of the export, with slashes. */
  path: v.pipe(
    v.string(),
    v.check(
      (path) => !/^[/\\]|\\|^[a-z]:|(?:^|\/)\.{0,2}(?:\/|$)/i.test(path),
      'must be a path within the export',
    ),
  ),
  size: v.number(),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'must be a SHA-256')),
});

/** A file of an export. */
export type ExportedFile = v.InferOutput<typeof fileSchema>;

/** The manifest of an export. It bears no time of its own, so that two exports of one state are the same. */
export const manifestSchema = v.strictObject({
  format: v.literal(exportFormat),
  /** The Gazette that wrote it. */
  gazette: v.string(),
  schema: v.number(),
  settings: v.record(v.string(), v.string()),
  event: lastEventSchema,
  counts: v.record(v.string(), v.number()),
  files: v.array(fileSchema),
});

/** The manifest of an export. */
export type Manifest = v.InferOutput<typeof manifestSchema>;

/** The file of a table's rows, one a line. The events have one that is easier to find. */
export function tableName(table: string): string {
  return table === 'event' ? eventsName : `ledger/${table}.jsonl`;
}
