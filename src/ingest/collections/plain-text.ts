/** Plain text on one line from a piece of HTML, for titles, topics and summaries. */
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** The text without tags, references resolved, white space as single spaces. Text without `<` and `&` comes back trimmed. */
export function plainText(html: string): string {
  const text = /[<&]/.test(html) ? textIn(parser.parse(html)) : html;
  return text.replace(/\s+/g, ' ').trim();
}

function textIn({ type, tagName = '', value = '', children = [] }: Node): string {
  if (type === 'text') return value;
  if (['script', 'style', 'template'].includes(tagName)) return '';
  const inner = children.map(textIn).join('');
  return /^(?:br|p|div|li|h\d|tr|blockquote)$/.test(tagName) ? ` ${inner} ` : inner;
}
