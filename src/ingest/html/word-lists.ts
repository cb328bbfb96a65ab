/** Makes lists of the paragraphs that Word writes for them: `mso-list` in the style, the mark as text of its own. */
import type { Element, ElementContent } from 'hast';
import { attributeOf, makeElement, type Parent, plainTextOf, styleOf } from './tree.ts';

/** A paragraph of a list, with what its mark says. Marks such as 一、 and （一） are the text's own and stay. */
interface Item {
  readonly element: Element;
  readonly kind: 'ul' | 'ol';
  readonly number: number;
}

/** Groups neighbouring list paragraphs into lists, everywhere below. */
export function makeWordLists(parent: Parent): void {
  const made: ElementContent[] = [];
  let list: Element | undefined;
  for (const child of parent.children as ElementContent[]) {
    if (child.type === 'element' && child.tagName !== 'p') makeWordLists(child);
    const item = child.type === 'element' ? readItem(child) : undefined;
    if (!item) {
      if (child.type !== 'text' || child.value.trim() !== '') list = undefined;
      made.push(child);
      continue;
    }
    if (list?.tagName !== item.kind || (item.kind === 'ol' && item.number === 1)) {
      list = makeElement(item.kind, [], item.kind === 'ol' ? { start: item.number } : {});
      made.push(list);
    }
    list.children.push(makeElement('li', item.element.children));
  }
  parent.children = made;
}

function readItem(element: Element): Item | undefined {
  if (element.tagName !== 'p' || !(attributeOf(element, 'style') ?? '').includes('mso-list')) {
    return undefined;
  }
  const mark = findMark(element);
  if (!mark) return undefined;
  const text = plainTextOf(mark.element);
  const number = /^(\d{1,4})[.)）．]?$/.exec(text)?.[1];
  if (number === undefined && !/^[·•●○■□◆◇➢ØüÜlonqv§*-]$/.test(text)) return undefined;
  mark.holder.children = mark.holder.children.filter((child) => child !== mark.element);
  return { element, kind: number === undefined ? 'ul' : 'ol', number: Number(number ?? 0) };
}

function findMark(holder: Element): { holder: Element; element: Element } | undefined {
  for (const child of holder.children) {
    if (child.type !== 'element') continue;
    if (styleOf(child).get('mso-list') === 'ignore') return { holder, element: child };
    const found = findMark(child);
    if (found) return found;
  }
  return undefined;
}
