// Renders the bodies of articles, each source once: the three formats of a feed show the same fifty.

import { splitSource } from '../../domain/front-matter.ts';
import { type ParsedMarkdown, parseMarkdown } from '../../domain/markdown.ts';
import { TextCache } from './text-cache.ts';

/** A body as pages and feeds show it. */
export type RenderedBody = Pick<ParsedMarkdown, 'headings'> & { readonly html: string };

const kept = new TextCache<RenderedBody>(8_000_000, ({ html }) => html.length);

/** The body of a canonical source. `anchor` begins the ids of its footnotes. */
export function renderBody(source: string, anchor: string): RenderedBody {
  return kept.get(`${anchor}\n${source}`, () => {
    const split = splitSource(source);
    const { headings, render } = parseMarkdown('body' in split ? split.body : '', anchor);
    return { headings, html: render() };
  });
}
