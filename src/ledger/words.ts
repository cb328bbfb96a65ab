// The word list of the site, as the ledger keeps it.

import { hashSource } from '../domain/canonical-source.ts';
import { readState } from './state.ts';

/** The present list as editors wrote it; empty where there has never been one. */
export function readWords(sql: SqlStorage): string {
  return readState(sql, 'words') ?? '';
}

/** The present list with its SHA-256, which tells whoever changes it what they changed. */
export function describeWords(sql: SqlStorage): { text: string; sha256: string } {
  const text = readWords(sql);
  return { text, sha256: hashSource(text) };
}
