// Whether the ledger has the files that articles refer to.

import { extensionOf } from '../../domain/media/file-address.ts';
import type { MediaFacts } from '../../domain/media/media-facts.ts';
import { typeOfExtension } from '../../domain/media/media-types.ts';
import { findMedia } from '../media-rows.ts';
import type { PreparedArticle } from './prepare-article.ts';

/** A file that an article refers to: `item` counts the articles of a batch from 0, `path` is as the article has it. */
export interface NamedFile {
  readonly item: number;
  readonly path: string;
  readonly sha256: string;
}

/** `media-missing`: the files are to be sent first; `media-mismatch`: they are of another kind than their names say. */
export type FilesFailure =
  | { reason: 'media-missing'; files: readonly NamedFile[] }
  | { reason: 'media-mismatch'; files: readonly (NamedFile & { readonly type: string })[] };

/** Why articles cannot be stored for their files' sake, all of them named; undefined where all is there. */
export function judgeFiles(
  sql: SqlStorage,
  articles: readonly PreparedArticle[],
): FilesFailure | undefined {
  const named = articles.flatMap(({ article }, item) =>
    Object.entries(article.files ?? {}).map(([path, sha256]) => ({
      file: { item, path, sha256 },
      media: findMedia(sql, sha256),
    })),
  );
  const missing = named.filter(({ media }) => !media).map(({ file }) => file);
  if (missing.length > 0) return { reason: 'media-missing', files: missing };
  const wrong = named.flatMap(({ file, media }) =>
    media && !isOfKind(file.path, media) ? [{ ...file, type: media.type }] : [],
  );
  return wrong.length > 0 ? { reason: 'media-mismatch', files: wrong } : undefined;
}

/** The same text may be called a table by one article and not by another. */
function isOfKind(path: string, { type }: MediaFacts): boolean {
  const claimed = typeOfExtension(extensionOf(path));
  return claimed === type || (isText(claimed) && isText(type));
}

function isText(type: string | undefined): boolean {
  return type?.startsWith('text/') ?? false;
}
