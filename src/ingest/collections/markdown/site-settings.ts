/** What the settings of a Hugo, Jekyll or Hexo site tell of the addresses of its texts. */
import { parse as parseToml } from 'smol-toml';
import * as v from 'valibot';
import * as yaml from 'yaml';

/** Which program makes the site. */
export type Generator = 'hugo' | 'jekyll' | 'hexo';

/** The settings that matter here. `home` ends in a slash; `zone` is the zone of times without offset. */
export interface SiteSettings {
  readonly generator: Generator;
  readonly home: string | undefined;
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly author: string | undefined;
  readonly zone: string | undefined;
  /** The pattern of addresses; by section for Hugo, under `''` for all others. */
  readonly permalinks: ReadonlyMap<string, string>;
  readonly isUgly: boolean;
}

const text = v.optional(v.fallback(v.nullish(v.string()), undefined));
const patterns = v.optional(
  v.fallback(v.record(v.string(), v.union([v.string(), v.record(v.string(), v.string())])), {}),
  {},
);

const hugoSchema = v.object({
  baseurl: text,
  title: text,
  languagecode: text,
  defaultcontentlanguage: text,
  timezone: text,
  uglyurls: v.optional(v.fallback(v.boolean(), false), false),
  permalinks: patterns,
  author: v.optional(v.unknown()),
  params: v.optional(v.unknown()),
});

const ymlSchema = v.object({
  url: text,
  baseurl: text,
  root: text,
  title: text,
  lang: text,
  language: v.optional(v.unknown()),
  timezone: text,
  permalink: text,
  author: v.optional(v.unknown()),
});

/** Reads a settings file of a generator by its name's ending; undefined where it is no such file. */
export function readSiteSettings(
  generator: Generator,
  fileName: string,
  content: string,
): SiteSettings | undefined {
  const parsed = parseSettings(fileName, content);
  if (parsed === undefined) return undefined;
  return generator === 'hugo' ? readHugo(parsed) : readYml(generator, parsed);
}

function parseSettings(fileName: string, content: string): unknown {
  try {
    const value: unknown = fileName.endsWith('.toml')
      ? parseToml(content)
      : yaml.parse(content, { schema: 'core', logLevel: 'silent', maxAliasCount: 100 });
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one]));
  } catch {
    return undefined;
  }
}

const named = v.union([
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
  v.string(),
]);

function authorOf(...given: unknown[]): string | undefined {
  for (const one of given) {
    const parsed = v.safeParse(named, one);
    if (parsed.success) return parsed.output;
  }
  return undefined;
}

function readHugo(given: unknown): SiteSettings | undefined {
  const parsed = v.safeParse(hugoSchema, given);
  if (!parsed.success) return undefined;
  const { baseurl, title, languagecode, defaultcontentlanguage, timezone, uglyurls } =
    parsed.output;
  const params = v.safeParse(v.object({ author: v.unknown() }), parsed.output.params);
  // Since Hugo 0.131 patterns may stand below the kind of page.
  const flat = Object.entries(parsed.output.permalinks).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[key, value] as const]
      : key === 'page'
        ? Object.entries(value)
        : [],
  );
  return {
    generator: 'hugo',
    home: homeOf(baseurl),
    title: title ?? undefined,
    lang: languagecode ?? defaultcontentlanguage ?? undefined,
    author: authorOf(parsed.output.author, params.success ? params.output.author : undefined),
    // Without it Hugo takes times for UTC.
    zone: timezone ?? 'UTC',
    permalinks: new Map(flat),
    isUgly: uglyurls,
  };
}

function readYml(generator: Generator, given: unknown): SiteSettings | undefined {
  const parsed = v.safeParse(ymlSchema, given);
  if (!parsed.success) return undefined;
  const { url, baseurl, root, title, lang, language, timezone, permalink, author } = parsed.output;
  const below = generator === 'jekyll' ? baseurl : undefined;
  const home = url ? `${url.replace(/\/*$/, '')}/${(below ?? '').replace(/^\/*/, '')}` : undefined;
  const language1 = Array.isArray(language) ? language[0] : language;
  return {
    generator,
    home: homeOf(home ?? (generator === 'hexo' ? (root ?? undefined) : undefined)),
    title: title ?? undefined,
    lang: lang ?? (typeof language1 === 'string' ? language1 : undefined),
    author: authorOf(author),
    zone: timezone ?? undefined,
    permalinks: permalink ? new Map([['', permalink]]) : new Map(),
    isUgly: false,
  };
}

/** With one slash at its end; undefined where it is no address. */
function homeOf(address: string | null | undefined): string | undefined {
  const url = address ? URL.parse(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.href.replace(/\/*$/, '/') : undefined;
}
