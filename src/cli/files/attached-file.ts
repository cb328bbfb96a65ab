// A file that is sent with an article.

import type { MediaType } from '../../domain/media/media-types.ts';

/**
 * A file beside an article. `name` is its path as the article's text has it, or the name of the raw
 * file that it was imported from; `location` is absolute.
 */
export interface AttachedFile {
  readonly name: string;
  readonly location: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: MediaType;
  /** Of an image, as readers see it. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}
