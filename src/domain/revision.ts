// Revisions: the saved states of an article, and the kinds of change between them.

import * as v from 'valibot';

/**
 * The kinds of change. `publish` is the first revision of an article; `minor` mends a typing error
 * and is silent to subscribers; `correction` moves `updated` and carries a note that readers see.
 */
export const changeKinds = ['publish', 'minor', 'correction'] as const;

/** One of the kinds of change. */
export type ChangeKind = (typeof changeKinds)[number];

/** What readers may know of a revision: its number from 1, its kind, its note, its time, the SHA-256 of its source. */
export const publicRevisionSchema = v.object({
  number: v.number(),
  kind: v.picklist(changeKinds),
  note: v.optional(v.string()),
  /** RFC 3339, UTC. */
  at: v.string(),
  sha256: v.string(),
});

/** A revision as readers see it. */
export type PublicRevision = v.InferOutput<typeof publicRevisionSchema>;

/** A revision as editors see it: with the name of the one who made it. */
export type Revision = PublicRevision & { readonly editor: string };
