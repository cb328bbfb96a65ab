// Exports the site under test, and restores what was exported, as `gazette` does over the API but in memory.

import { expect } from 'vitest';
import type {
  ExportChanges,
  ExportHead,
  ExportTables,
  LastEvent,
  RestorationStanding,
  Row,
} from '../../src/domain/keeping-api.ts';
import { keptTables } from '../../src/domain/kept-tables.ts';
import { call } from './site.ts';

/** An export in memory. */
export interface Exported {
  readonly head: ExportHead;
  readonly event: LastEvent;
  readonly counts: Readonly<Record<string, number>>;
  readonly rows: Map<string, Row[]>;
  readonly files: Map<string, Uint8Array<ArrayBuffer>>;
}

/** The SHA-256 under which the restorations of these tests go. */
export const exportId = 'e'.repeat(64);

export async function read<T>(path: string): Promise<T> {
  const response = await call('GET', path);
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}

/** Exports everything. `meanwhile` is done after each answer, as somebody else might do it. */
export async function exportAll(
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<Exported> {
  const head = await read<ExportHead>('/export');
  const byArticle = new Map<string, Map<string, Row[]>>();
  const rows = new Map<string, Row[]>(keptTables.map(({ name }) => [name, []]));
  const add = (name: string, more: readonly Row[] = []) => rows.get(name)?.push(...more);
  let [after, hash] = [0, ''];
  for (;;) {
    const changes = await read<ExportChanges>(`/export/changes?after=${after}&hash=${hash}`);
    await meanwhile();
    add('event', changes.events as unknown as Row[]);
    for (const name of ['revision', 'media']) add(name, changes.rows[name]);
    for (const id of changes.articles) byArticle.set(id, new Map());
    for (const { name, article } of keptTables) {
      if (article === undefined) continue;
      for (const row of changes.rows[name] ?? []) {
        const own = byArticle.get(String(row[article]));
        own?.set(name, [...(own.get(name) ?? []), row]);
      }
    }
    after = changes.through;
    hash = changes.events.at(-1)?.hash ?? hash;
    const tables = await read<ExportTables>('/export/tables');
    if (tables.event.number !== after) continue;
    for (const own of byArticle.values()) for (const [name, list] of own) add(name, list);
    for (const [name, list] of Object.entries(tables.rows)) rows.set(name, list);
    for (let next: string | null = ''; next !== null; ) {
      const page: { rows: Row[]; next: string | null } = await read(
        `/export/keys?after=${encodeURIComponent(next)}`,
      );
      add('moved_key', page.rows);
      next = page.next;
    }
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    for (const { sha256 } of rows.get('media') ?? []) {
      const response = await call('GET', `/export/media/${sha256}`);
      files.set(String(sha256), new Uint8Array(await response.arrayBuffer()));
    }
    return { head, event: tables.event, counts: tables.counts, rows, files };
  }
}

/** Sends JSON and gives back status and answer. */
export async function send(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; answer: Record<string, unknown> }> {
  const response = await call(method, path, {
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: { 'Content-Type': 'application/json' },
  });
  const text = await response.text();
  return { status: response.status, answer: text === '' ? {} : JSON.parse(text) };
}

/** Begins to restore. */
export async function begin(exported: Exported, id = exportId) {
  const { head, event, counts } = exported;
  const { format, schema } = head;
  return send('POST', '/restoration', { export: id, format, schema, event, counts });
}

/** Sends the rows of the tables, and the files. */
export async function sendAll(exported: Exported): Promise<void> {
  for (const { name } of keptTables) {
    const rows = exported.rows.get(name) ?? [];
    for (let at = 0; at < rows.length; at += 500) {
      const page = { table: name, rows: rows.slice(at, at + 500) };
      const { status, answer } = await send('POST', '/restoration/rows', page);
      expect(status, JSON.stringify(answer)).toBe(200);
    }
  }
  for (const [sha256, body] of exported.files) {
    const response = await call('PUT', `/restoration/media/${sha256}`, { body });
    expect(response.status, await response.text()).toBe(201);
  }
}

/** Restores an export into the empty site. */
export async function restoreAll(exported: Exported): Promise<void> {
  expect((await begin(exported)).status).toBe(200);
  await sendAll(exported);
  const { status, answer } = await send('POST', '/restoration/end');
  expect(status, JSON.stringify(answer)).toBe(200);
}

/** Where the site is. */
export function standing(): Promise<RestorationStanding> {
  return read('/restoration');
}
