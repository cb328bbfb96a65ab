/** A Markdown file of Hugo, Jekyll, Hexo or of no system, as an entry. */
import { isArticleId } from '../../../domain/article-id.ts';
import { emptyEntry, type LeftReason, type Note, type OldEntry } from '../old-entry.ts';
import { plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';
import { type Field, splitForeign } from './foreign-front-matter.ts';
import { type Addressed, pathOf } from './permalink.ts';
import type { SiteSettings } from './site-settings.ts';
import { convertTemplateTags } from './template-tags.ts';

/** A file of a collection. `path` is from the folder of contents, with `/` between its parts. */
export interface MarkdownFile {
  readonly origin: string;
  readonly path: string;
  readonly text: string;
  readonly settings: SiteSettings | undefined;
  /** The zone of times without offset, where the settings tell none. */
  readonly timeZone: string;
  readonly folders: readonly string[];
}

/** The entry, or why the front matter cannot be read. */
export type ReadMarkdown =
  | { readonly ok: true; readonly entry: OldEntry }
  | { readonly ok: false; readonly detail: string };

/** Fields that have a place in an article, or say nothing that readers would see. */
const known = new Set(
  [
    'title date lastmod updated modified last_modified_at publishdate pubdate draft published slug url',
    'permalink aliases redirect_from tags categories category tag topics keywords author authors lang language',
    'description summary excerpt layout type id uuid guid abbrlink comments toc weight name index',
    'top sticky math mathjax katex share license copyright reward hidden menu cover image images thumbnail',
    'expirydate headless build outputs markup isCJKLanguage iscjklanguage params linktitle resources',
  ]
    .join(' ')
    .split(/\s+/),
);

/** Reads a file. What its front matter says is taken, what it does not say is told by its name and the settings. */
export function readMarkdown(file: MarkdownFile): ReadMarkdown {
  const split = splitForeign(file.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  if (!split.ok) return split;
  // Hugo keeps a site's own fields below `params`, and finds them without it too.
  const fields = { ...toMap(split.fields.params), ...split.fields };
  const name = nameOf(file.path);
  const zone = file.settings?.zone ?? file.timeZone;
  const dates = datesOf(fields, name, zone);
  const converted = convertTemplateTags(split.body);
  const { body, lead } = cutAtMore(converted.text);
  const address = addressOf(file, fields, name, dates.published);
  const notes: Note[] = [...converted.notes, ...unknownFields(fields)];
  const left = leftOf(file, fields, name, split.hasFrontMatter, dates.published);
  const author = authorOf(fields) ?? file.settings?.author;
  const lang = textOf(fields.lang) ?? textOf(fields.language);
  const summary =
    textOf(fields.summary) ?? textOf(fields.excerpt) ?? textOf(fields.description) ?? lead;
  const title = textOf(fields.title) ?? headingOf(body);
  const guid = idOf(fields, file, address);
  return {
    ok: true,
    entry: {
      ...emptyEntry(file.origin),
      ...(guid === undefined ? {} : { guid }),
      title: plainText(title ?? ''),
      ...(address === undefined ? {} : { url: address }),
      formerAddresses: [...listOf(fields.aliases), ...listOf(fields.redirect_from)].map((path) =>
        toAddress(path, address),
      ),
      names: namesOf(file.path, name),
      slug: textOf(fields.slug) ?? name.slug,
      ...dates,
      topics: topicsOf(fields),
      ...(author === undefined ? {} : { author }),
      ...(lang === undefined ? {} : { lang }),
      ...(summary ? { summary: plainText(summary) } : {}),
      body: { form: 'markdown', text: withoutTitle(body, title) },
      ...(address === undefined ? {} : { base: address }),
      folders: file.folders,
      ...(left === undefined ? {} : { left }),
      notes,
    },
  };
}

interface FileName {
  /** The day in the file's name. */
  readonly date: string | undefined;
  readonly slug: string;
  readonly isBundle: boolean;
  readonly isSection: boolean;
}

/** `2009-02-19-x.md`, or `x/index.md` for a bundle; `_index.md` is the page of a section. */
function nameOf(path: string): FileName {
  const parts = path.replace(/\.(?:md|markdown|mdown|mkd)$/i, '').split('/');
  const last = parts.at(-1) ?? '';
  const isBundle = last === 'index' && parts.length > 1;
  const base = isBundle ? (parts.at(-2) ?? '') : last;
  const [, year, month = '', day = '', rest] =
    /^(\d{4})-(\d{1,2})-(\d{1,2})-(.+)$/.exec(base) ?? [];
  return {
    date: year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
    slug: rest ?? base,
    isBundle,
    isSection: last === '_index',
  };
}

function namesOf(path: string, { slug }: FileName): string[] {
  const whole = path.replace(/\.(?:md|markdown|mdown|mkd)$/i, '');
  const bundle = whole.replace(/\/index$/, '');
  const names = [
    path,
    whole,
    bundle,
    bundle.replace(/^.*_posts\//, ''),
    bundle.split('/').at(-1) ?? '',
    slug,
  ];
  return [...new Set(names)].filter(Boolean);
}

function toMap(field: Field | undefined): Readonly<Record<string, Field>> {
  return typeof field === 'object' && field !== null && !isList(field) ? field : {};
}

function isList(field: Field | undefined): field is readonly Field[] {
  return Array.isArray(field);
}

function textOf(field: Field | undefined): string | undefined {
  if (typeof field === 'number') return String(field);
  return typeof field === 'string' && field.trim() !== '' ? field.trim() : undefined;
}

/** A list, or one text; Jekyll parts a text by blanks, which only single words of tags are written so. */
function listOf(field: Field | undefined): string[] {
  if (isList(field)) return field.flatMap((one) => listOf(one));
  const text = textOf(field);
  return text === undefined ? [] : [text];
}

function datesOf(
  fields: Readonly<Record<string, Field>>,
  { date }: FileName,
  zone: string,
): Pick<OldEntry, 'issued' | 'published' | 'updated'> {
  const written =
    textOf(fields.date) ?? textOf(fields.publishdate) ?? textOf(fields.pubdate) ?? date;
  const later = textOf(fields.publishdate);
  const published = readDate(later ?? written, zone) ?? readDate(written, zone);
  const updated = readDate(
    textOf(fields.lastmod) ??
      textOf(fields.updated) ??
      textOf(fields.last_modified_at) ??
      textOf(fields.modified),
    zone,
  );
  // The day that an author wrote is the document's, whatever the zone.
  const issued = /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(written ?? '')?.[0];
  return {
    ...(issued === undefined ? {} : { issued }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
  };
}

function leftOf(
  { path, settings }: MarkdownFile,
  fields: Readonly<Record<string, Field>>,
  { isSection }: FileName,
  hasFrontMatter: boolean,
  published: number | undefined,
): LeftReason | undefined {
  // An article of Gazette's own, which has nothing to be carried from.
  if (textOf(fields.issuer) && textOf(fields.issued) && isArticleId(textOf(fields.id) ?? ''))
    return 'gazette';
  if (fields.draft === true || fields.published === false || /(?:^|\/)_drafts\//.test(path))
    return 'draft';
  if (isSection || fields.headless === true) return 'page';
  const needsPosts = settings !== undefined && settings.generator !== 'hugo';
  if (needsPosts && !/(?:^|\/)_posts\//.test(path)) return 'page';
  return settings !== undefined && hasFrontMatter && published === undefined ? 'page' : undefined;
}

function topicsOf(fields: Readonly<Record<string, Field>>): string[] {
  const names = ['categories', 'category', 'tags', 'tag', 'topics', 'keywords'] as const;
  const all = names.flatMap((name) => listOf(fields[name]));
  return [...new Set(all.flatMap((topic) => topic.split(/\s*[,，、]\s*/)).filter(Boolean))];
}

function authorOf(fields: Readonly<Record<string, Field>>): string | undefined {
  const given = fields.author ?? (isList(fields.authors) ? fields.authors[0] : fields.authors);
  return textOf(given) ?? textOf(toMap(given).name);
}

/** What the text's own front matter, or else the pattern of the site, makes its address. */
function addressOf(
  file: MarkdownFile,
  fields: Readonly<Record<string, Field>>,
  name: FileName,
  published: number | undefined,
): string | undefined {
  const { settings } = file;
  const own = textOf(fields.url) ?? textOf(fields.permalink);
  const home = settings?.home;
  if (own !== undefined && /^\/|^https?:/.test(own) && !own.includes(':title')) {
    return home === undefined ? undefined : URL.parse(joinHome(own, home))?.href;
  }
  if (settings === undefined || home === undefined) return undefined;
  const parts = file.path.replace(/\.[^.]+$/, '').split('/');
  const text: Addressed = {
    path: (name.isBundle ? parts.slice(0, -1) : parts).join('/'),
    isBundle: name.isBundle,
    title: textOf(fields.title) ?? name.slug,
    slug: textOf(fields.slug),
    published,
    categories:
      settings.generator === 'jekyll'
        ? [...listOf(fields.categories), ...listOf(fields.category)]
        : listOf(fields.categories),
    fields: new Map(
      Object.entries(fields).flatMap(([key, value]) => {
        const text1 = textOf(value);
        return text1 === undefined ? [] : [[key, text1] as const];
      }),
    ),
  };
  const path = pathOf(text, settings);
  return path === undefined ? undefined : URL.parse(path, home)?.href;
}

/** A path from the root of a site that stands below a folder is meant from there. */
function joinHome(path: string, home: string): string {
  return path.startsWith('/') ? home + path.slice(1) : path;
}

function toAddress(path: string, base: string | undefined): string {
  return URL.parse(path, base)?.href ?? path;
}

/**
 * What the site's feed has as id: Hugo's and Hexo's the address, Jekyll's the address without its
 * ending; or what the front matter says itself.
 */
function idOf(
  fields: Readonly<Record<string, Field>>,
  { settings }: MarkdownFile,
  address: string | undefined,
): string | undefined {
  const own = textOf(fields.guid) ?? textOf(fields.id) ?? textOf(fields.uuid);
  if (own !== undefined && isArticleId(own)) return own;
  if (address === undefined) return undefined;
  return settings?.generator === 'jekyll' ? address.replace(/(?:\.html|\/)$/, '') : address;
}

const more = /<!--\s*more\s*-->|\{\{<\s*more\s*>\}\}/;

function cutAtMore(text: string): { body: string; lead: string | undefined } {
  const match = more.exec(text);
  if (!match) return { body: text, lead: undefined };
  const lead = text.slice(0, match.index);
  const plain = /[#>|`[\]!*_]/.test(lead) ? undefined : plainText(lead);
  return { body: text.replace(more, ''), lead: plain };
}

/** The first heading, for a file without a title. */
function headingOf(body: string): string | undefined {
  return /^\s*#\s+(.+?)\s*#*\s*(?:\n|$)/.exec(body)?.[1];
}

/** A heading at the beginning that repeats the title is not needed twice. */
function withoutTitle(body: string, title: string | undefined): string {
  return title !== undefined && headingOf(body) === title
    ? body.replace(/^\s*#\s+.+\n?/, '')
    : body;
}

/** What has no place in an article, by its name. */
function unknownFields(fields: Readonly<Record<string, Field>>): Note[] {
  return Object.entries(fields)
    .filter(([key, value]) => !known.has(key) && value !== null && value !== '' && value !== false)
    .map(([key, value]) => {
      const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return { kind: 'field', what: `${key}: ${shown.slice(0, 60)}` };
    });
}
