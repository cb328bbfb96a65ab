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
  return escapeEnds(
    escapeInline(line).replace(/(#+)(\s*)$/, (_, marks: string, space: string) => {
      return `${marks.slice(0, -1)}\\#${space}`;
    }),
  );
}

function escapeInline(line: string): string {
  return line.replace(/[\\`*]|_|~|\[|<(?=[A-Za-z/!?])|&(?=#?\w+;)/g, (mark: string, at: number) => {
    if (mark === '_' && /^\w_\w$/.test(line.slice(at - 1, at + 2).replace('__', '  ')) && at > 0)
      return mark;
    if (mark === '~' && line.charAt(at - 1) !== '~' && line.charAt(at + 1) !== '~') return mark;
    if (mark === '[' && !opensLink(line, at)) return mark;
    return `\\${mark}`;
  });
}

/** Without definitions, a bracket means something only as a link, a footnote or a definition. */
function opensLink(line: string, at: number): boolean {
  if (line.charAt(at + 1) === '^' || line.charAt(at - 1) === '^') return true;
  return /\](?:\(|:)/.test(line.slice(at));
}

function escapeBlockStart(line: string): string {
  if (/^(?:#{1,6}(?:\s|$)|>|[-+](?:\s|$)|(?:-[ \t]*){3,}$|=+[ \t]*$|:\s)/.test(line))
    return `\\${line}`;
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** White space at either end would be trimmed, or read as indentation; as an entity it stays. */
function escapeEnds(line: string): string {
  return line.replace(/^\s+|\s+$/g, (space) =>
    Array.from(space, (character) => `&#${character.codePointAt(0) ?? 32};`).join(''),
  );
}
