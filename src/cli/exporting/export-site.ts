// Exports a site into a folder: what happened since the last export there, or since the beginning.

import type { ExportHead, ExportTables, LastEvent, Row } from '../../domain/keeping-api.ts';
import { exportFormat } from '../../domain/keeping-api.ts';
import { keptTables } from '../../domain/kept-tables.ts';
import { exportingMessages } from '../messages/exporting.ts';
import { messagesFor, type Session } from '../session.ts';
import type { Site } from '../site/open-site.ts';
import type { SiteFailure } from '../site/site-failure.ts';
import { type Counter, makeCounter } from '../terminal/counter.ts';
import { version } from '../version.ts';
import { askChanges, askHead, askKeys, askTables } from './ask-site.ts';
import { DraftFolder } from './draft-folder.ts';
import { fetchFiles } from './fetch-files.ts';
import { type FormerExport, fileOfRevision, loadFormerExport } from './former-export.ts';
import { type Manifest, tableName } from './manifest.ts';
import { readmeText } from './readme-text.ts';
import { RowStore } from './row-store.ts';
import { writeArticles } from './write-articles.ts';

/** How an export ended: with its manifest, and how much of it was new; or why it did not. */
export type Exported =
  | {
      readonly kind: 'exported';
      readonly manifest: Manifest;
      readonly newEvents: number;
      readonly newFiles: number;
    }
  | { readonly kind: 'failed'; readonly failure: SiteFailure }
  /** The site counts other rows than it gave out: of which table, how many it counts, how many came. */
  | {
      readonly kind: 'miscounted';
      readonly table: string;
      readonly counted: number;
      readonly came: number;
    };

/** What an export is made of while it is being made. */
export interface Work {
  readonly session: Session;
  readonly site: Site;
  readonly folder: string;
  readonly draft: DraftFolder;
  readonly store: RowStore;
  readonly events: string[];
}

/** Exports into a folder, which is absolute. Whatever happens, the folder holds a whole export or none. */
export async function exportSite(session: Session, site: Site, folder: string): Promise<Exported> {
  const head = await askHead(session, site);
  if (!head.ok) return { kind: 'failed', failure: head.failure };
  await DraftFolder.open(folder);
  const former = await loadFormerExport(folder, head.value);
  const first = await tryExport(session, site, folder, { head: head.value, former });
  // The site was restored from an older export since, or is another one: its log is not ours.
  const isOther =
    first.kind === 'failed' &&
    first.failure.reason === 'refused' &&
    first.failure.failure.reason === 'other-log';
  if (!isOther || !former) return first;
  session.say(`  ${messagesFor(session, exportingMessages).otherLog}`);
  return tryExport(session, site, folder, { head: head.value, former: undefined });
}

interface Start {
  readonly head: ExportHead;
  readonly former: FormerExport | undefined;
}

async function tryExport(
  session: Session,
  site: Site,
  folder: string,
  { head, former }: Start,
): Promise<Exported> {
  const draft = await DraftFolder.open(folder);
  if (former && !(await takeRevisions(draft, folder, former))) {
    return tryExport(session, site, folder, { head, former: undefined });
  }
  const work: Work = {
    ...{ session, site, folder, draft },
    store: former?.store ?? new RowStore(),
    events: [...(former?.events ?? [])],
  };
  const begun = former?.event ?? { number: 0, hash: '' };
  const tables = await fetchRows(work, head, begun);
  if ('kind' in tables) return tables;
  const newFiles = await fetchFiles(work);
  if (typeof newFiles !== 'number') return { kind: 'failed', failure: newFiles };
  const keys = await askKeys(session, site);
  if (!keys.ok) return { kind: 'failed', failure: keys.failure };
  work.store.takeWhole({ moved_key: keys.value });
  await writeArticles(work);
  const manifest = await writeTables(work, head, tables);
  return { kind: 'exported', manifest, newFiles, newEvents: tables.event.number - begun.number };
}

/** The revisions of an export of before. One that was damaged there makes all be fetched anew. */
async function takeRevisions(
  draft: DraftFolder,
  folder: string,
  { revisions }: FormerExport,
): Promise<boolean> {
  for (const row of revisions) {
    if (!(await draft.takeFrom(folder, fileOfRevision(row), String(row.sha256)))) return false;
  }
  return true;
}

/**
 * Fetches events, with all that they left behind, until no one has come while the other tables were
 * fetched: then everything here is as the ledger was after that event.
 */
async function fetchRows(
  work: Work,
  head: ExportHead,
  begun: LastEvent,
): Promise<ExportTables | Extract<Exported, { kind: 'failed' | 'miscounted' }>> {
  const { session, site } = work;
  const { fetchingRows } = messagesFor(session, exportingMessages);
  const total = head.event.number - begun.number;
  const counter = makeCounter(session, { label: fetchingRows, total });
  try {
    for (let last = begun; ; ) {
      const reached = await fetchChanges(work, last, counter);
      if ('failure' in reached) return { kind: 'failed', failure: reached.failure };
      last = reached;
      const tables = await askTables(session, site);
      if (!tables.ok) return { kind: 'failed', failure: tables.failure };
      if (tables.value.event.number !== last.number) continue;
      work.store.takeWhole(tables.value.rows);
      return findMiscount(work, tables.value) ?? tables.value;
    }
  } finally {
    counter.clear();
  }
}

async function fetchChanges(
  work: Work,
  begun: LastEvent,
  counter: Counter,
): Promise<LastEvent | { readonly failure: SiteFailure }> {
  for (let last = begun; ; ) {
    const changes = await askChanges(work.session, work.site, last);
    if (!changes.ok) return { failure: changes.failure };
    const { events, articles, rows } = changes.value;
    const event = events.at(-1);
    if (!event) return last;
    const revision = await writeRevisions(work.draft, rows.revision ?? []);
    work.store.take({ articles, rows: { ...rows, revision } });
    work.events.push(...events.map((row) => JSON.stringify(row)));
    counter.advance(events.length);
    last = event;
  }
}

/** Writes the sources of revisions as files, and gives back their rows without them. */
async function writeRevisions(draft: DraftFolder, rows: readonly Row[]): Promise<Row[]> {
  const left: Row[] = [];
  for (const { source, ...row } of rows) {
    const file = fileOfRevision(row);
    await draft.write(file, String(source));
    left.push({ ...row, file });
  }
  return left;
}

/** A table of which other rows came than there are is told of, and no export is made. */
function findMiscount(
  { store, events }: Work,
  { counts }: ExportTables,
): Extract<Exported, { kind: 'miscounted' }> | undefined {
  for (const { name } of keptTables) {
    const counted = counts[name];
    const came = name === 'event' ? events.length : store.rowsOf(name).length;
    if (counted !== undefined && counted !== came) {
      return { kind: 'miscounted', table: name, counted, came };
    }
  }
  return undefined;
}

async function writeTables(
  { draft, store, events }: Work,
  head: ExportHead,
  { event, counts }: ExportTables,
): Promise<Manifest> {
  for (const { name } of keptTables) {
    const lines = name === 'event' ? events : store.rowsOf(name).map((row) => JSON.stringify(row));
    await draft.write(tableName(name), lines.map((line) => `${line}\n`).join(''));
  }
  await draft.write('README.txt', readmeText);
  const { schema, settings } = head;
  const gazette = version;
  const manifest = { format: exportFormat, gazette, schema, settings, event, counts } as const;
  const whole: Manifest = { ...manifest, files: draft.files };
  await draft.finish(`${JSON.stringify(whole, undefined, 1)}\n`);
  return whole;
}
