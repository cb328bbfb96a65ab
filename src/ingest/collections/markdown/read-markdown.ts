/** A Markdown file of Hugo, Jekyll, Hexo or of no system, as an entry. */
import { isArticleId } from '../../../domain/article-id.ts';
import { emptyEntry, type LeftReason, type Note, type OldEntry } from '../old-entry.ts';
import { plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';
import { addressOf } from './address-of-text.ts';
import { isList, listOf, textOf, toMap, unknownFields } from './fields.ts';
import { type FileName, nameOf, namesOf } from './file-name.ts';
import { type Field, splitForeign } from './foreign-front-matter.ts';
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

function toAddress(path: string, base: string | undefined): string {
  return URL.parse(path, base)?.href ?? path;
}
