// Revisions: the saved states of an article, and the kinds of change between them.

import * as v from 'valibot';

/**
 * The kinds of change. `publish` is the first revision of an article; `minor` mends a typing error
 * and is silent to subscribers; `correction` moves `updated` and carries a note that readers see;
 * `withdrawal` takes the text from readers and tells them why (before the article opens, it cancels
 * the opening); `restoration` gives it back.
 */
export const changeKinds = ['publish', 'minor', 'correction', 'withdrawal', 'restoration'] as const;

/** One of the kinds of change. */
export type ChangeKind = (typeof changeKinds)[number];

/** The kinds of change that come with a new source. */
export const editKinds = ['minor', 'correction'] as const;

/** The kinds of change that subscribers hear of, and whose notes stand inside the content. */
export const noticeKinds = ['correction', 'withdrawal', 'restoration'] as const;

/** One of the kinds of change that subscribers hear of. */
export type NoticeKind = (typeof noticeKinds)[number];

/** True for a kind of change that subscribers hear of. */
export function isNoticeKind(kind: ChangeKind): kind is NoticeKind {
  return noticeKinds.some((name) => name === kind);
}

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
