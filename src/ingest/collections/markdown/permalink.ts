/** The address that a Hugo, Jekyll or Hexo site gives a text, by the patterns of its settings. */
import { localDateTime } from '../../../domain/time.ts';
import type { SiteSettings } from './site-settings.ts';

/** What an address is made of. `path` is the file's, from the content folder, without its ending. */
export interface Addressed {
  readonly path: string;
  /** The folder of a bundle stands for its `index.md`. */
  readonly isBundle: boolean;
  readonly title: string;
  readonly slug: string | undefined;
  readonly published: number | undefined;
  readonly categories: readonly string[];
  /** Further fields that a pattern may name: `abbrlink`, `id`. */
  readonly fields: ReadonlyMap<string, string>;
}

/** The path from the site's home, without a slash before it; undefined where the pattern asks for what is not known. */
export function pathOf(text: Addressed, settings: SiteSettings): string | undefined {
  switch (settings.generator) {
    case 'hugo':
      return hugoPath(text, settings);
    case 'jekyll':
      return jekyllPath(text, settings);
    case 'hexo':
      return hexoPath(text, settings);
  }
}

/** As Hugo writes a name in an address: lower case, white space as hyphens, marks gone. */
export function urlize(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_.~/#+-]/gu, '');
}

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

function dayOf({ published }: Addressed, { zone }: SiteSettings): Day | undefined {
  if (published === undefined) return undefined;
  const [date = '', time = ''] = localDateTime(published, zone ?? 'UTC').split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = '', second = ''] = time.split(':');
  return { year, month, day, hour, minute, second };
}

/** Fills in a pattern; undefined where it names what is not known. */
function fill(
  pattern: string,
  values: Readonly<Record<string, string | undefined>>,
): string | undefined {
  let isKnown = true;
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) isKnown = false;
    return value ?? '';
  });
  return isKnown ? path.replace(/\/{2,}/g, '/').replace(/^\//, '') : undefined;
}

function hugoPath(text: Addressed, settings: SiteSettings): string | undefined {
  const segments = text.path.split('/');
  const file = segments.at(-1) ?? '';
  const section = segments.length > 1 ? (segments[0] ?? '') : '';
  const pattern = settings.permalinks.get(section);
  const name = text.slug ?? file;
  const end = settings.isUgly ? '.html' : '/';
  if (pattern === undefined) {
    return `${[...segments.slice(0, -1), name].map(urlize).join('/')}${end}`;
  }
  const path = fill(pattern, {
    ...dayOf(text, settings),
    section: urlize(section),
    sections: segments.slice(0, -1).map(urlize).join('/'),
    slug: urlize(text.slug ?? text.title),
    title: urlize(text.title),
    filename: urlize(file),
    contentbasename: urlize(file),
    slugorfilename: urlize(name),
    slugorcontentbasename: urlize(name),
  });
  return path?.replace(/\/*$/, settings.isUgly ? '.html' : '/');
}

const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  none: '/:categories/:title.html',
};

function jekyllPath(text: Addressed, settings: SiteSettings): string | undefined {
  const given = settings.permalinks.get('') ?? 'date';
  const name = (text.path.split('/').at(-1) ?? '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const day = dayOf(text, settings);
  return fill(jekyllStyles[given] ?? given, {
    ...day,
    categories: text.categories.map((one) => urlize(one)).join('/'),
    i_day: day && String(Number(day.day)),
    i_month: day && String(Number(day.month)),
    short_year: day?.year.slice(2),
    title: text.slug ?? name,
    slug: urlize(text.slug ?? name),
    ...(day ? {} : {}),
  });
}

function hexoPath(text: Addressed, settings: SiteSettings): string | undefined {
  const pattern = settings.permalinks.get('') ?? ':year/:month/:day/:title/';
  const day = dayOf(text, settings);
  const title = text.slug ?? text.path.replace(/^_posts\//, '');
  return fill(pattern, {
    ...day,
    i_month: day && String(Number(day.month)),
    i_day: day && String(Number(day.day)),
    title,
    name: title.split('/').at(-1),
    post_title: urlize(text.title),
    category: text.categories.map((one) => urlize(one)).join('/') || 'uncategorized',
    ...Object.fromEntries(text.fields),
  });
}
