/** Makes of styles and of old elements the few marks that Markdown has, and tells of those that it has not. */
import type { Element, ElementContent } from 'hast';
import type { Losses } from './not-carried.ts';
import { attributeOf, makeElement, plainTextOf, styleOf, textOf } from './tree.ts';

const inlineElements = new Set(
  'span font b strong i em u ins s strike del sub sup mark small big cite dfn var abbr acronym q tt label nobr bdi bdo time data ruby rb rt kbd samp'.split(
    ' ',
  ),
);

/** True for an element that only marks text. */
export function isInlineMark({ tagName }: Element): boolean {
  return inlineElements.has(tagName);
}

/** The children of an inline element within `strong`, `em` or `del` as it asks for them, and in nothing else. */
export function settleMark(element: Element, losses: Losses): ElementContent[] {
  const { tagName, children } = element;
  const text = plainTextOf(element);
  if (text === '') return children;
  if (tagName === 'sup' || tagName === 'sub') return settleShift(element, losses);
  if (tagName === 'rt') return [{ type: 'text', value: `(${text})` }];
  if (['kbd', 'samp', 'tt'].includes(tagName)) return [makeElement('code', children)];
  noteLosses(element, text, losses);
  const style = styleOf(element);
  const marks = [
    ...(isBold(element, style) ? ['strong'] : []),
    ...(isItalic(element, style) ? ['em'] : []),
    ...(isStruck(element, style) ? ['del'] : []),
  ];
  return marks.reduce<ElementContent[]>((inner, mark) => [makeElement(mark, inner)], children);
}

/** Tells of what the style of any element says and Markdown cannot. */
export function noteBlockLosses(element: Element, losses: Losses): void {
  const text = plainTextOf(element);
  if (text === '') return;
  const side = styleOf(element).get('text-align') ?? attributeOf(element, 'align')?.toLowerCase();
  const isHeading = /^h[1-6]$/.test(element.tagName);
  if (!isHeading && (side === 'right' || side === 'center')) losses.note('alignment', text);
  if (element.tagName === 'center') losses.note('alignment', text);
}

function noteLosses(element: Element, text: string, losses: Losses): void {
  const style = styleOf(element);
  const line = style.get('text-decoration') ?? style.get('text-decoration-line') ?? '';
  const isUnderlined = ['u', 'ins'].includes(element.tagName) || line.includes('underline');
  if (isUnderlined) losses.note('underline', text);
  const colour = style.get('color') ?? attributeOf(element, 'color');
  if (element.tagName === 'mark' || (colour !== undefined && isChromatic(colour))) {
    losses.note('colour', text);
  }
}

function isBold({ tagName }: Element, style: ReadonlyMap<string, string>): boolean {
  const weight = style.get('font-weight');
  if (weight === undefined) return tagName === 'b' || tagName === 'strong';
  return weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600;
}

function isItalic({ tagName }: Element, style: ReadonlyMap<string, string>): boolean {
  const slope = style.get('font-style');
  return slope === undefined
    ? tagName === 'i' || tagName === 'em'
    : /^(?:italic|oblique)/.test(slope);
}

function isStruck({ tagName }: Element, style: ReadonlyMap<string, string>): boolean {
  return (
    ['s', 'strike', 'del'].includes(tagName) ||
    style.get('text-decoration')?.includes('line-through') === true
  );
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋';

/** m<sup>2</sup> is m², which is as plain; anything else stands on the line, and is told. */
function settleShift(element: Element, losses: Losses): ElementContent[] {
  const text = textOf(element).trim();
  const forms = element.tagName === 'sup' ? raised : lowered;
  if (/^[0-9+-]+$/.test(text) && element.children.every(({ type }) => type === 'text')) {
    const value = Array.from(text, (one) => forms.charAt('0123456789+-'.indexOf(one))).join('');
    return [{ type: 'text', value }];
  }
  losses.note('super-or-subscript', text);
  return element.children;
}

/** Colour in the sense of readers: neither black, grey nor white. */
function isChromatic(colour: string): boolean {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(colour)?.[1];
  const digits = hex?.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  const parts =
    digits?.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ??
    /^rgba?\((.*)\)$/
      .exec(colour)?.[1]
      ?.split(/[\s,/]+/)
      .slice(0, 3)
      .map(Number);
  if (parts === undefined) return /^(?:red|blue|green|orange|purple|maroon|navy)/.test(colour);
  return Math.max(...parts) - Math.min(...parts) > 60;
}
