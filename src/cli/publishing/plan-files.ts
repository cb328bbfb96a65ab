// Plans which files are sent with the articles of a plan: those that the site does not have.

import { maxMediaAsked, mediaMissingSchema } from '../../domain/publishing-api.ts';
import type { AttachedFile } from '../files/attached-file.ts';
import { filesMessages } from '../messages/files.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteResult } from '../site/site-failure.ts';
import { alignColumns } from '../terminal/columns.ts';
import { showBytes } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import type { Sending } from './plan.ts';

/** A file to be sent, and the first article that refers to it. */
export type FileSending = AttachedFile & { readonly article: string };

/** The files that the site lacks, each once, in the order in which the articles need them. */
export async function planFiles(
  session: Session,
  site: Site,
  sendings: readonly Sending[],
): Promise<SiteResult<FileSending[]>> {
  const files = new Map<string, FileSending>();
  for (const { local } of sendings) {
    for (const file of local.files) {
      if (!files.has(file.sha256)) files.set(file.sha256, { ...file, article: local.path });
    }
  }
  const missing = await askMissing(session, site, [...files.keys()]);
  if (!missing.ok) return missing;
  return { ok: true, value: [...files.values()].filter(({ sha256 }) => missing.value.has(sha256)) };
}

async function askMissing(
  session: Session,
  site: Site,
  hashes: readonly string[],
): Promise<SiteResult<ReadonlySet<string>>> {
  const missing = new Set<string>();
  for (let at = 0; at < hashes.length; at += maxMediaAsked) {
    const json = { sha256: hashes.slice(at, at + maxMediaAsked) };
    const call = { method: 'POST', path: '/api/media/missing', json } as const;
    const answer = await callApi(session, site, call, mediaMissingSchema);
    if (!answer.ok) return answer;
    for (const sha256 of answer.value.missing) missing.add(sha256);
  }
  return { ok: true, value: missing };
}

/** A plan names so many; the rest is told as a number. */
const mostNamed = 20;

/** The files of a plan as lines: name, size, and the article; none where nothing is to be sent. */
export function renderFiles(session: Session, files: readonly FileSending[]): string[] {
  if (files.length === 0) return [];
  const say = messagesFor(session, filesMessages);
  const named = files
    .slice(0, mostNamed)
    .map(({ name, size, article }) => [printable(name), showBytes(size), article]);
  const rest = files.length - named.length;
  return [
    `  ${say.toSend(files.length, totalSize(files))}`,
    ...alignColumns(named).map((line) => `    ${line}`),
    ...(rest > 0 ? [`    ${say.more(rest)}`] : []),
  ];
}

/** The size of all files together, as editors read it. */
export function totalSize(files: readonly FileSending[]): string {
  return showBytes(files.reduce((sum, { size }) => sum + size, 0));
}
