/** Recognises footnotes: a mark leads to a note, and the note leads back to the mark. */
import type { Element, ElementContent } from 'hast';
import { decodePercent } from '../../domain/decode-percent.ts';
import { attributeOf, elementsIn, makeElement, type Parent, plainTextOf } from './tree.ts';

/** The element that stands for a footnote's mark after `takeFootnotes`; `dataNote` is its number from 1. */
export const footnoteMark = 'gazette-note';

/** Longest text of a mark: [12], ⑫, *. */
const longestMark = 8;

/**
 * Takes the notes out of the tree, in the order of their first marks, and puts an element `gazette-note` in
 * the place of each mark. So do Word, LibreOffice, mammoth, WordPress and Markdown renderers write them.
 */
export function takeFootnotes(root: Parent): ElementContent[][] {
  const parents = parentsIn(root);
  const targets = targetsIn(root);
  const notes = new Map<Element, { number: number; content: ElementContent[] }>();
  for (const mark of [...elementsIn(root)]) {
    const target = mark.tagName === 'a' ? targets.get(fragmentOf(mark) ?? '') : undefined;
    if (!target || plainTextOf(mark).length > longestMark) continue;
    const note = noteAround(target, parents);
    // What has become a note holds its way back, which is a mark of nothing.
    if (!note || note.contains.has(mark) || isBackward(mark, notes)) continue;
    const names = namesAround(mark, parents);
    const back = [...note.contains].find((one) => names.has(fragmentOf(one) ?? ''));
    if (!back) continue;
    const known = notes.get(note.element);
    const number = known?.number ?? notes.size + 1;
    // A note that is referred to twice leads back twice.
    const content = withoutWayBack(known?.content ?? note.element.children, names);
    notes.set(note.element, { number, content });
    replaceMark(mark, number, parents);
  }
  for (const note of notes.keys()) detach(note, parents);
  return [...notes.values()].map(({ content }) => content);
}

function fragmentOf(element: Element): string | undefined {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
  const fragment = href === undefined ? undefined : /#(.+)$/s.exec(href)?.[1];
  return fragment === undefined ? undefined : (decodePercent(fragment) ?? fragment);
}

function parentsIn(root: Parent): Map<Element, Parent> {
  const parents = new Map<Element, Parent>();
  for (const parent of [root, ...elementsIn(root)]) {
    for (const child of parent.children) if (child.type === 'element') parents.set(child, parent);
  }
  return parents;
}

function targetsIn(root: Parent): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of elementsIn(root)) {
    for (const name of namesOf(element)) if (!targets.has(name)) targets.set(name, element);
  }
  return targets;
}

function namesOf(element: Element): string[] {
  return [attributeOf(element, 'id'), attributeOf(element, 'name')].filter(
    (name) => name !== undefined && name !== '',
  ) as string[];
}

/** Names of a mark, of what it holds, and of what closely holds it. */
function namesAround(mark: Element, parents: ReadonlyMap<Element, Parent>): Set<string> {
  const around = [mark, ...elementsIn(mark)];
  let parent = parents.get(mark);
  for (let step = 0; step < 3 && parent?.type === 'element'; step += 1) {
    if (!['sup', 'span', 'a', 'small'].includes(parent.tagName)) break;
    around.push(parent);
    parent = parents.get(parent);
  }
  return new Set(around.flatMap(namesOf));
}

/** The block that a target stands for: the item or paragraph around it, or the division that holds nothing else. */
function noteAround(target: Element, parents: ReadonlyMap<Element, Parent>) {
  let block: Element | undefined = target;
  while (block && !['li', 'p', 'div', 'dd', 'aside', 'section'].includes(block.tagName)) {
    const parent: Parent | undefined = parents.get(block);
    block = parent?.type === 'element' ? parent : undefined;
  }
  if (!block) return undefined;
  const outer = parents.get(block);
  const isAlone =
    outer?.type === 'element' &&
    ['div', 'li', 'aside'].includes(outer.tagName) &&
    /foot|end|note|fn|sdf/i.test(attributeOf(outer, 'id') ?? '');
  const element = isAlone ? outer : block;
  return { element, contains: new Set([element, ...elementsIn(element)]) };
}

function isBackward(mark: Element, notes: ReadonlyMap<Element, unknown>): boolean {
  return [...notes.keys()].some((note) => [...elementsIn(note)].includes(mark));
}

function withoutWayBack(
  content: readonly ElementContent[],
  names: ReadonlySet<string>,
): ElementContent[] {
  return content.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (names.has(fragmentOf(child) ?? '')) return [];
    const children = withoutWayBack(child.children, names);
    const isEmptied = children.length === 0 && child.children.length > 0;
    return isEmptied ? [] : [{ ...child, children }];
  });
}

function replaceMark(mark: Element, number: number, parents: ReadonlyMap<Element, Parent>): void {
  let outermost = mark;
  for (let parent = parents.get(mark); parent?.type === 'element'; parent = parents.get(parent)) {
    if (!['sup', 'span'].includes(parent.tagName)) break;
    if (plainTextOf(parent) !== plainTextOf(mark)) break;
    outermost = parent;
  }
  const stand = makeElement(footnoteMark, [], { dataNote: String(number) });
  Object.assign(outermost, stand);
}

/** Takes a note away, with the list, division or rule that is empty without it. */
function detach(note: Element, parents: ReadonlyMap<Element, Parent>): void {
  const parent = parents.get(note);
  if (!parent) return;
  parent.children = (parent.children as ElementContent[]).filter((child) => child !== note);
  if (parent.type !== 'element' || parent.tagName === 'body') return;
  const isEmpty = plainTextOf(parent) === '' && ![...elementsIn(parent)].some(isSeen);
  if (isEmpty) detach(parent, parents);
}

function isSeen({ tagName }: Element): boolean {
  return ['img', 'table', footnoteMark].includes(tagName);
}
