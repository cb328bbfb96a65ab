// Reads BibTeX as BibTeX's own manual defines it, strictly, to judge ours: no part of our pipeline is in it.

/** An entry: its type, its key, and its fields as they stand between their outer braces. */
export interface BibtexEntry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** The one entry of a text. Throws where it is not one, or braces are not balanced as BibTeX counts them. */
export function readBibtex(text: string): BibtexEntry {
  const head = /^@([a-z]+)\{([^\s,{}#%"'=\\~$&_^]+),\n/.exec(text);
  if (!head) throw new Error(`no entry: ${text}`);
  const [start, type = '', key = ''] = head;
  const fields = new Map<string, string>();
  let at = start.length;
  while (text[at] !== '}') {
    const name = /^\s*([a-z]+) = /.exec(text.slice(at));
    if (!name?.[1]) throw new Error(`no field at ${text.slice(at)}`);
    at += name[0].length;
    const { value, end } = readValue(text, at);
    if (fields.has(name[1])) throw new Error(`${name[1]} twice`);
    fields.set(name[1], value);
    const separator = /^(?:,\n|\n(?=\}))/.exec(text.slice(end));
    if (!separator) throw new Error(`what follows ${name[1]} is ${text.slice(end, end + 9)}`);
    at = end + separator[0].length;
  }
  if (text.slice(at) !== '}\n') throw new Error('something follows the entry');
  return { type, key, fields };
}

/** A macro of the standard styles (`feb`), or text in braces, which count whatever stands before them. */
function readValue(text: string, from: number): { value: string; end: number } {
  const macro = /^[a-z]{3}(?=[,\n])/.exec(text.slice(from))?.[0];
  if (macro) return { value: macro, end: from + macro.length };
  if (text[from] !== '{') throw new Error(`no value at ${text.slice(from)}`);
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return { value: text.slice(from + 1, at), end: at + 1 };
  }
  throw new Error('braces are not balanced');
}

const printed: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What TeX prints of a value. Throws on what it would not print: a bare special, an unknown command. */
export function printTex(value: string): string {
  const inner = /^\{(.*)\}$/su.exec(value)?.[1] ?? value;
  return inner.replace(/\\([a-z]+)\{\}|\\([&%#_$])|[\\{}&%#_$~^]/g, (whole, word, character) => {
    const result = character ?? printed[word];
    if (result === undefined) throw new Error(`TeX does not print ${whole} in ${value}`);
    return result;
  });
}
