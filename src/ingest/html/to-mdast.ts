/** A settled tree of HTML to a tree of Markdown. */
import type { Element, ElementContent, Root as HtmlRoot } from 'hast';
import type { FootnoteDefinition, Root, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import { unified } from 'unified';
import { footnoteMark } from './footnotes.ts';
import { attributeOf } from './tree.ts';

const converter = unified()
  .use(rehypeRemark, {
    handlers: {
      [footnoteMark]: (_state: unknown, element: Element) => {
        const label = attributeOf(element, 'dataNote') ?? '';
        return { type: 'footnoteReference', identifier: label, label };
      },
    },
  })
  .freeze();

/** The tree, with a definition at its end for each footnote, numbered from 1. */
export function toMdast(root: HtmlRoot, notes: readonly (readonly ElementContent[])[]): Root {
  const tree = convert(root.children as ElementContent[]);
  const definitions = notes.map((note, at): FootnoteDefinition => {
    const label = String(at + 1);
    const children = convert(note).children as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier: label, label, children };
  });
  return { ...tree, children: [...tree.children, ...definitions] };
}

function convert(children: readonly ElementContent[]): Root {
  const wrapped: HtmlRoot = {
    type: 'root',
    children: [{ type: 'element', tagName: 'body', properties: {}, children: [...children] }],
  };
  const tree = converter.runSync(wrapped);
  return { type: 'root', children: tree.children as RootContent[] };
}
