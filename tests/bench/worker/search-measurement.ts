// What the ledger of the search's benchmark answers.

/** How large an index is. */
export interface IndexSize {
  readonly documents: number;
  /** Characters of the texts in it. */
  readonly characters: number;
  /** Bytes of the tables of FTS5. */
  readonly bytes: number;
}

/** Milliseconds of one publish: as it is, with no statement of the index, and of cutting tokens alone. */
export interface PublishCost {
  readonly whole: number;
  readonly withoutStatements: number;
  readonly tokens: number;
}
