// What is derived from an article: its summary.

/** Longest derived summary, in characters. */
const longest = 120;

/**
 * The summary that readers see in lists and feeds: the editor's, or the first paragraph cut at the
 * end of a sentence where that fits, with an ellipsis where it does not.
 */
export function summarize(summary: string | undefined, firstParagraph: string): string {
  if (summary !== undefined) return summary;
  // U+0085 is a line end to XML and to Unicode, though JavaScript counts it as none.
  const text = firstParagraph.replace(/[\s\u0085]+/g, ' ').trim();
  const characters = [...text];
  if (characters.length <= longest) return text;
  const head = characters.slice(0, longest).join('');
  const sentence = /^.*[。！？!?](?:[”’」』）)]*)/su.exec(head)?.[0];
  if (sentence && [...sentence].length > longest / 3) return sentence;
  return `${head.trimEnd()}…`;
}
