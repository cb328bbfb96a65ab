// Holds the tables of an export against its log and its files.

import { join } from 'node:path';
import * as v from 'valibot';
import { hashEvent } from '../../domain/event-hash.ts';
import { type EventRow, eventRowSchema, type Row, rowSchema } from '../../domain/keeping-api.ts';
import { keptTables } from '../../domain/kept-tables.ts';
import type { ExportProblem } from './export-problem.ts';
import { readKeptFile } from './fetch-files.ts';
import { eventsName, type Manifest, tableName } from './manifest.ts';
import { revisionFile } from './place-files.ts';
import { readLines } from './read-lines.ts';

/** What is checked: where it lies, and what the manifest says of it. */
interface Checking {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The hashes of the files by their paths. */
  readonly hashes: ReadonlyMap<string, string>;
  /** The hashes of the present texts by slug. */
  readonly texts: ReadonlyMap<string, string>;
  /** The hashes of the revisions by article and number, as far as they have been read. */
  readonly stored: Map<string, string>;
  readonly problems: ExportProblem[];
}

/** Everything in which tables, log and files contradict one another. */
export async function checkRows(folder: string, manifest: Manifest): Promise<ExportProblem[]> {
  const hashes = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const texts = findTexts(manifest);
  const checking: Checking = { folder, manifest, hashes, texts, stored: new Map(), problems: [] };
  const logged = await checkEvents(checking);
  for (const { name } of keptTables) {
    if (name === 'event' || !hashes.has(tableName(name))) continue;
    let rows = 0;
    for await (const row of readTable(checking, name, rowSchema)) {
      rows += 1;
      if (name === 'revision') checkRevision(checking, row, logged);
      if (name === 'article') checkArticle(checking, row);
      if (name === 'media') checkMedia(checking, row);
    }
    countRows(checking, name, rows);
  }
  const known = new Set([...checking.stored].map(([revision, sha256]) => `${revision} ${sha256}`));
  for (const revision of logged) {
    if (known.has(revision)) continue;
    checking.problems.push({ kind: 'lost-revision', path: tableName('revision'), what: revision });
  }
  return checking.problems;
}

/** The rows of a table; lines that are none are told of. */
async function* readTable<T>(
  { folder, problems }: Checking,
  name: string,
  schema: v.GenericSchema<unknown, T>,
): AsyncGenerator<T> {
  const path = tableName(name);
  try {
    for await (const { number, value, why } of readLines(join(folder, path), schema)) {
      if (value !== undefined) yield value;
      else problems.push({ kind: 'bad-line', path, what: `${number}: ${why}` });
    }
  } catch (error) {
    // A file that is not there is told of among the files.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function countRows({ manifest, problems }: Checking, name: string, rows: number): void {
  const promised = manifest.counts[name];
  if (promised === undefined || promised === rows) return;
  problems.push({ kind: 'wrong-count', path: tableName(name), what: `${rows} / ${promised}` });
}

const detailSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ revision: v.optional(v.number()), sha256: v.optional(v.string()) }),
);

/** Walks the chain; returns the revisions that the log tells of, each with its hash. */
async function checkEvents(checking: Checking): Promise<Set<string>> {
  const { manifest, problems } = checking;
  const logged = new Set<string>();
  let [number, hash] = [0, ''];
  let isBroken = false;
  for await (const event of readTable(checking, 'event', eventRowSchema)) {
    const follows = event.number === number + 1 && hashEvent(hash, event) === event.hash;
    // What comes after the first break does not follow either.
    if (!follows && !isBroken) {
      problems.push({ kind: 'broken-chain', path: eventsName, what: String(event.number) });
    }
    isBroken ||= !follows;
    [number, hash] = [event.number, event.hash];
    noteRevision(event, logged);
  }
  if (number !== manifest.event.number || hash !== manifest.event.hash) {
    problems.push({ kind: 'other-end', path: eventsName, what: `${number} ${hash}`.trim() });
  }
  countRows(checking, 'event', number);
  return logged;
}

function noteRevision({ subject, detail }: EventRow, logged: Set<string>): void {
  const parsed = v.safeParse(detailSchema, detail);
  if (!parsed.success) return;
  const { revision, sha256 } = parsed.output;
  if (revision !== undefined && sha256 !== undefined)
    logged.add(`${subject} ${revision} ${sha256}`);
}

/** Notes a revision under its article and number. The SHA-256 is that of its canonical source, and so of its file. */
function checkRevision(
  { hashes, problems, stored }: Checking,
  { article, number, sha256 }: Row,
  logged: ReadonlySet<string>,
): void {
  const path = revisionFile(String(article), Number(number));
  const what = `${article} ${number} ${sha256}`;
  stored.set(`${article} ${number}`, String(sha256));
  if (hashes.get(path) !== sha256) problems.push({ kind: 'other-revision', path, what });
  if (!logged.has(what)) {
    problems.push({ kind: 'unlogged-revision', path: tableName('revision'), what });
  }
}

/** The present text of an article has two places: among its revisions, and in `articles/`. */
function checkArticle({ texts, problems, stored }: Checking, { id, slug, revision }: Row): void {
  const sha256 = stored.get(`${id} ${revision}`);
  const what = `${slug} ${revision}`;
  if (sha256 === undefined || texts.get(String(slug)) !== sha256) {
    problems.push({ kind: 'lost-text', path: tableName('article'), what });
  }
}

function checkMedia({ hashes, problems }: Checking, row: Row): void {
  const file = readKeptFile(row);
  if (file && hashes.get(file.path) === file.sha256) return;
  problems.push({ kind: 'lost-media', path: tableName('media'), what: String(row.sha256) });
}

/** The hashes of the files in `articles/`, by the slugs that their names are. */
function findTexts({ files }: Manifest): Map<string, string> {
  return new Map(
    files.flatMap(({ path, sha256 }) => {
      const slug = /^articles\/.*?([^/]+)\.md$/.exec(path)?.[1];
      return slug === undefined ? [] : [[slug, sha256] as const];
    }),
  );
}
