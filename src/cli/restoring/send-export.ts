// Sends an export to an empty site: the rows of its tables in their order, then the files.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { restoredRowsSchema, rowSchema } from '../../domain/keeping-api.ts';
import { keptTables } from '../../domain/kept-tables.ts';
import { maxMediaAsked, mediaMissingSchema } from '../../domain/publishing-api.ts';
import { type KeptFile, readKeptFile } from '../exporting/fetch-files.ts';
import { type Manifest, tableName } from '../exporting/manifest.ts';
import { readLines } from '../exporting/read-lines.ts';
import { restoringMessages } from '../messages/restoring.ts';
import { messagesFor, type Session } from '../session.ts';
import { callApi } from '../site/call-api.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { makeCounter } from '../terminal/counter.ts';
import { readPages } from './read-pages.ts';

/** What is sent, and how many rows of each table have arrived already. */
export interface Sending {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly arrived: Readonly<Record<string, number>>;
}

/** Sends the rows that have not arrived yet. */
export async function sendRows(
  session: Session,
  site: Site,
  { folder, manifest, arrived }: Sending,
): Promise<SiteFailure | undefined> {
  const label = messagesFor(session, restoringMessages).sendingRows;
  const left = Object.entries(manifest.counts).map(([name, rows]) => rows - (arrived[name] ?? 0));
  const total = left.reduce((sum, rows) => sum + Math.max(0, rows), 0);
  const counter = makeCounter(session, { label, total });
  try {
    for (const { name: table } of keptTables) {
      for await (const rows of readPages(folder, table, arrived[table] ?? 0)) {
        const call = {
          method: 'POST',
          path: '/api/restoration/rows',
          json: { table, rows },
        } as const;
        const answer = await callApi(session, site, call, restoredRowsSchema);
        if (!answer.ok) return answer.failure;
        if (manifest.counts[table] !== undefined) counter.advance(rows.length);
      }
    }
  } finally {
    counter.clear();
  }
  return undefined;
}

/** Sends the files that have not arrived yet. */
export async function sendExportFiles(
  session: Session,
  site: Site,
  folder: string,
): Promise<SiteFailure | undefined> {
  const files = await findMissing(session, site, await readFiles(folder));
  if ('failure' in files) return files.failure;
  const label = messagesFor(session, restoringMessages).sendingFiles;
  const bytes = files.missing.reduce((sum, { size }) => sum + size, 0);
  const counter = makeCounter(session, { label, total: files.missing.length, bytes });
  try {
    for (const { path, sha256, type, size } of files.missing) {
      const file = { bytes: await readFile(join(folder, path)), type };
      const call = { method: 'PUT', path: `/api/restoration/media/${sha256}`, file } as const;
      const answer = await callApi(session, site, call, v.object({ sha256: v.string() }));
      if (!answer.ok) return answer.failure;
      counter.advance(1, size);
    }
  } finally {
    counter.clear();
  }
  return undefined;
}

async function readFiles(folder: string): Promise<KeptFile[]> {
  const files: KeptFile[] = [];
  for await (const { value } of readLines(join(folder, tableName('media')), rowSchema)) {
    const file = value && readKeptFile(value);
    if (file) files.push(file);
  }
  return files;
}

async function findMissing(
  session: Session,
  site: Site,
  files: readonly KeptFile[],
): Promise<{ missing: KeptFile[] } | { failure: SiteFailure }> {
  const missing: KeptFile[] = [];
  for (let at = 0; at < files.length; at += maxMediaAsked) {
    const asked = files.slice(at, at + maxMediaAsked);
    const json = { sha256: asked.map(({ sha256 }) => sha256) };
    const call = { method: 'POST', path: '/api/restoration/media/missing', json } as const;
    const answer = await callApi(session, site, call, mediaMissingSchema);
    if (!answer.ok) return { failure: answer.failure };
    const hashes = new Set(answer.value.missing);
    missing.push(...asked.filter(({ sha256 }) => hashes.has(sha256)));
  }
  return { missing };
}
