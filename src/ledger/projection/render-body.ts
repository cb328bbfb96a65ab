// Renders the bodies of articles, each source once: the three formats of a feed show the same fifty.

import { readPins } from '../../domain/check-pins.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { type ParsedMarkdown, parseMarkdown } from '../../domain/markdown.ts';
import type { FileContext } from '../../domain/markdown-files.ts';
import type { ArticleImage, Attachment } from '../../domain/stored-records.ts';
import { findMedia } from '../media-rows.ts';
import { listFiles } from './list-files.ts';
import { TextCache } from './text-cache.ts';

/** A body as pages and feeds show it, and the files that it shows and links. */
export type RenderedBody = Pick<ParsedMarkdown, 'headings' | 'firstParagraph'> & {
  readonly html: string;
  readonly images: readonly ArticleImage[];
  readonly attachments: readonly Attachment[];
};

const kept = new TextCache<RenderedBody>(8_000_000, ({ html }) => html.length);

/**
 * The body of a canonical source. `anchor` begins the ids of its footnotes. What the ledger knows of the
 * files that the source pins never changes, so that the same source is always rendered the same.
 */
export function renderBody(sql: SqlStorage, source: string, anchor: string): RenderedBody {
  return kept.get(`${anchor}\n${source}`, () => {
    const split = splitSource(source);
    const { body, frontMatter } = 'rule' in split ? { body: '', frontMatter: '' } : split;
    const context = fileContext(sql, frontMatter);
    const { headings, firstParagraph, files, render } = parseMarkdown(body, anchor, context);
    return { headings, firstParagraph, html: render(), ...listFiles(files, context) };
  });
}

/** Forgets what was rendered with files that the ledger does not have after all. */
export function forgetBodies(): void {
  kept.clear();
}

/** What the front matter pins, as the ledger knows it. */
function fileContext(sql: SqlStorage, frontMatter: string): FileContext {
  const { values } = parseFrontMatter(frontMatter);
  const pins = readPins(values);
  return {
    lang: typeof values.lang === 'string' ? values.lang : '',
    find: (path) => {
      const sha256 = pins.get(path);
      return sha256 === undefined ? undefined : findMedia(sql, sha256);
    },
  };
}
