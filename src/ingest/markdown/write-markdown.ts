/** Writes a tree of Markdown so that domain/markdown.ts renders it to the same structure, with few escapes. */
import type { PhrasingContent, Root, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified } from 'unified';
import { escapeText } from './escape-text.ts';

type Handle = NonNullable<NonNullable<Options['handlers']>['text']>;

/**
 * The writer of the library turns the neighbours of emphasis into references (`&#x6587;**“年”**`), for
 * parsers that follow CommonMark to the letter. Ours reads emphasis next to Chinese.
 */
function markWith(mark: string): Handle {
  const handle: Handle = (node: { children: PhrasingContent[] }, _parent, state, info) => {
    const content = state.containerPhrasing(node as never, { ...info, before: mark, after: mark });
    return mark + content + mark;
  };
  return Object.assign(handle, { peek: () => mark.charAt(0) });
}

const text: Handle = (node: Text, parent, state, info) =>
  escapeText(node.value, {
    before: info.before,
    after: info.after,
    isHeading: state.stack.includes('headingAtx'),
    isCell: state.stack.includes('tableCell'),
    isLabel: state.stack.includes('label') || state.stack.includes('link'),
    isAlone: parent?.children.length === 1,
  });

const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false, tableCellPadding: true })
  .use(remarkStringify, {
    bullet: '-',
    fences: true,
    rule: '-',
    resourceLink: true,
    listItemIndent: 'one',
    handlers: {
      strong: markWith('**'),
      emphasis: markWith('*'),
      text,
    },
  })
  .freeze();

/** The Markdown of a tree; ends in one line feed unless it is empty. */
export function writeMarkdown(root: Root): string {
  const written = writer.stringify(root).trimEnd();
  return written === '' ? '' : `${written}\n`;
}
