// Finds the bulletin that a reader means by an address of the time before it came here.

import type { AliasTarget } from '../../domain/ledger-views.ts';

/**
 * The present slug of the bulletin that had the first of the addresses that is known. Withdrawn ones
 * are found, since their page tells why; what never opened is not.
 */
export function aliasTarget(sql: SqlStorage, addresses: readonly string[]): AliasTarget {
  for (const address of addresses) {
    const found = sql
      .exec<{ slug: string }>(
        `SELECT slug FROM alias JOIN article ON article.id = alias.article
         WHERE address = ? AND opened IS NOT NULL`,
        address,
      )
      .toArray()[0];
    if (found) return { slug: found.slug, hasAny: true };
  }
  const any = sql.exec('SELECT 1 FROM alias LIMIT 1').toArray();
  return { slug: null, hasAny: any.length > 0 };
}
