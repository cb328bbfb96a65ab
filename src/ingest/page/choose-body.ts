/** Finds the text of a saved web page among all that stands around it. */
import type { Element, Root } from 'hast';
import { attributeOf, elementsIn, findElement, type Parent } from '../html/tree.ts';

/** The part of a page that is its text, and how many characters of the whole are in it. */
export interface ChosenBody {
  readonly part: Parent;
  /** Characters without white space: of the part, and of all that the page shows. */
  readonly taken: number;
  readonly whole: number;
}

/** Where well-known systems put the text: WeChat, then editing systems of Chinese authorities. */
const knownIds = [
  'js_content',
  'UCAP-CONTENT',
  'zoom',
  'Zoom',
  'zoomcon',
  'article_content',
  'vsb_content',
];
const knownClasses = [
  'rich_media_content',
  'TRS_Editor',
  'trs_editor_view',
  'pages_content',
  'article-content',
  'entry-content',
  'post-content',
];

const furniture = new Set(['nav', 'header', 'footer', 'aside', 'menu', 'dialog']);

/** The element that holds the text; the whole body where nothing stands around it. Takes navigation and the like out of it. */
export function chooseBody(page: Root): ChosenBody {
  const body = findElement(page, ({ tagName }) => tagName === 'body') ?? page;
  const whole = weightOf(body);
  const part = findKnown(body) ?? (hasFurniture(body) ? densest(body) : body);
  dropFurniture(part);
  return { part, taken: weightOf(part), whole };
}

function findKnown(body: Parent): Element | undefined {
  const byId = knownIds.map((id) => findElement(body, (one) => attributeOf(one, 'id') === id));
  const byClass = knownClasses.map((name) =>
    findElement(body, (one) => (attributeOf(one, 'className') ?? '').split(' ').includes(name)),
  );
  const articles = [...elementsIn(body)].filter(({ tagName }) => tagName === 'article');
  const main = findElement(
    body,
    (one) => one.tagName === 'main' || attributeOf(one, 'role') === 'main',
  );
  const byProperty = findElement(body, (one) => attributeOf(one, 'itemProp') === 'articleBody');
  const found = [...byId, ...byClass, byProperty, largest(articles), main];
  return found.find((one) => one !== undefined && weightOf(one) > 0);
}

function largest(elements: readonly Element[]): Element | undefined {
  return elements.toSorted((a, b) => weightOf(b) - weightOf(a))[0];
}

/** A page has parts that are no text; a piece that was pasted has none. */
function hasFurniture(body: Parent): boolean {
  return [...elementsIn(body)].some(
    (one) => furniture.has(one.tagName) || isNamedFurniture(one) || isLinkList(one),
  );
}

function isNamedFurniture(element: Element): boolean {
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'className') ?? ''}`;
  return /\b(?:nav|navbar|menu|breadcrumb|crumb|footer|header|sidebar|toolbar|share)\b/i.test(
    names,
  );
}

/** Five links or more that make up all there is. */
function isLinkList(element: Element): boolean {
  if (!['ul', 'ol', 'div', 'td', 'p'].includes(element.tagName)) return false;
  const links = [...elementsIn(element)].filter(({ tagName }) => tagName === 'a');
  return links.length >= 5 && linkWeight(element) > weightOf(element) * 0.8;
}

/** The element whose own paragraphs hold the most text outside of links, after Readability's measure. */
function densest(body: Parent): Parent {
  const scores = new Map<Parent, number>();
  const visit = (parent: Parent, grandparent: Parent | undefined) => {
    const score = ownWeight(parent);
    scores.set(parent, (scores.get(parent) ?? 0) + score);
    if (grandparent) scores.set(grandparent, (scores.get(grandparent) ?? 0) + score / 2);
    for (const child of parent.children) if (child.type === 'element') visit(child, parent);
  };
  visit(body, undefined);
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  const part = best?.[0] ?? body;
  // Text that lies apart in many places is all of it text.
  return proseOf(part) * 2 < proseOf(body) ? body : part;
}

function proseOf(parent: Parent): number {
  return weightOf(parent) - linkWeight(parent);
}

const ownElements = new Set('p span b strong i em u font br h2 h3 h4 blockquote pre'.split(' '));

/** What stands in the element itself, in its paragraphs, and in its marks. */
function ownWeight(parent: Parent): number {
  let weight = 0;
  for (const child of parent.children) {
    if (child.type === 'text') weight += characters(child.value);
    else if (child.type === 'element' && ownElements.has(child.tagName)) {
      weight += weightOf(child) - linkWeight(child);
    }
  }
  // A paragraph holds its own text, and is no place for others.
  return parent.type === 'element' && ownElements.has(parent.tagName) ? weight / 10 : weight;
}

function dropFurniture(parent: Parent): void {
  parent.children = (parent.children as Element['children']).filter(
    (child) =>
      child.type !== 'element' || !(furniture.has(child.tagName) && child.tagName !== 'header'),
  );
  for (const child of parent.children) if (child.type === 'element') dropFurniture(child);
}

function linkWeight(parent: Parent): number {
  if (parent.type === 'element' && parent.tagName === 'a') return weightOf(parent);
  return parent.children.reduce(
    (sum, child) => sum + (child.type === 'element' ? linkWeight(child) : 0),
    0,
  );
}

function weightOf(parent: Parent): number {
  if (
    parent.type === 'element' &&
    ['script', 'style', 'noscript', 'template'].includes(parent.tagName)
  ) {
    return 0;
  }
  return parent.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + characters(child.value);
    return child.type === 'element' ? sum + weightOf(child) : sum;
  }, 0);
}

function characters(text: string): number {
  return text.replace(/\s+/g, '').length;
}
