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

/** What became of a piece of HTML. */
export interface MarkdownFromHtml {
  /** Ends in one line feed, unless it is empty. */
  readonly markdown: string;
}

/** The Markdown of a whole HTML document or of a piece of one. */
export function markdownFromHtml(html: string): MarkdownFromHtml {
  return { markdown: String(pipeline.processSync(html)) };
}
