// Derives what readers see of an article in the other Chinese script: its words, and its body, each source once.

import type { ChineseScript } from '../../domain/chinese-script.ts';
import { sha256 } from '../../domain/sha256.ts';
import { parseWordList } from '../../domain/word-list.ts';
import { convertHtml } from '../../editions/convert-html.ts';
import { makeConverter } from '../../editions/converter.ts';
import { readWords } from '../words.ts';
import { type RenderedBody, renderBody } from './render-body.ts';
import { TextCache } from './text-cache.ts';

/** Converts into a script under the present word list. */
export interface Deriver {
  readonly text: (text: string) => string;
  /** The body of a canonical source, as `renderBody` has it, converted. */
  readonly body: (sql: SqlStorage, source: string, anchor: string) => RenderedBody;
}

let opened: { readonly words: string; readonly derivers: Map<ChineseScript, Deriver> } | undefined;

/** The deriver into a script, made anew when the word list has changed. */
export function openDeriver(sql: SqlStorage, script: ChineseScript): Deriver {
  const words = readWords(sql);
  if (opened?.words !== words) opened = { words, derivers: new Map() };
  const deriver = opened.derivers.get(script) ?? makeDeriver(script, words);
  opened.derivers.set(script, deriver);
  return deriver;
}

const kept = new TextCache<RenderedBody>(8_000_000, ({ html }) => html.length);

function makeDeriver(script: ChineseScript, words: string): Deriver {
  const text = makeConverter(script, parseWordList(words).words);
  const list = `${script} ${sha256(words)}`;
  return {
    text,
    body: (sql, source, anchor) =>
      kept.get(`${list}\n${anchor}\n${source}`, () => {
        const { html, headings, images, attachments } = renderBody(sql, source, anchor);
        return {
          html: convertHtml(html, text),
          images: images.map((image) => ({ ...image, alternative: text(image.alternative) })),
          attachments: attachments.map((file) => ({ ...file, title: text(file.title) })),
          headings: headings.map((heading) => ({ ...heading, text: text(heading.text) })),
        };
      }),
  };
}
