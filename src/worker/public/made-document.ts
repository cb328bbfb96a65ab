// Answers with what the Worker has or makes by itself, without reading anything.

import { sha256 } from '../../domain/sha256.ts';
import { type Representation, respond } from '../http/respond.ts';
import type { ReaderContext } from './reader-context.ts';

/** What tells the bytes of such a document from others: 16 digits of their SHA-256. */
export const shortHash = (text: string) => sha256(text).slice(0, 16);

/** The document, with its hash for an entity tag. */
export function answerMade(
  context: ReaderContext,
  document: Pick<Representation, 'type' | 'cacheControl' | 'headers'> & { readonly body: string },
): Promise<Response> {
  return respond(context.req.raw, { ...document, etag: `"${shortHash(document.body)}"` });
}
