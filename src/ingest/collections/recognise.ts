/** What a file holds, by its beginning: never by its name alone. */

/** A collection of another system, one Markdown file of one, or a single document (text, HTML, docx). */
export type SourceKind = 'wxr' | 'feed' | 'json' | 'markdown' | 'single';

/** Before the root element: declaration, comments, document type. */
const prolog =
  /^\ufeff?(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\s+[^[>]*(?:\[[\s\S]*?\]\s*)?>)*<([\w.-]+:)?([\w.-]+)([^>]*)/i;

/** Judges the first characters of a file (some thousand), in whatever encoding ASCII is read in. */
export function recognise(beginning: string, fileName: string): SourceKind {
  const root = prolog.exec(beginning);
  const name = root?.[2]?.toLowerCase();
  if (name === 'rss' || name === 'rdf' || name === 'feed') {
    const isExport = /wordpress\.org\/export\/\d/.test(beginning);
    return isExport ? 'wxr' : 'feed';
  }
  const isMarkdown = /\.(?:md|markdown|mdown|mkd)$/i.test(fileName);
  if (/^\ufeff?\s*[{[]/.test(beginning) && !isMarkdown)
    return isJson(beginning) ? 'json' : 'single';
  const hasFrontMatter = /^\ufeff?(?:---|\+\+\+|;;;)[ \t]*\r?\n/.test(beginning);
  const looksLikeMarkdown = /^#{1,6} \S|\]\(\S|^(?:```|~~~)/m.test(beginning);
  if (hasFrontMatter || (isMarkdown && (looksLikeMarkdown || /^\{/.test(beginning)))) {
    return 'markdown';
  }
  return 'single';
}

function isJson(beginning: string): boolean {
  return /^\ufeff?\s*(?:\{\s*"|\[\s*[{[])/.test(beginning);
}
