/** Writes plain text as Markdown that renders to exactly that text, with as few escapes as this takes. */

/**
 * One line of text as one paragraph of CommonMark (html off; tables, strikethrough and footnotes may be on).
 * The line must not be blank and holds no line break. Clean Chinese text comes back unchanged.
 */
export function escapeParagraph(line: string): string {
  return escapeEnds(escapeBlockStart(escapeInline(line)));
}

/** One line of text as the content of an ATX heading; a closing run of # is kept as text. */
export function escapeHeading(line: string): string {
  const text = line.trimEnd();
  const closing = text.endsWith('#') ? `${escapeInline(text.slice(0, -1))}\\#` : escapeInline(text);
  return escapeEnds(closing + line.slice(text.length));
}

/** One line of text with all that would begin a mark, a link, a reference or HTML escaped, wherever it stands. */
export function escapeInline(line: string): string {
  // A bracket means something only before `](` or `]:`, whose last place is looked up once for the whole line.
  const lastLink = Math.max(line.lastIndexOf(']('), line.lastIndexOf(']:'));
  return line.replace(/[\\`*_~[]|<(?=[A-Za-z/!?])|&(?=#?\w+;)/g, (mark: string, at: number) => {
    const [before, after] = [line.charAt(at - 1), line.charAt(at + 1)];
    if (mark === '_' && /[a-z0-9]/i.test(before) && /[a-z0-9]/i.test(after)) return mark;
    if (mark === '~' && before !== '~' && after !== '~') return mark;
    if (mark === '[' && at > lastLink && before !== '^' && after !== '^') return mark;
    return `\\${mark}`;
  });
}

/** A line whose inline marks are escaped, with the sign escaped that would make a heading, list or quotation of it. */
export function escapeBlockStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|(?:-[ \t]*){3,}$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** White space at either end would be trimmed, or read as indentation; as an entity it stays. */
function escapeEnds(line: string): string {
  const text = line.trim();
  const start = line.length - line.trimStart().length;
  return entities(line.slice(0, start)) + text + entities(line.slice(start + text.length));
}

function entities(space: string): string {
  return Array.from(space, (character) => `&#${character.codePointAt(0) ?? 32};`).join('');
}
