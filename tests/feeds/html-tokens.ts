// Takes HTML apart character by character as the HTML standard's tokenizer does, to judge what rewrites it by patterns.

/** A tag with its attributes in order, values decoded; or a run of text, undecoded. */
export type HtmlToken = { tag: string; attributes: [string, string][] } | { text: string };

/** The tokens of HTML without comments, scripts and single-quoted attributes: throws on what it does not know. */
export function tokenizeHtml(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let at = 0;
  while (at < html.length) {
    if (html[at] !== '<') {
      const end = html.indexOf('<', at);
      const text = html.slice(at, end < 0 ? html.length : end);
      tokens.push({ text });
      at += text.length;
      continue;
    }
    const { token, next } = readTag(html, at + 1);
    tokens.push(token);
    at = next;
  }
  return tokens;
}

function readTag(html: string, start: number): { token: HtmlToken; next: number } {
  let at = start;
  const until = (stops: string) => {
    const from = at;
    while (at < html.length && !stops.includes(html.charAt(at))) at += 1;
    if (at === html.length) throw new Error(`a tag without end at ${start}`);
    return html.slice(from, at);
  };
  const tag = until(' >');
  if (!/^\/?[a-z][a-z0-9]*$/.test(tag)) throw new Error(`not a tag: ${tag}`);
  const attributes: [string, string][] = [];
  while (html[at] === ' ') {
    at += 1;
    const name = until('= >');
    let value = '';
    if (html[at] === '=') {
      at += 1;
      if (html[at] !== '"') throw new Error(`an attribute without quotes at ${at}`);
      at += 1;
      value = until('"');
      at += 1;
    }
    attributes.push([name, decode(value)]);
  }
  if (html[at] !== '>') throw new Error(`no > at ${at}`);
  return { token: { tag, attributes }, next: at + 1 };
}

function decode(value: string): string {
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
