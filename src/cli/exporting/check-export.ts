// Checks an export whole: every file, the log, and what the tables say of both.

import { exportCheckMessages } from '../messages/export-check.ts';
import { messagesFor, type Session } from '../session.ts';
import { makeCounter } from '../terminal/counter.ts';
import { checkFiles } from './check-files.ts';
import { checkRows } from './check-rows.ts';
import type { ExportProblem } from './export-problem.ts';
import { loadManifest } from './load-manifest.ts';
import { type Manifest, manifestName } from './manifest.ts';

/** An export that was checked: its manifest with the SHA-256 of it, and all that is wrong. Or that it is none. */
export type CheckedExport =
  | {
      readonly kind: 'checked';
      readonly manifest: Manifest;
      readonly sha256: string;
      readonly problems: readonly ExportProblem[];
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'broken'; readonly problem: ExportProblem };

/** Checks the export in a folder. Throws the file system's error where there is no such folder. */
export async function checkExport(session: Session, folder: string): Promise<CheckedExport> {
  const loaded = await loadManifest(folder);
  if (loaded.kind === 'absent') return { kind: 'none' };
  if (loaded.kind === 'broken') {
    return {
      kind: 'broken',
      problem: { kind: 'bad-line', path: manifestName, what: loaded.why },
    };
  }
  const { manifest, sha256 } = loaded;
  const { files } = manifest;
  const { checking } = messagesFor(session, exportCheckMessages);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const counter = makeCounter(session, { label: checking, total: files.length, bytes });
  try {
    const problems = await checkFiles(folder, manifest, (size) => {
      session.context.signal.throwIfAborted();
      counter.advance(1, size);
    });
    problems.push(...(await checkRows(folder, manifest)));
    return { kind: 'checked', manifest, sha256, problems };
  } finally {
    counter.clear();
  }
}
