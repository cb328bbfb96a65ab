// Sends files, one by one, before the articles that refer to them.

import { siteMediaSchema } from '../../domain/publishing-api.ts';
import { hashBytes } from '../files/hash-bytes.ts';
import { readIfThere } from '../files/read-if-there.ts';
import { filesMessages } from '../messages/files.ts';
import { publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { type Counter, makeCounter } from '../terminal/counter.ts';
import { showBytes } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import { type FileSending, totalSize } from './plan-files.ts';
import { unlessInterrupted } from './unless-interrupted.ts';

/** Why a file was not sent: it is no longer there or what was planned, the site did not take it, or Ctrl-C. */
export type FileStop =
  | { readonly by: 'changed-file'; readonly file: FileSending }
  | { readonly by: 'file'; readonly file: FileSending; readonly failure: SiteFailure }
  | { readonly by: 'interruption' };

/** Sends files that go by themselves, with a counter of their own. */
export async function sendCounted(
  session: Session,
  site: Site,
  files: readonly FileSending[],
): Promise<FileStop | undefined> {
  const { sending: label } = messagesFor(session, publishMessages);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const counter = makeCounter(session, { label, total: files.length, bytes });
  const stop = await sendFiles(session, site, files, counter);
  counter.clear();
  return stop;
}

/** Sends files, each of which the counter counts by its bytes. Safe to repeat: one that is there already is not stored twice. */
export async function sendFiles(
  session: Session,
  site: Site,
  files: readonly FileSending[],
  counter: Counter,
): Promise<FileStop | undefined> {
  if (files.length === 0) return undefined;
  const say = messagesFor(session, filesMessages);
  for (const file of files) {
    counter.note(say.sending(printable(file.name), showBytes(file.size)));
    const stop = await unlessInterrupted(session, () => sendFile(session, site, file));
    if (stop) return stop === 'interrupted' ? { by: 'interruption' } : stop;
    counter.advance(0, file.size);
  }
  counter.note('');
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

/** Says how many files the site has got; nothing where there were none. */
export function tellFiles(session: Session, files: readonly FileSending[]): void {
  if (files.length === 0) return;
  const tick = session.paint('good', '✔');
  const say = messagesFor(session, filesMessages);
  session.say(`  ${tick} ${say.sent(files.length, totalSize(files))}`);
}
