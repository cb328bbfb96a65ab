// Reads the list of what is meant, which stands beside the articles.

import { join, resolve } from 'node:path';
import { decodeSource } from '../../domain/canonical-source.ts';
import { articlesFolder } from '../articles/articles-folder.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { parseSilences, type SilenceList } from './silence-list.ts';

/** The list of what is meant; never published, so that it is no part of any article. */
export const silencesPath = join(articlesFolder, 'lint.txt');

/** The list of the working directory; an empty one where there is none. */
export async function loadSilences(cwd: string): Promise<SilenceList> {
  const bytes = await readIfThere(resolve(cwd, silencesPath));
  if (!bytes) return { silences: [], faults: [] };
  const decoded = decodeSource(bytes);
  if (decoded.ok) return parseSilences(decoded.source);
  const fault = {
    line: 1,
    column: 1,
    rule: 'lint-form',
    value: 'UTF-8',
    close: undefined,
  } as const;
  return { silences: [], faults: [fault] };
}
