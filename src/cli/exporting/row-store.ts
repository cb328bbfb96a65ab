// Gathers the rows of an export as they come, event by event, and gives them out by table in the order of their keys.

import type { ExportChanges, Row, Rows } from '../../domain/keeping-api.ts';
import { findKeptTable, type KeptTable, keptTables } from '../../domain/kept-tables.ts';

/**
 * The rows of an export but its events, which are written as they come. About three kilobytes for
 * each article; sources and files are never among them.
 */
export class RowStore {
  /** The rows of articles, by article and table: what comes again takes the place of all that was there. */
  readonly #articles = new Map<string, Map<string, Row[]>>();
  /** The other rows, by table and key. */
  readonly #others = new Map<string, Map<string, Row>>();

  /** Takes what came with events. The sources of revisions are taken off before. */
  take({ articles, rows }: Pick<ExportChanges, 'articles' | 'rows'>): void {
    for (const id of articles) this.#articles.set(id, new Map());
    for (const table of keptTables) {
      for (const row of rows[table.name] ?? []) this.#add(table, row);
    }
  }

  /** Takes tables that came whole, in the place of what there was of them. */
  takeWhole(rows: Rows): void {
    for (const [name, list] of Object.entries(rows)) {
      this.#others.delete(name);
      this.take({ articles: [], rows: { [name]: list } });
    }
  }

  /** The rows of a table in the order of its key; none of a table that there is not. */
  rowsOf(name: string): Row[] {
    const table = findKeptTable(name);
    if (!table) return [];
    const rows =
      table.article === undefined
        ? [...(this.#others.get(name)?.values() ?? [])]
        : [...this.#articles.values()].flatMap((own) => own.get(name) ?? []);
    return rows.sort((a, b) => compareRows(table.key, a, b));
  }

  #add(table: KeptTable, row: Row): void {
    if (table.article === undefined) {
      const rows = this.#others.get(table.name) ?? new Map<string, Row>();
      rows.set(JSON.stringify(table.key.map((column) => row[column])), row);
      this.#others.set(table.name, rows);
      return;
    }
    const id = String(row[table.article]);
    const own = this.#articles.get(id) ?? new Map<string, Row[]>();
    const rows = own.get(table.name) ?? [];
    rows.push(row);
    own.set(table.name, rows);
    this.#articles.set(id, own);
  }
}

function compareRows(key: readonly string[], a: Row, b: Row): number {
  for (const column of key) {
    const [left = null, right = null] = [a[column], b[column]];
    if (left === right || left === null || right === null) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}
