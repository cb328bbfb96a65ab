/** A Ghost export: one JSON document with the tables of the site. */
import * as v from 'valibot';
import { escapeHtml } from '../../../domain/html-text.ts';
import {
  emptyEntry,
  type LeftReason,
  type Note,
  type OldEntry,
  type OldSite,
} from '../old-entry.ts';
import { plainText } from '../plain-text.ts';
import { readDate } from '../read-date.ts';

const text = v.optional(v.nullish(v.string()));
const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const postSchema = v.object({
  id,
  uuid: text,
  title: text,
  slug: text,
  html: text,
  mobiledoc: text,
  lexical: text,
  feature_image: text,
  feature_image_alt: text,
  feature_image_caption: text,
  /** Before Ghost 3. */
  image: text,
  page: v.optional(v.nullish(v.union([v.boolean(), v.number()]))),
  type: text,
  status: text,
  visibility: text,
  published_at: v.optional(v.nullish(v.union([v.string(), v.number()]))),
  updated_at: v.optional(v.nullish(v.union([v.string(), v.number()]))),
  custom_excerpt: text,
  canonical_url: text,
  locale: text,
  author_id: v.optional(v.nullish(id)),
});

const dataSchema = v.object({
  posts: v.array(v.unknown()),
  tags: v.optional(v.array(v.object({ id, name: text, visibility: text })), []),
  posts_tags: v.optional(
    v.array(v.object({ post_id: id, tag_id: id, sort_order: v.optional(v.nullish(v.number())) })),
    [],
  ),
  users: v.optional(v.array(v.object({ id, name: text })), []),
  posts_authors: v.optional(
    v.array(
      v.object({ post_id: id, author_id: id, sort_order: v.optional(v.nullish(v.number())) }),
    ),
    [],
  ),
  posts_meta: v.optional(
    v.array(v.object({ post_id: id, feature_image_alt: text, feature_image_caption: text })),
    [],
  ),
  settings: v.optional(v.array(v.object({ key: v.string(), value: v.optional(v.unknown()) })), []),
});

const exportSchema = v.union([
  v.object({ db: v.pipe(v.array(v.object({ data: dataSchema })), v.minLength(1)) }),
  v.object({ data: dataSchema }),
]);

type GhostPost = v.InferOutput<typeof postSchema>;
type GhostData = v.InferOutput<typeof dataSchema>;

/** What stands in an export. `home` is the address of the site, which an export does not tell. */
export interface GhostExport {
  readonly site: OldSite;
  readonly entries: readonly OldEntry[];
}

/** The entries of an export; undefined where the document is none. */
export function readGhost(json: unknown, home: string | undefined): GhostExport | undefined {
  const parsed = v.safeParse(exportSchema, json);
  if (!parsed.success) return undefined;
  const data = 'db' in parsed.output ? parsed.output.db[0]?.data : parsed.output.data;
  if (!data) return undefined;
  const setting = (key: string) => {
    const value = data.settings.find((one) => one.key === key)?.value;
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [title, lang] = [setting('title'), setting('locale') ?? setting('lang')];
  const site = {
    ...(title === undefined ? {} : { title }),
    ...(lang === undefined ? {} : { lang }),
    homes: home === undefined ? [] : [home],
  };
  const entries = data.posts.flatMap((given) => {
    const post = v.safeParse(postSchema, given);
    return post.success ? [readPost(post.output, data, home)] : [];
  });
  return { site, entries };
}

function readPost(post: GhostPost, data: GhostData, home: string | undefined): OldEntry {
  const meta = data.posts_meta.find(({ post_id }) => post_id === post.id);
  const slug = post.slug ?? undefined;
  const url = home && slug ? `${home.replace(/\/*$/, '/')}${slug}/` : undefined;
  const published = dateOf(post.published_at);
  const updated = dateOf(post.updated_at);
  const author = authorOf(post, data);
  const left = leftOf(post);
  const html = (post.html ?? '').replaceAll('__GHOST_URL__', home?.replace(/\/*$/, '') ?? '');
  const picture = pictureOf(post, meta, home);
  return {
    ...emptyEntry(`posts ${post.slug ?? post.id}`),
    // What Ghost's feed has as its guid.
    guid: post.id,
    title: post.title ?? '',
    ...(url === undefined ? {} : { url }),
    formerAddresses: post.canonical_url ? [post.canonical_url] : [],
    ...(slug === undefined ? {} : { slug }),
    ...(published === undefined ? {} : { published }),
    ...(updated === undefined ? {} : { updated }),
    topics: topicsOf(post, data),
    ...(author ? { author } : {}),
    ...(post.locale ? { lang: post.locale } : {}),
    ...(post.custom_excerpt ? { summary: plainText(post.custom_excerpt) } : {}),
    body: { form: 'html', text: html.trim() === '' ? '' : picture + html },
    ...(url === undefined ? {} : { base: url }),
    ...(left === undefined ? {} : { left }),
    notes: [...withoutHtml(post), ...cardsOf(html)],
  };
}

/** Ghost made HTML of every post that it showed; what has none has its own form of text only. */
function withoutHtml(post: GhostPost): Note[] {
  if (post.html?.trim()) return [];
  const form = post.lexical ? 'lexical' : post.mobiledoc ? 'mobiledoc' : '';
  return [{ kind: 'no-content', what: form }];
}

function cardsOf(html: string): Note[] {
  const cards = html.matchAll(/kg-(audio|video|file|product|signup|header|bookmark)-card/g);
  const media = [...cards].map(([, name = '']) => name).filter((name) => name !== 'bookmark');
  return media.map((name) => ({ kind: 'template-tag', what: `kg-${name}-card` }));
}

function pictureOf(
  post: GhostPost,
  meta: GhostData['posts_meta'][number] | undefined,
  home: string | undefined,
): string {
  const address = (post.feature_image ?? post.image)?.replaceAll(
    '__GHOST_URL__',
    home?.replace(/\/*$/, '') ?? '',
  );
  if (!address) return '';
  const alt = meta?.feature_image_alt ?? post.feature_image_alt ?? '';
  const caption = plainText(meta?.feature_image_caption ?? post.feature_image_caption ?? '');
  return `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(alt || caption)}"></p>\n`;
}

function leftOf(post: GhostPost): LeftReason | undefined {
  if (post.status === 'draft') return 'draft';
  if (post.type === 'page' || post.page === true || post.page === 1) return 'page';
  const isForAll = (post.visibility ?? 'public') === 'public';
  return isForAll && post.status !== 'sent' ? undefined : 'private';
}

/** Tags whose name begins with # are for the editors of a Ghost site alone. */
function topicsOf(post: GhostPost, data: GhostData): string[] {
  return data.posts_tags
    .filter(({ post_id }) => post_id === post.id)
    .toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0))
    .flatMap(({ tag_id }) => data.tags.find((tag) => tag.id === tag_id) ?? [])
    .filter(({ name, visibility }) => name && !name.startsWith('#') && visibility !== 'internal')
    .map(({ name }) => name ?? '');
}

function authorOf(post: GhostPost, data: GhostData): string | undefined {
  const [first] = data.posts_authors
    .filter(({ post_id }) => post_id === post.id)
    .toSorted((a, b) => (a.sort_order ?? 0) - (b.sort_order ?? 0));
  const author = first?.author_id ?? post.author_id ?? undefined;
  return data.users.find((user) => user.id === author)?.name ?? undefined;
}

/** Older exports have milliseconds. Times without offset are UTC. */
function dateOf(value: string | number | null | undefined): number | undefined {
  return typeof value === 'number' ? value : readDate(value ?? undefined, 'UTC');
}
