// The ledger, with an index that can be filled fast, and that tells its size and what it costs to publish.

import { tokensOf } from '../../../src/domain/search/tokens.ts';
import { cutUnits } from '../../../src/domain/search/units.ts';
import { writeRow } from '../../../src/ledger/changes/write-article.ts';
import { Ledger } from '../../../src/ledger/ledger.ts';
import { documentNumber } from '../../../src/ledger/search/document-number.ts';
import { writeRows } from '../../../src/ledger/search/index-rows.ts';
import { writeState } from '../../../src/ledger/state.ts';
import type { IndexSize, PublishCost } from './search-measurement.ts';
import { makeText } from './vocabulary.ts';

const statementOfIndex = /^\s*(?:INSERT INTO|DELETE FROM) search/;

/** A ledger for the benchmark of the search. It does everything else as its parent does. */
export class FillableLedger extends Ledger {
  /** Writes the documents from one to another, counted from 1, as if each were published on its day. */
  fill(first: number, last: number, total: number): void {
    const { storage } = this.ctx;
    storage.transactionSync(() => {
      for (let n = first; n <= last; n += 1) this.#write(n, total);
      storage.sql.exec(
        `INSERT INTO collection (name, last, total, updated) VALUES ('all', ?, ?, 0)
         ON CONFLICT DO UPDATE SET last = excluded.last, total = excluded.total`,
        last,
        last,
      );
      writeState(storage.sql, 'opened', String(last));
    });
  }

  #write(n: number, total: number): void {
    const { sql } = this.ctx.storage;
    const [id, text] = [`text-${n}`, makeText(n)];
    const issued = new Date(Date.UTC(1990, 0, 1) + (n / total) * 36 * 365 * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const article = {
      ...{ id, slug: id, title: makeText(-n, 20), issuer: `第${n % 40}局`, issued },
      ...{ topics: [`第${n % 97}類`], lang: 'zh-Hant', summary: '', importedFrom: null },
    };
    writeRow(sql, {
      ...{ ...article, revision: 1, published: n, updated: n, opened: n, firstRevision: 1 },
      ...{ announcement: 'none', withdrawn: null },
    });
    writeRows(sql, { ...article, text, number: documentNumber(issued, n) });
  }

  /** The size of the index. */
  measureIndex(): IndexSize {
    const { sql } = this.ctx.storage;
    const one = (query: string) => Number(Object.values(sql.exec(query).one())[0]);
    const tables = ['search_data', 'search_idx', 'search_docsize'];
    const columns = ['length(block)', 'length(term) + 8', 'length(sz) + 8'];
    return {
      documents: one('SELECT count(*) FROM search_document'),
      characters: one('SELECT sum(length(text)) FROM search_document'),
      bytes: tables
        .map((table, index) => one(`SELECT sum(${columns[index]}) FROM ${table}`))
        .reduce((sum, bytes) => sum + bytes, 0),
    };
  }

  /** Publishes two bulletins that are alike, one of them past the index. */
  publishTwice(n: number): PublishCost {
    const whole = this.#publish(2 * n);
    const { sql } = this.ctx.storage;
    const exec = sql.exec.bind(sql);
    const pass = (query: string, ...values: SqlStorageValue[]) =>
      statementOfIndex.test(query) ? exec('SELECT 1 WHERE false') : exec(query, ...values);
    Object.defineProperty(sql, 'exec', { value: pass, configurable: true });
    const withoutStatements = this.#publish(2 * n + 1);
    Object.defineProperty(sql, 'exec', { value: exec, configurable: true });
    const start = performance.now();
    tokensOf(cutUnits(makeText(n)));
    return { whole, withoutStatements, tokens: performance.now() - start };
  }

  #publish(n: number): number {
    const id = `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const front = `id: ${id}\ntitle: 第${n}號\nissuer: 水務局\nissued: 2009-02-19\nlang: zh-Hant`;
    const source = `---\n${front}\n---\n\n${makeText(n + 5_000_000)}\n`;
    const start = performance.now();
    const result = this.put(
      { items: [{ slug: `published-${n}`, source, base: null }], announce: 'none', more: true },
      { name: 'bench', scopes: ['publish'] },
    );
    if (!result.ok) throw new Error(result.reason);
    return performance.now() - start;
  }
}
