// Judges one link of an article: whether there is an article, a place or a page at its end.

import { posix } from 'node:path';
import { decodePercent } from '../../domain/decode-percent.ts';
import type { Heading } from '../../domain/markdown.ts';
import { findRefusedKind } from '../../domain/media/refused-files.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Problem } from '../../domain/problem.ts';
import { findTarget } from './link-target.ts';

/** What a link is judged by. */
export interface LinkContext {
  /** The article's file, its path with slashes. */
  readonly path: string;
  readonly headings: readonly Heading[];
  /** The slug of each article's file, by its path with slashes. */
  readonly slugs: ReadonlyMap<string, string>;
  readonly isSlug: (slug: string) => boolean;
  /** Whether an address, in its one spelling, is an alias of an article. */
  readonly isAlias: (address: string) => boolean;
}

/** What is wrong with a link. */
export type LinkVerdict = Pick<Problem, 'severity' | 'rule' | 'data'>;

/** Undefined where the link leads somewhere, or to another site, of which nothing is known here. */
export function judgeLink(address: string, context: LinkContext): LinkVerdict | undefined {
  if (address.startsWith('#')) return judgeFragment(address, context);
  // A file of a kind that is refused is told of by itself.
  if (findRefusedKind(address) !== undefined) return undefined;
  if (/^[^/?#]*:/.test(address) || address.startsWith('//')) return undefined;
  const url = URL.parse(address, `${anywhere}/articles/`);
  const written = url && decodePercent(address.replace(/[?#].*$/s, ''));
  if (!url || written === undefined || written === null) return undefined;
  const file = address.startsWith('/') ? undefined : judgeFile(address, written, url, context);
  if (file) return file;
  const target = findTarget(address);
  if (target?.kind === 'article') return judgeSlug(address, target.slug, context);
  const isAlias = target?.kind === 'nowhere' && target.aliases.some(context.isAlias);
  if (isAlias || (target === undefined && !climbsOut(written))) return undefined;
  const data = { value: address, path: decodePercent(url.pathname) ?? url.pathname };
  return { severity: 'warning', rule: 'link-nowhere', data };
}

const anywhere = 'http://site.invalid';

/** A link to a Markdown file: the site has the article at another address. */
function judgeFile(
  address: string,
  written: string,
  url: URL,
  { path, slugs, isSlug }: LinkContext,
): LinkVerdict | undefined {
  if (!/\.md$/i.test(written)) return undefined;
  const name = posix.basename(written).replace(/\.md$/i, '');
  const slug =
    slugs.get(posix.join(posix.dirname(path), written)) ?? (isSlug(name) ? name : undefined);
  if (slug === undefined) return undefined;
  const data = {
    value: address,
    path: decodePercent(url.pathname) ?? '',
    target: `${slug}${url.hash}`,
  };
  // Beside the article, readers get the source of the other; anywhere else, nothing.
  const severity = url.pathname.startsWith('/articles/') ? 'warning' : 'error';
  return { severity, rule: 'link-markdown', data };
}

function judgeSlug(
  value: string,
  slug: string,
  { isSlug, slugs }: LinkContext,
): LinkVerdict | undefined {
  if (isSlug(slug)) return undefined;
  const close = nearest(slug, [...new Set(slugs.values())]);
  return { severity: 'warning', rule: 'link-unknown', data: { value, slug, ...suggest(close) } };
}

/** Headings are `section-1`, `section-2` …; footnotes are numbered by the site. */
function judgeFragment(value: string, { headings }: LinkContext): LinkVerdict | undefined {
  const fragment = decodePercent(value.slice(1)) ?? '';
  const isThere = headings.some(({ id }) => id === fragment);
  if (fragment === '' || fragment === 'top' || isThere || /^fn/.test(fragment)) return undefined;
  const same = headings.find(({ text }) => plain(text) === plain(fragment));
  const texts = headings.map(({ text }) => plain(text));
  const close = headings[texts.indexOf(nearest(plain(fragment), texts) ?? '')];
  const heading = same ?? close;
  const target: Record<string, string> = same ? { target: `#${same.id}` } : {};
  const data = { value: `#${fragment}`, ...target, ...suggestHeading(heading, headings.length) };
  return { severity: 'warning', rule: 'link-fragment', data };
}

function suggestHeading(heading: Heading | undefined, count: number): Record<string, string> {
  if (heading) {
    return {
      'suggestion:en': `Write "#${heading.id}" for the heading "${heading.text}".`,
      'suggestion:zh': `若指小标题“${heading.text}”，请写“#${heading.id}”。`,
    };
  }
  return count === 0
    ? { 'suggestion:en': 'It has no headings.', 'suggestion:zh': '本文没有小标题。' }
    : {
        'suggestion:en': `Its headings are #section-1 to #section-${count}.`,
        'suggestion:zh': `小标题依次为 #section-1 至 #section-${count}。`,
      };
}

function suggest(close: string | undefined): Record<string, string> {
  return {
    'suggestion:en': close === undefined ? '' : `Did you mean "${close}"? `,
    'suggestion:zh': close === undefined ? '' : `是否想写“${close}”？`,
  };
}

/** As headings are compared, and as other programs make anchors of them. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}]+/gu, '');
}

/** Out of `articles/` and on, beyond the site's own root. */
function climbsOut(written: string): boolean {
  return /^(?:\.\/)*\.\.\/(?:\.\/)*\.\.(?:\/|$)/.test(written);
}
