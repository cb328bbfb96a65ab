/** Rewrites a tree of HTML so that it holds nothing but what Markdown can say. */
import type { Element, ElementContent } from 'hast';
import { settleImage } from './images.ts';
import { isInlineMark, noteBlockLosses, settleMark } from './inline-marks.ts';
import { judgeLink } from './links.ts';
import type { Losses } from './not-carried.ts';
import { settleTable } from './tables.ts';
import { attributeOf, makeElement, type Parent, plainTextOf } from './tree.ts';

/** What is needed to judge elements. */
export interface Settling {
  readonly base: string | undefined;
  readonly losses: Losses;
}

/** Rewrites everything below, in place. Text loses what only breaks lines on a screen. */
export function settleTree(parent: Parent, settling: Settling): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'text') return [{ type: 'text', value: tidyText(child.value) }];
    return child.type === 'element' ? settleElement(child, settling) : [];
  });
}

function settleElement(element: Element, settling: Settling): ElementContent[] {
  const { base, losses } = settling;
  if (element.tagName === 'pre') return [makeElement('pre', element.children)];
  if (element.tagName === 'img') {
    const image = settleImage(element, base);
    return image ? [image] : [];
  }
  settleTree(element, settling);
  if (element.tagName === 'a') return settleLink(element, settling);
  if (element.tagName === 'table') return settleTable(element, losses);
  if (isInlineMark(element)) return settleMark(element, losses);
  noteBlockLosses(element, losses);
  return [element];
}

function settleLink(link: Element, { base, losses }: Settling): ElementContent[] {
  const verdict = judgeLink(attributeOf(link, 'href'), base);
  if (!verdict.keep) {
    if (verdict.what && plainTextOf(link) !== '') losses.note(verdict.what, plainTextOf(link));
    return link.children;
  }
  if (plainTextOf(link) === '' && !holdsImage(link)) return link.children;
  return [makeElement('a', link.children, { href: verdict.href })];
}

function holdsImage(link: Element): boolean {
  return link.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || holdsImage(child)),
  );
}

const wide = String.raw`[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018\u2019\u201c\u201d]`;
const lineEnd = new RegExp(String.raw`(?<=${wide})[ \t]*\r?\n\s*(?=${wide})`, 'gu');

/** A line end of the source between two Chinese characters is no space; no-break spaces and soft hyphens only lay out. */
function tidyText(text: string): string {
  return text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, '')
    .replace(/\u00a0/g, ' ')
    .replace(lineEnd, '');
}
