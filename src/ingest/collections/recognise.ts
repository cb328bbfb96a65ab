/** What a file holds, by its beginning: never by its name alone. */

/** A collection of another system, one Markdown file of one, or a single document (text, HTML, docx). */
export type SourceKind = 'wxr' | 'feed' | 'json' | 'markdown' | 'single';

/** What may stand before the root element: white space, declaration, comments, document type. One at a time, since together they could be tried in endless ways. */
const before = /\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!doctype\s+[^[>]*(?:\[[\s\S]*?\]\s*)?>/iy;

/** The name of the root element, without its prefix and in lower case; undefined where none comes first. */
function rootName(text: string): string | undefined {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    before.lastIndex = at;
    if (!before.test(text)) break;
    at = before.lastIndex;
  }
  const root = /<(?:[\w.-]+:)?([\w.-]+)/y;
  root.lastIndex = at;
  return root.exec(text)?.[1]?.toLowerCase();
}

/** Judges the first characters of a file (some thousand), in whatever encoding ASCII is read in. */
export function recognise(beginning: string, fileName: string): SourceKind {
  const name = rootName(beginning);
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
