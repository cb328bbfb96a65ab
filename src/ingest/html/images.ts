/** Finds out what an image of a page is: where it really lies, and whether anybody was meant to see it. */
import type { Element } from 'hast';
import { resolveAddress } from './links.ts';
import { attributeOf, makeElement, styleOf } from './tree.ts';

/** Where scripts that load images late keep the address; WeChat uses the first. */
const lateSources = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataActualsrc', 'dataUrl', 'file'];

/** An image that is no larger than this, in pixels, either way tells a server who reads. */
const largestTracker = 2;

/** The image with its address settled and nothing else but alternative text and title; undefined where nobody was meant to see it. */
export function settleImage(image: Element, base: string | undefined): Element | undefined {
  if (isTracker(image)) return undefined;
  const late = lateSources.map((name) => attributeOf(image, name)).find((source) => source);
  const own = attributeOf(image, 'src') ?? '';
  if (isSaved(own)) return imageOf(image, own.trim());
  const written = late ?? (own || (firstOfSet(image) ?? ''));
  const src = resolveAddress(written.trim(), base);
  if (src === '' || isPlaceholder(src)) return undefined;
  return imageOf(image, src);
}

function imageOf(image: Element, src: string): Element {
  const alt = (attributeOf(image, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  return makeElement('img', [], { src, alt });
}

/** In the folder that the browser saved with the page, whatever address it had there. */
function isSaved(src: string): boolean {
  return /^(?!\/|[a-z][a-z0-9+.-]*:)[^?#]*(?:_files|\.files|_文件)\/[^/]+$/i.test(src);
}

function firstOfSet(image: Element): string | undefined {
  return attributeOf(image, 'srcSet')
    ?.trim()
    .split(/[\s,]+/)[0];
}

function isTracker(image: Element): boolean {
  const style = styleOf(image);
  return (['width', 'height'] as const).some((side) => {
    const size = style.get(side) ?? attributeOf(image, side) ?? '';
    return /^\d+(?:\.\d+)?(?:px)?$/.test(size) && Number.parseFloat(size) <= largestTracker;
  });
}

/** A transparent pixel in the page itself, until the script comes. */
function isPlaceholder(src: string): boolean {
  return /^data:image\/(?:gif|svg\+xml)/i.test(src) && src.length < 300;
}
