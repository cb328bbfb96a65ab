// Mends articles: what `gazette check --fix` does to their files.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { canonicalSource } from '../../domain/canonical-source.ts';
import { judgeSource } from '../articles/judge-source.ts';
import type { LocalFile } from '../articles/load-articles.ts';
import { rewriteWhole } from '../files/write-whole.ts';
import { applyToWritten } from './apply-edits.ts';
import { type FixedSource, fixSource } from './fix-source.ts';
import { gatherRemarks } from './gather-remarks.ts';
import type { Remark } from './remark.ts';
import type { Silencer } from './silence-list.ts';

/** What became of one file. Nothing is written where it has a conflict, or changed while it was checked. */
export interface FixedFile {
  readonly path: string;
  readonly fixes: FixedSource['fixes'];
  readonly left?: 'conflict' | 'changed';
}

/** Mends one article on which these remarks were made; under `dryRun` nothing is written. */
export async function fixArticle(
  file: LocalFile,
  remarks: readonly Remark[],
  { silencer, cwd, dryRun }: { silencer: Silencer; cwd: string; dryRun: boolean },
): Promise<FixedFile> {
  const { path } = file;
  const nothing = { path, fixes: [] };
  if (remarks.some(({ rule }) => rule === 'conflict-marker'))
    return { ...nothing, left: 'conflict' };
  if (!remarks.some(({ edits }) => edits.length > 0)) return nothing;
  const { written } = file.text();
  const fixed = fixSource(path, written, (source) =>
    source === written ? remarks : remarksOn(path, source, silencer),
  );
  const made = { path, fixes: fixed.fixes };
  if (fixed.fixes.length === 0 || dryRun) return made;
  const isWritten = await rewrite(resolve(cwd, path), written, fixed);
  return isWritten ? made : { ...nothing, left: 'changed' };
}

/** What one file can tell by itself, of a source that is not written yet. */
function remarksOn(path: string, written: string, silencer: Silencer): Remark[] {
  return gatherRemarks({ path, written, problems: judgeSource(path, written).problems }, silencer);
}

/** Never writes over what is not what was checked. */
async function rewrite(path: string, checked: string, fixed: FixedSource): Promise<boolean> {
  const bytes = await readFile(path);
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  if (canonicalSource(text) !== checked) return false;
  const mended = fixed.rounds.reduce((current, edits) => applyToWritten(current, edits), text);
  await rewriteWhole(path, mended);
  return true;
}
