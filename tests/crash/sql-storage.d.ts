// The part of the platform's SQL that the ledger's reading functions use: here they read its files with node:sqlite.

type SqlStorageValue = ArrayBuffer | string | number | null;

interface SqlStorageCursor<Row> extends Iterable<Row> {
  toArray(): Row[];
  one(): Row;
}

interface SqlStorage {
  exec<Row extends Record<string, SqlStorageValue>>(
    query: string,
    ...values: SqlStorageValue[]
  ): SqlStorageCursor<Row>;
}
