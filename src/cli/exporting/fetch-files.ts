// Fetches the files that articles refer to: those that are not here yet, whole and one by one.

import * as v from 'valibot';
import type { Row } from '../../domain/keeping-api.ts';
import { mediaFactsSchema } from '../../domain/media/media-facts.ts';
import { kindOf } from '../../domain/media/media-types.ts';
import { exportingMessages } from '../messages/exporting.ts';
import { messagesFor } from '../session.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { makeCounter } from '../terminal/counter.ts';
import { askFile } from './ask-site.ts';
import type { Work } from './export-site.ts';
import { mediaFile } from './place-files.ts';

const factsSchema = v.pick(mediaFactsSchema, ['sha256', 'type', 'size']);

/** A file that the site has, as its row tells of it. */
export interface KeptFile {
  readonly path: string;
  readonly sha256: string;
  readonly extension: string;
  readonly type: string;
  readonly size: number;
}

/** The file of a row of `media`; undefined where it is none. */
export function readKeptFile(row: Row): KeptFile | undefined {
  const parsed = v.safeParse(factsSchema, row);
  if (!parsed.success) return undefined;
  const { extension } = kindOf(parsed.output.type);
  return { ...parsed.output, extension, path: mediaFile(parsed.output.sha256, extension) };
}

/** The files of an export. */
export function keptFiles({ store }: Pick<Work, 'store'>): KeptFile[] {
  return store.rowsOf('media').flatMap((row) => readKeptFile(row) ?? []);
}

/** How many were fetched. Those that lie in the export of before, or came before it was broken off, are not. */
export async function fetchFiles(work: Work): Promise<number | SiteFailure> {
  const { session, site, draft, folder } = work;
  const missing: KeptFile[] = [];
  for (const file of keptFiles(work)) {
    const { path, sha256 } = file;
    const isHere =
      (await draft.takeFrom(draft.path, path, sha256)) ||
      (await draft.takeFrom(folder, path, sha256));
    if (!isHere) missing.push(file);
  }
  const bytes = missing.reduce((sum, { size }) => sum + size, 0);
  const { fetchingFiles } = messagesFor(session, exportingMessages);
  const counter = makeCounter(session, { label: fetchingFiles, total: missing.length, bytes });
  try {
    for (const { path, sha256, size } of missing) {
      const answer = await askFile(session, site, sha256);
      if (!answer.ok) return answer.failure;
      await draft.write(path, answer.value);
      counter.advance(1, size);
    }
  } finally {
    counter.clear();
  }
  return missing.length;
}
