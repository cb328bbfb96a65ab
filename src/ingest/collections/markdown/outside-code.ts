/** Changes a Markdown text outside of its code. */

/** Fenced blocks, and code within a line (CommonMark 4.5 and 6.1). */
const code =
  /(^|\n)( {0,3})(`{3,}|~{3,})[^\n]*(?:\n[\s\S]*?)?(?:\n {0,3}\3[`~]*[ \t]*(?=\n|$)|$)|(`+)(?!`)[^\n]*?[^`\n]\4(?!`)/g;

/** The text with each part that is no code replaced. */
export function outsideCode(markdown: string, change: (part: string) => string): string {
  let result = '';
  let at = 0;
  for (const match of markdown.matchAll(code)) {
    result += change(markdown.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return result + change(markdown.slice(at));
}
