// Sends files, one by one, before the articles that refer to them.

import { siteMediaSchema } from '../../domain/publishing-api.ts';
import { hashBytes } from '../files/hash-bytes.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { filesMessages } from '../messages/files.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { showBytes } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import { makeProgress } from '../terminal/progress.ts';
import type { Sending } from './plan.ts';
import { type FileSending, totalSize } from './plan-files.ts';
import { unlessInterrupted } from './unless-interrupted.ts';

/** Why a file was not sent: it is no longer there or what was planned, the site did not take it, or Ctrl-C. */
export type FileStop =
  | { readonly by: 'changed-file'; readonly file: FileSending }
  | { readonly by: 'file'; readonly file: FileSending; readonly failure: SiteFailure }
  | { readonly by: 'interruption' };

/**
 * Sends those of the planned files that a batch needs and that were not sent yet; `sent` grows by
 * them. Safe to repeat: a file that is there already is not stored twice.
 */
export async function sendFiles(
  session: Session,
  site: Site,
  batch: readonly Sending[],
  planned: readonly FileSending[],
  sent: Set<string>,
): Promise<FileStop | undefined> {
  const needed = new Set(batch.flatMap(({ local }) => local.files.map(({ sha256 }) => sha256)));
  const files = planned.filter(({ sha256 }) => needed.has(sha256) && !sent.has(sha256));
  if (files.length === 0) return undefined;
  const say = messagesFor(session, filesMessages);
  const progress = makeProgress(session);
  for (const file of files) {
    const { name, size } = file;
    progress.show(say.sending(printable(name), showBytes(size), sent.size + 1, planned.length));
    const stop = await unlessInterrupted(session, () => sendFile(session, site, file));
    progress.clear();
    if (stop) return stop === 'interrupted' ? { by: 'interruption' } : stop;
    sent.add(file.sha256);
  }
  session.say(`  ${session.paint('good', '✔')} ${say.sent(files.length, totalSize(files))}`);
  return undefined;
}

async function sendFile(
  session: Session,
  site: Site,
  file: FileSending,
): Promise<FileStop | undefined> {
  const bytes = await readIfThere(file.location);
  if (!bytes || hashBytes(bytes) !== file.sha256) return { by: 'changed-file', file };
  const call = {
    method: 'PUT',
    path: `/api/media/${file.sha256}`,
    file: { bytes, type: file.type },
  } as const;
  const answer = await callApi(session, site, call, siteMediaSchema);
  return answer.ok ? undefined : { by: 'file', file, failure: answer.failure };
}
