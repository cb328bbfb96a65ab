/** Plain text on one line from a piece of HTML, for titles, topics and summaries. */
import { parseHtml } from '../html/parse-html.ts';

interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const blocks = /^(?:br|p|div|li|h\d|tr|blockquote)$/;

/** The text without tags, references resolved, white space as single spaces. Text without `<` and `&` comes back trimmed. */
export function plainText(html: string): string {
  const text = /[<&]/.test(html) ? textIn(parseHtml(html)) : html;
  return text.replace(/\s+/g, ' ').trim();
}

/** Not by recursion: elements may stand in one another as deep as they like. */
function textIn(root: Node): string {
  let text = '';
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    const { type, tagName = '', value = '', children = [] } = node;
    if (type === 'text') text += value;
    if (['script', 'style', 'template'].includes(tagName)) continue;
    const space: Node[] = blocks.test(tagName) ? [{ type: 'text', value: ' ' }] : [];
    waiting.push(...space);
    for (const child of children.toReversed()) waiting.push(child);
    if (space.length > 0) text += ' ';
  }
  return text;
}
