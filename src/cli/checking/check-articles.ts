// Checks articles, the word list and the list of what is meant: every remark on each file.

import type { LocalFile } from '../articles/load-articles.ts';
import { loadCounted } from '../articles/load-counted.ts';
import type { Session } from '../session.ts';
import { chooseSite, localOrigin } from '../site/site-address.ts';
import { loadWords } from '../words/load-words.ts';
import { gatherRemarks } from './gather-remarks.ts';
import { remarksOnFaults, remarksOnStale } from './judge-silences.ts';
import { LineIndex } from './line-index.ts';
import { loadSilences, silencesPath } from './load-silences.ts';
import { findOwnOrigin } from './own-origin.ts';
import { type Remark, remarkOfProblem } from './remark.ts';
import { Silencer } from './silence-list.ts';

/** A file with what is to be said of it. `file` is there for articles. */
export interface CheckedFile {
  readonly path: string;
  readonly remarks: readonly Remark[];
  readonly file?: LocalFile;
}

/** What a check found. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly silencer: Silencer;
}

/** Checks what the paths name; all of `articles/` where they name nothing. */
export async function checkArticles(session: Session, paths: readonly string[]): Promise<Checked> {
  const { cwd } = session.context;
  const { silences, faults } = await loadSilences(cwd);
  const silencer = new Silencer(silences);
  const origin = ownOrigin(session);
  const files: CheckedFile[] = [];
  for (const file of await loadCounted(session, paths)) {
    const own = origin === undefined ? [] : findOwnOrigin(file, origin);
    const problems = [...file.problems, ...own];
    const { path } = file;
    const { written } = file.text();
    files.push({ path, file, remarks: gatherRemarks({ path, written, problems }, silencer) });
  }
  const words = await loadWords(paths, cwd);
  if (words) files.push({ path: words.path, remarks: remarksOnWords(words) });
  const isWhole = paths.length === 0 || paths.some((path) => /^(?:\.\/)?articles\/?$/.test(path));
  const ofList = [
    ...remarksOnFaults(faults),
    // Of what was not looked at, nobody can say that it is stale.
    ...(isWhole ? remarksOnStale(silencer.stale()) : []),
  ].sort((a, b) => a.line - b.line);
  if (ofList.length > 0) files.push({ path: silencesPath, remarks: ofList });
  return { files, silencer };
}

function remarksOnWords({
  text,
  problems,
}: Awaited<ReturnType<typeof loadWords>> & object): Remark[] {
  const lines = new LineIndex(text);
  return problems.map((problem) => remarkOfProblem(problem, lines, []));
}

/** The site that the editor named; the local one is nobody's address. */
function ownOrigin(session: Session): string | undefined {
  const { origin } = chooseSite(session);
  return origin === localOrigin ? undefined : origin;
}
