// Leaves out the warnings that editors have said are meant, for commands that are not about checking.

import { sep } from 'node:path';
import type { LocalFile } from '../articles/load-articles.ts';
import { LineIndex } from './line-index.ts';
import { loadSilences } from './load-silences.ts';
import { Silencer } from './silence-list.ts';

/** The files without such warnings. What is wrong with the list itself, `gazette check` tells. */
export async function leaveOutMeant(
  files: readonly LocalFile[],
  cwd: string,
): Promise<readonly LocalFile[]> {
  const { silences } = await loadSilences(cwd);
  if (silences.length === 0) return files;
  const silencer = new Silencer(silences);
  return files.map((file) => {
    if (file.problems.length === 0) return file;
    const { written } = file.text();
    const lines = new LineIndex(written);
    const name = file.path.split(sep).join('/');
    const problems = file.problems.filter((problem) => {
      const at = lines.offsetOf(problem);
      return !silencer.isMeant(name, written, { ...problem, span: [at, at + 1] });
    });
    return { ...file, problems };
  });
}
