// What a comparison consists of: pieces that stayed, went or came, and the blocks and fields that they are in.

import * as v from 'valibot';

/** A piece of text. `same` stands in both texts, `deleted` in the earlier alone, `inserted` in the later alone. */
const pieceSchema = v.object({
  kind: v.picklist(['same', 'deleted', 'inserted']),
  text: v.string(),
});

/** A piece of text that stayed, went or came. */
export type Piece = v.InferOutput<typeof pieceSchema>;

/**
 * A block of text in the element that it stands in. It is in the earlier text where any piece of it
 * is `same` or `deleted`, in the later where any is `same` or `inserted`.
 */
export const comparedBlockSchema = v.object({
  element: v.string(),
  pieces: v.array(pieceSchema),
});

/** A block of text with what changed in it. */
export type ComparedBlock = v.InferOutput<typeof comparedBlockSchema>;

/** What is told of a bulletin besides its text. `addresses`: what it links to and shows, files included. */
export const comparedFields = [
  'title',
  'issuer',
  'issued',
  'lang',
  'topics',
  'summary',
  'addresses',
] as const;

/** A field that is not the same in both. Of those that are lists each piece is a member. */
export const comparedFieldSchema = v.object({
  name: v.picklist(comparedFields),
  pieces: v.array(pieceSchema),
});

/** A field that changed. */
export type ComparedField = v.InferOutput<typeof comparedFieldSchema>;

/** True where nothing went and nothing came. */
export function isUnchanged({ pieces }: Pick<ComparedBlock, 'pieces'>): boolean {
  return pieces.every(({ kind }) => kind === 'same');
}
