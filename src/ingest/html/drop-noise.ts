/** Takes out of a page what no reader sees: scripts, styles, comments, what is hidden, and Word's own elements. */
import type { Element, ElementContent, RootContent } from 'hast';
import type { Losses, NotCarriedKind } from './not-carried.ts';
import { attributeOf, type Parent, plainTextOf, styleOf } from './tree.ts';

const dropped = new Set(
  'script style noscript template head meta link title base datalist wbr area map param source track rp'.split(
    ' ',
  ),
);

/** Elements that are left out and told. */
const told: ReadonlyMap<string, NotCarriedKind> = new Map<string, NotCarriedKind>([
  ...told_('form', 'button select textarea input option progress meter'),
  ...told_('frame', 'iframe frame frameset object embed applet'),
  ...told_('video-or-sound', 'video audio mpvoice mp-common-mpaudio mpvideo bgsound'),
  ...told_('drawing', 'svg canvas math'),
]);

function told_(kind: NotCarriedKind, names: string): [string, NotCarriedKind][] {
  return names.split(' ').map((name) => [name, kind]);
}

/** The tree without the noise, changed in place. */
export function dropNoise(parent: Parent, losses: Losses): void {
  parent.children = (parent.children as (RootContent & ElementContent)[]).flatMap((child) =>
    keep(child, losses),
  );
}

function keep(
  node: RootContent & ElementContent,
  losses: Losses,
): (RootContent & ElementContent)[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  if (dropped.has(node.tagName) || isHidden(node)) return [];
  const kind = told.get(node.tagName);
  if (kind !== undefined) return leaveOut(node, kind, losses);
  if (node.tagName.startsWith('v:')) return leaveOut(node, 'drawing', losses);
  dropNoise(node, losses);
  // Of Word: <o:p>, <st1:place>, <w:sdt>; they say nothing of their text.
  return node.tagName.includes(':') ? node.children : [node];
}

function leaveOut(
  node: Element,
  kind: NotCarriedKind,
  losses: Losses,
): (RootContent & ElementContent)[] {
  if (node.tagName === 'input') {
    const type = attributeOf(node, 'type')?.toLowerCase();
    if (type === 'hidden') return [];
    if (type === 'checkbox' || type === 'radio') {
      const value = attributeOf(node, 'checked') === undefined ? '☐' : '☑';
      return [{ type: 'text', value }];
    }
  }
  losses.note(kind, plainTextOf(node) || (attributeOf(node, 'title') ?? ''));
  return [];
}

function isHidden(element: Element): boolean {
  // WeChat hides the text until its script has run.
  if (attributeOf(element, 'id') === 'js_content') return false;
  if (attributeOf(element, 'hidden') !== undefined) return true;
  const style = styleOf(element);
  return (
    style.get('display')?.startsWith('none') === true ||
    style.get('visibility')?.startsWith('hidden') === true ||
    style.get('mso-hide') === 'all'
  );
}
