// What a digest is called: the article that the ledger writes to announce a bulk upload.

/** The slug that the ledger gives the digest with this id. */
export function digestSlug(id: string): string {
  return `digest-${id.slice(-12)}`;
}

/** True for an article that bears a digest's slug: the site wrote it, and no file here is its own. */
export function isDigest({ id, slug }: { readonly id: string; readonly slug: string }): boolean {
  return slug === digestSlug(id);
}
