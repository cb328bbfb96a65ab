// Derives what readers see of an article in the other Chinese script: its words, and its body, each source once.

import type { ChineseScript } from '../../domain/chinese-script.ts';
import { parseWordList } from '../../domain/word-list.ts';
import { convertHtml } from '../../editions/convert-html.ts';
import { makeConverter } from '../../editions/converter.ts';
import { readWords } from '../words.ts';
import { type RenderedBody, renderBody } from './render-body.ts';

/** What is shown of a body in the other script. */
type DerivedBody = Omit<RenderedBody, 'firstParagraph'>;

/** Converts into a script under the present word list. */
export interface Deriver {
  readonly text: (text: string) => string;
  /** The body of a canonical source, as `renderBody` has it, converted. */
  readonly body: (sql: SqlStorage, source: string, anchor: string) => DerivedBody;
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

function makeDeriver(script: ChineseScript, words: string): Deriver {
  const text = makeConverter(script, parseWordList(words).words);
  // As long as the body itself is kept, so that there is one limit for both.
  const kept = new WeakMap<RenderedBody, DerivedBody>();
  return {
    text,
    body: (sql, source, anchor) => {
      const body = renderBody(sql, source, anchor);
      const derived = kept.get(body) ?? deriveBody(body, text);
      kept.set(body, derived);
      return derived;
    },
  };
}

function deriveBody(
  { html, headings, images, attachments }: RenderedBody,
  text: (text: string) => string,
): DerivedBody {
  return {
    html: convertHtml(html, text),
    images: images.map((image) => ({ ...image, alternative: text(image.alternative) })),
    attachments: attachments.map((file) => ({ ...file, title: text(file.title) })),
    headings: headings.map((heading) => ({ ...heading, text: text(heading.text) })),
  };
}
