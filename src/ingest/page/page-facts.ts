/** Reads what a web page says of itself: title, issuer, date, address, encoding. */
import type { Element, Root } from 'hast';
import { attributeOf, elementsIn, findElement, plainTextOf, textOf } from '../html/tree.ts';

/** What a page or document says of its text outside of it; what it does not say is left out. */
export interface PageFacts {
  readonly title?: string;
  readonly issuer?: string;
  /** ISO 8601 date; it may not exist in the calendar. */
  readonly issued?: string;
}

/** Names of `meta`, in lower case, in the order in which they are believed; the first of each are those of Chinese government sites. */
const metaNames = {
  title: ['articletitle', 'og:title', 'twitter:title', 'title'],
  issuer: [
    'contentsource',
    'source',
    'og:article:author',
    'article:author',
    'sitename',
    'og:site_name',
  ],
  issued: [
    'pubdate',
    'publishdate',
    'article:published_time',
    'og:release_date',
    'date',
    'dc.date',
  ],
} as const;

/** The facts of a page, read before anything is taken out of it. */
export function readPageFacts(page: Root): PageFacts {
  const metas = metasOf(page);
  const find = (names: readonly string[]) =>
    names.map((name) => metas.get(name)).find((value) => value);
  const title = textOfId(page, 'activity-name') ?? find(metaNames.title) ?? titleOf(page);
  const issuer = textOfId(page, 'js_name') ?? find(metaNames.issuer);
  const issued = [
    textOfId(page, 'publish_time'),
    find(metaNames.issued),
    timeOf(page),
    scriptTime(page),
  ]
    .map((text) => dateIn(text ?? ''))
    .find((date) => date !== undefined);
  return {
    ...(title ? { title } : {}),
    ...(issuer ? { issuer: issuer.replace(/^(?:来源|來源)\s*[:：]\s*/, '') } : {}),
    ...(issued ? { issued } : {}),
  };
}

/** The absolute address that the page was saved from: by `<base>`, its canonical link, or what the browser noted when saving. */
export function readBase(page: Root): string | undefined {
  const base = findElement(page, ({ tagName }) => tagName === 'base');
  const canonical = findElement(
    page,
    (element) => element.tagName === 'link' && attributeOf(element, 'rel') === 'canonical',
  );
  const saved = page.children.flatMap((child) =>
    child.type === 'comment' ? (/saved from url=\(\d+\)(\S+)/.exec(child.value)?.[1] ?? []) : [],
  );
  return [
    base && attributeOf(base, 'href'),
    ...saved,
    canonical && attributeOf(canonical, 'href'),
    metasOf(page).get('og:url'),
  ].find((address) => address && /^https?:/i.test(address) && URL.canParse(address));
}

function metasOf(page: Root): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'meta') continue;
    const name = attributeOf(element, 'name') ?? attributeOf(element, 'property');
    const content = attributeOf(element, 'content')?.replace(/\s+/g, ' ').trim();
    if (name && content && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content);
  }
  return metas;
}

function textOfId(page: Root, id: string): string | undefined {
  const element = findElement(page, (one) => attributeOf(one, 'id') === id);
  return element && plainTextOf(element);
}

/** The heading that the page's title begins with or holds; else the title without the site's name behind it. */
function titleOf(page: Root): string | undefined {
  const element = findElement(page, ({ tagName }) => tagName === 'title');
  const title = element ? plainTextOf(element) : '';
  const headings = [...elementsIn(page)].filter(({ tagName }) => tagName === 'h1').map(plainTextOf);
  const [only, ...others] = headings.filter((heading) => heading !== '');
  const named = headings.find((heading) => heading.length > 3 && title.includes(heading));
  if (named ?? (only && others.length === 0)) return named ?? only;
  return title.replace(/\s*(?:[_|｜]|\s[-–—]|-{2,}|——).*$/, '') || undefined;
}

function timeOf(page: Root): string | undefined {
  const time = findElement(
    page,
    (element): element is Element =>
      element.tagName === 'time' && attributeOf(element, 'dateTime') !== undefined,
  );
  return time && attributeOf(time, 'dateTime');
}

/** WeChat writes the time by script: `var ct = "1233446400"`, seconds since 1970, read in China's time. */
function scriptTime(page: Root): string | undefined {
  for (const element of elementsIn(page)) {
    if (element.tagName !== 'script') continue;
    const seconds = /\bct\s*=\s*["'](\d{9,10})["']/.exec(textOf(element))?.[1];
    if (seconds) return new Date((Number(seconds) + 8 * 3600) * 1000).toISOString();
  }
  return undefined;
}

function dateIn(text: string): string | undefined {
  const [, year, month, day] =
    /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text) ?? [];
  if (!year || !month || !day) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
