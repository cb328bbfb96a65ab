// What is known of a file that the site has.

import * as v from 'valibot';
import { mediaPath } from '../addresses.ts';
import { kindOf, mediaTypes } from './media-types.ts';

/** A file by the SHA-256 of its bytes (64 hexadecimal digits). `size` is in bytes; images have the width and height that readers see. */
export const mediaFactsSchema = v.object({
  sha256: v.string(),
  type: v.picklist(mediaTypes),
  size: v.number(),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
});

/** What is known of a file that the site has. */
export type MediaFacts = v.InferOutput<typeof mediaFactsSchema>;

/** The address of a file, as a path. */
export function pathOfMedia({ sha256, type }: Pick<MediaFacts, 'sha256' | 'type'>): string {
  return mediaPath(sha256, kindOf(type).extension);
}
