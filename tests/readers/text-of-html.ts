// Reads the text out of HTML without any code of the site, to compare what readers show with what was published.

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** The text of HTML without tags, references decoded, white space removed: readers lay that out as they like. */
export function textOfHtml(html: string): string {
  const text = html.replace(/<[a-z/!?](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, '');
  return bare(text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, decode));
}

function decode(reference: string, decimal?: string, hexadecimal?: string, name = ''): string {
  if (decimal) return String.fromCodePoint(Number(decimal));
  if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  return named[name] ?? reference;
}

/** Text without white space. */
export function bare(text: string): string {
  return text.replace(/\s/g, '');
}
