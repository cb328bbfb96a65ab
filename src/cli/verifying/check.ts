// What a verification found in one place.

/** Where a source was looked for, or compared with. */
export type Place = 'site' | 'feed' | 'folder';

/**
 * What was found there. `sha256` is what was computed there from bytes; `verified` where it is what
 * the citation says. Each other kind says what is wrong.
 */
export type Finding =
  | { readonly kind: 'verified'; readonly sha256: string }
  | { readonly kind: 'differs'; readonly sha256: string }
  | { readonly kind: 'site-contradicts'; readonly sha256: string; readonly said: string }
  | { readonly kind: 'withdrawn'; readonly reason: string; readonly at: string }
  | { readonly kind: 'no-such-revision'; readonly status: number }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'no-such-file'; readonly files: number }
  | { readonly kind: 'unreadable-feed' }
  | { readonly kind: 'no-such-entry'; readonly entries: number }
  | { readonly kind: 'derived-entry'; readonly script: string }
  | { readonly kind: 'other-revision'; readonly sha256: string }
  | { readonly kind: 'no-content' }
  | { readonly kind: 'files-differ'; readonly files: readonly string[] }
  | { readonly kind: 'content-differs' };

/** One place with what was found there: `name` is an address or a path. */
export interface Check {
  readonly place: Place;
  readonly name: string;
  readonly finding: Finding;
}

/** True where all is as cited. */
export function isVerified({ finding }: Check): boolean {
  return finding.kind === 'verified';
}
