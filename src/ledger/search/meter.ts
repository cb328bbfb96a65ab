// Asks the index, and adds up what the asking cost.

import { all } from '../../domain/collection.ts';
import { phraseOf } from '../../domain/search/tokens.ts';
import { measureCollection } from '../positions.ts';
import type { Matching } from './match-expression.ts';

/**
 * In how many documents of so many a token is taken to stand. The platform counts the rows that a
 * query of the index brings, not what it looks through to find them.
 */
const documentsPerToken = 16;

/** Asks the index. `cost` is in rows read, of which a microsecond or less goes to each. */
export class Meter {
  readonly sql: SqlStorage;
  readonly #documents: number;
  #cost = 0;

  constructor(sql: SqlStorage) {
    this.sql = sql;
    this.#documents = measureCollection(sql, all).total;
  }

  /** What has been asked so far, in rows read. */
  get cost(): number {
    return this.#cost;
  }

  /** The rows of a query that matches terms in the index. */
  select<Row extends Record<string, SqlStorageValue>>(
    query: string,
    { terms }: Matching,
    values: readonly SqlStorageValue[],
  ): Row[] {
    const cursor = this.sql.exec<Row>(query, ...values);
    const rows = cursor.toArray();
    const tokens = terms.reduce((sum, { units }) => sum + phraseOf(units).tokens.length, 0);
    this.charge(cursor.rowsRead + (tokens * this.#documents) / documentsPerToken);
    return rows;
  }

  /** Adds the cost of something else. */
  charge(rows: number): void {
    this.#cost += rows;
  }
}
