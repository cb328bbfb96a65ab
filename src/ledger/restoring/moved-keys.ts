// What readers got under each key before the site moved: the same bytes keep their date, so that nobody fetches them again.

/** When the bytes with this entity tag were last modified where the site was before; undefined where others were there. */
export function movedDate(sql: SqlStorage, key: string, etag: string): number | undefined {
  const query = 'SELECT modified FROM moved_key WHERE key = ? AND etag = ?';
  return sql.exec<{ modified: number }>(query, key, etag).toArray()[0]?.modified;
}

/** Forgets it when the key has been seen to: bytes that come back later are new to whoever got others meanwhile. */
export function forgetMovedKey(sql: SqlStorage, key: string): void {
  sql.exec('DELETE FROM moved_key WHERE key = ?', key);
}
