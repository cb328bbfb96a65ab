// Checks the source of an article, as far as its file alone can tell.

import { type ParsedArticle, parseArticle } from '../../domain/parse-article.ts';
import { slugOfFile } from './file-slug.ts';

/**
 * Only whether a date or an instant exists is judged here, which is the same in every zone. Which
 * instant a time without offset is, only the site knows: `readOpeningTime` says what the file can tell.
 */
const timeZone = 'UTC';

/** The article in a source and its problems; the file's base name is the slug where none is written. */
export function judgeSource(path: string, source: string): ParsedArticle {
  return parseArticle(source, { slug: slugOfFile(path), timeZone });
}
