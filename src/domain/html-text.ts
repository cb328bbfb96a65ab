// The plain text of an article's HTML, block by block: for search, for `.txt`, and to compare revisions.

/** A block of text: the element that it stood in (`p`, `h2`, `li`, `td` …), and its text on lines without HTML. */
export interface TextBlock {
  readonly element: string;
  readonly text: string;
}

/** Elements that begin and end a block. What stands in any other element is part of the block around it. */
const blockElements = new Set(
  'blockquote div h1 h2 h3 h4 h5 h6 hr li ol p pre table tbody td th thead tr ul'.split(' '),
);

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

/**
 * The blocks of HTML that domain/markdown.ts wrote, in which every `<`, `>`, `&` and `"` of a text
 * stands escaped. An image is its alternative text; the marks that lead to footnotes and back are
 * left out; empty blocks too.
 */
export function textBlocks(html: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  const open: string[] = [];
  let text = '';
  const close = () => {
    // By lines, since a pattern for the blanks around line ends takes quadratic time on long blanks.
    const trimmed = text
      .split('\n')
      .map((line) => line.trim())
      .join('\n')
      .trim();
    if (trimmed !== '') blocks.push({ element: open.at(-1) ?? 'p', text: trimmed });
    text = '';
  };
  for (const [, mark, tag, plain] of withoutFootnoteMarks(html).matchAll(
    /<(\/?)([a-z][^<>]*)>|([^<>]+)/g,
  )) {
    if (plain !== undefined) text += unescapeHtml(open.includes('pre') ? plain : onOneLine(plain));
    if (tag === undefined) continue;
    const name = /^[a-z0-9]+/.exec(tag)?.[0] ?? '';
    if (name === 'br') text += '\n';
    else if (name === 'img') text += unescapeHtml(/ alt="([^"]*)"/.exec(tag)?.[1] ?? '');
    else if (blockElements.has(name)) {
      close();
      if (mark === '/') open.splice(open.lastIndexOf(name));
      else if (name !== 'hr') open.push(name);
    }
  }
  close();
  return blocks;
}

/** The text of the whole, a blank line between blocks; empty where there is none. */
export function textOfHtml(html: string): string {
  return textBlocks(html)
    .map(({ text }) => text)
    .join('\n\n');
}

function withoutFootnoteMarks(html: string): string {
  return html
    .replace(/<sup class="footnote-ref">[\s\S]*?<\/sup>/g, '')
    .replace(/ ?<a href="[^"]*" class="footnote-backref">[^<]*<\/a>/g, '');
}

/** Outside of `pre` a line end in HTML is white space. */
function onOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** The text that stands escaped in HTML of ours: the four references that domain/markdown.ts writes, undone. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (reference) => references[reference] ?? reference);
}

/** A text as HTML, for content and for attribute values, escaped as domain/markdown.ts does. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
