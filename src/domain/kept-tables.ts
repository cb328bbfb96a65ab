// The tables of the ledger that an export holds: what their rows belong to, and in which order they stand.

/** A table that is exported. */
export interface KeptTable {
  readonly name: string;
  /** The columns of its primary key, in whose order its rows stand in an export. */
  readonly key: readonly string[];
  /** The column with the id of the article whose rows these are, where they are an article's. */
  readonly article?: string;
  /** How its rows come: with an article, with the event that brought them, or all at once at the end. */
  readonly comes: 'with-article' | 'with-event' | 'whole';
  /** Columns that never leave the ledger, with what stands in them after a restoration. */
  readonly without?: Readonly<Record<string, string>>;
}

/** The tables of an export, in the order in which they are restored. */
export const keptTables: readonly KeptTable[] = [
  { name: 'event', key: ['number'], comes: 'with-event' },
  { name: 'media', key: ['sha256'], comes: 'with-event' },
  { name: 'revision', key: ['article', 'number'], comes: 'with-event' },
  { name: 'article', key: ['id'], article: 'id', comes: 'with-article' },
  {
    name: 'position',
    key: ['collection', 'number'],
    article: 'article',
    comes: 'with-article',
  },
  { name: 'redirect', key: ['slug'], article: 'article', comes: 'with-article' },
  { name: 'alias', key: ['address'], article: 'article', comes: 'with-article' },
  { name: 'media_use', key: ['article', 'sha256'], article: 'article', comes: 'with-article' },
  { name: 'collection', key: ['name'], comes: 'whole' },
  // A token works where its SHA-256 is: after a restoration none does until it is renewed.
  { name: 'editor', key: ['id'], comes: 'whole', without: { token_sha256: '' } },
  { name: 'state', key: ['name'], comes: 'whole' },
  { name: 'moved_key', key: ['key'], comes: 'whole' },
];

/** A table of an export by its name; undefined for any other name. */
export function findKeptTable(name: string): KeptTable | undefined {
  return keptTables.find((table) => table.name === name);
}
