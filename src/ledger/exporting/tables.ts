// Why an export holds none of the ledger's other tables (domain/kept-tables.ts names those that it holds).

/** The tables that are not exported as they are, and why nothing is lost by it. */
export const leftOutTables: Readonly<Record<string, string>> = {
  media_chunk: 'the bytes of files: they stand in an export as files',
  projection: 'what KV holds is made anew; its entity tags and dates are exported as moved_key',
  hub: 'made of the settings',
  ping: 'a site that has moved has nothing new to tell',
  search: 'the index is built anew',
  search_data: 'a part of search',
  search_idx: 'a part of search',
  search_docsize: 'a part of search',
  search_config: 'a part of search',
  search_document: 'the index is built anew',
  session: 'tokens of machines, which last minutes',
  used_proof: 'replays are refused where the proofs were used',
  schema_step: 'the export names the last step',
};

/** The values of `state` that are this deployment's own, and made anew elsewhere. */
export function isOwnState(name: string): boolean {
  return ['settings', 'search-built', 'restoring'].includes(name) || /^search-progress:/.test(name);
}
