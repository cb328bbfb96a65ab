// Renders an article's Markdown to HTML: CommonMark with tables and footnotes, no raw HTML, Chinese-friendly emphasis.

import MarkdownIt, { type Token } from 'markdown-it';
import cjkFriendly from 'markdown-it-cjk-friendly';
import footnote from 'markdown-it-footnote';
import {
  type FileContext,
  type FileReference,
  findFiles,
  labelOf,
  placeFiles,
} from './markdown-files.ts';
import { attribute, textOf } from './markdown-tokens.ts';

/** A heading of the body; `id` is its anchor on the page, `level` 2 to 6. */
export interface Heading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** Something in the body to be judged by the checks. `line` counts from 1 within the body. */
export type Finding =
  | { kind: 'link'; line: number; address: string; safe: boolean }
  | { kind: 'image'; line: number; address: string; alternative: string }
  | { kind: 'heading-one'; line: number }
  | { kind: 'text'; line: number; text: string };

/** A body as parsed, before its HTML is written. */
export interface ParsedMarkdown {
  readonly headings: readonly Heading[];
  readonly findings: readonly Finding[];
  /** What it refers to beside the article, in order; a file as often as it is referred to. */
  readonly files: readonly FileReference[];
  /** The text of the first paragraph, without marks. */
  readonly firstParagraph: string;
  /** Never more than the length of the HTML by much: tells a bomb of repeated references before it is written. */
  readonly estimatedLength: number;
  /** Writes the HTML. Addresses within the site begin with a slash; the feeds make them absolute. */
  readonly render: () => string;
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false })
  .use(cjkFriendly)
  .use(footnote);

// What may not be linked is found in the tokens instead, so that the check can name it.
markdown.validateLink = () => true;

markdown.renderer.rules.link_close = (tokens, index) =>
  `</a>${markdown.utils.escapeHtml(labelOf(tokens[index]))}`;

// Not a section, which would want a heading.
markdown.renderer.rules.footnote_block_open = () => '<div class="footnotes">\n<ol>\n';
markdown.renderer.rules.footnote_block_close = () => '</ol>\n</div>\n';

// As a class, since the Content-Security-Policy lets no style through that stands in an attribute.
for (const cell of ['th_open', 'td_open']) {
  markdown.renderer.rules[cell] = (tokens, index, options, _, renderer) => {
    const token = tokens[index];
    const side = /text-align:(\w+)/.exec((token && attribute(token, 'style')) ?? '')?.[1];
    if (token && side) token.attrs = [['class', `align-${side}`]];
    return renderer.renderToken(tokens, index, options);
  };
}

markdown.core.ruler.push('join-han-lines', (state) => {
  for (const block of state.tokens) joinHanLines(block.children ?? []);
});

/**
 * Parses a body. `anchor` begins the ids of footnotes, so that two articles shown together by a feed
 * reader keep them apart. With a context, what leads to files beside the article leads to where the
 * site serves them; without one, to where nothing is.
 */
export function parseMarkdown(body: string, anchor: string, context?: FileContext): ParsedMarkdown {
  const environment = { docId: anchor };
  const tokens = markdown.parse(body, environment);
  const headings = markHeadings(tokens);
  const addresses = new Addresses();
  const findings = findNotable(tokens, addresses);
  const files = findFiles(tokens);
  makeAddressesSafe(tokens, addresses);
  if (context) placeFiles(files, context);
  return {
    headings,
    findings,
    files,
    firstParagraph: readFirstParagraph(tokens),
    estimatedLength: estimateLength(tokens),
    render: () => markdown.renderer.render(tokens, markdown.options, environment),
  };
}

/** A line break in the source between two Han characters is no space: Chinese has none between words. */
function joinHanLines(tokens: Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'softbreak') continue;
    const before = tokens[index - 1]?.content.at(-1) ?? '';
    const after = tokens[index + 1]?.content.at(0) ?? '';
    if (isWide(before) && isWide(after)) {
      token.type = 'text';
      token.content = '';
    }
  }
}

function isWide(character: string): boolean {
  return /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character);
}

function markHeadings(tokens: Token[]): Heading[] {
  const headings: Heading[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const id = `section-${headings.length + 1}`;
    token.attrSet('id', id);
    headings.push({ id, level: Number(token.tag.slice(1)), text: textOf(tokens[index + 1]) });
  }
  return headings;
}

/** All tokens, those inside a line included, each with the line of the block that holds it. */
function* walk(tokens: Token[]): Generator<{ token: Token; line: number; isInside: boolean }> {
  let line = 1;
  for (const token of tokens) {
    if (token.map) line = token.map[0] + 1;
    yield { token, line, isInside: false };
    for (const child of token.children ?? []) yield { token: child, line, isInside: true };
  }
}

/** The text of a block, references undone; that of a line stands in its children, taken together. */
function textOfBlock(token: Token): string {
  return token.type === 'inline' ? textOf(token) : token.content;
}

function findNotable(tokens: Token[], addresses: Addresses): Finding[] {
  const findings: Finding[] = [];
  for (const { token, line, isInside } of walk(tokens)) {
    const texts = [isInside ? '' : textOfBlock(token), attribute(token, 'title'), token.info];
    for (const text of texts) if (text) findings.push({ kind: 'text', line, text });
    if (token.type === 'heading_open' && token.tag === 'h1') {
      findings.push({ kind: 'heading-one', line });
    } else if (token.type === 'link_open') {
      const address = attribute(token, 'href') ?? '';
      findings.push({ kind: 'link', line, address, safe: addresses.resolve(address) !== '' });
    } else if (token.type === 'image') {
      const address = attribute(token, 'src') ?? '';
      findings.push({ kind: 'image', line, address, alternative: textOf(token) });
    }
  }
  return findings;
}

/** True where a reader may be sent there: http, https, mailto, tel, or an address without a scheme. */
function isSafeAddress(address: string): boolean {
  const bare = address.replace(/[\u0000-\u0020]/g, '');
  return !/^[^/?#]*:/.test(bare) || /^(?:https?|mailto|tel):/i.test(bare);
}

/** Resolves relative addresses as the article's page would; what is not safe loses its address. */
function makeAddressesSafe(tokens: Token[], addresses: Addresses): void {
  for (const { token } of walk(tokens)) {
    for (const name of ['href', 'src']) {
      const address = attribute(token, name);
      if (address !== undefined) token.attrSet(name, addresses.resolve(address));
    }
  }
}

const anywhere = 'http://site.invalid';

/** What each address of a text leads to, worked out once: a reference may stand there fifty thousand times. */
class Addresses {
  readonly #resolved = new Map<string, string>();

  /** The address as the page's HTML has it, beginning with a slash within the site; empty where it is not safe. */
  resolve(address: string): string {
    const known = this.#resolved.get(address);
    if (known !== undefined) return known;
    const resolved = isSafeAddress(address) ? resolveAddress(address) : '';
    this.#resolved.set(address, resolved);
    return resolved;
  }
}

function resolveAddress(address: string): string {
  if (address.startsWith('#')) return address;
  // `http:foo` has a scheme and so is not relative, though URL would take it for that.
  if (/^[^/?#]*:/.test(address)) return URL.canParse(address) ? address : '';
  const url = URL.parse(address, `${anywhere}/articles/`);
  if (!url) return '';
  return url.origin === anywhere ? url.href.slice(anywhere.length) : address;
}

function readFirstParagraph(tokens: Token[]): string {
  const index = tokens.findIndex((token) => token.type === 'paragraph_open' && token.level === 0);
  return index < 0 ? '' : textOf(tokens[index + 1]);
}

function estimateLength(tokens: Token[]): number {
  let length = 0;
  for (const { token } of walk(tokens)) {
    length += token.content.length;
    for (const [, value] of token.attrs ?? []) length += String(value).length;
  }
  return length;
}
