// Ends a turn of long work, so that the ledger answers others meanwhile.

/**
 * Resolves when whatever waits for the ledger has had its turn, and what was stored so far is
 * committed. A promise that is kept at once (a digest, a row) ends no turn; a timer does.
 */
export function letOthersIn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
