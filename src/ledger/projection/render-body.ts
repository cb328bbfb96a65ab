// Renders the bodies of articles, each source once: the three formats of a feed show the same fifty.

import { splitSource } from '../../domain/front-matter.ts';
import { type ParsedMarkdown, parseMarkdown } from '../../domain/markdown.ts';

/** A body as pages and feeds show it. */
export type RenderedBody = Pick<ParsedMarkdown, 'headings'> & { readonly html: string };

/** How much is kept, in characters of source and HTML; an isolate has 128 MB. */
const capacity = 8_000_000;

const kept = new Map<string, RenderedBody>();
let size = 0;

/** The body of a canonical source. `anchor` begins the ids of its footnotes. */
export function renderBody(source: string, anchor: string): RenderedBody {
  const key = `${anchor}\n${source}`;
  const known = kept.get(key);
  if (known) return known;
  const split = splitSource(source);
  const { headings, render } = parseMarkdown('body' in split ? split.body : '', anchor);
  const rendered = { headings, html: render() };
  keep(key, rendered);
  return rendered;
}

/** Drops the oldest, which is the first of a map, until the new one has room. */
function keep(key: string, rendered: RenderedBody): void {
  kept.set(key, rendered);
  size += key.length + rendered.html.length;
  for (const [oldest, { html }] of kept) {
    if (size <= capacity) return;
    kept.delete(oldest);
    size -= oldest.length + html.length;
  }
}
