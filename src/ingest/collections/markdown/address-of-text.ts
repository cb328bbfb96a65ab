/** The address that a Markdown text had on its site. */
import { listOf, textOf } from './fields.ts';
import type { FileName } from './file-name.ts';
import type { Field } from './foreign-front-matter.ts';
import { type Addressed, pathOf } from './permalink.ts';
import type { SiteSettings } from './site-settings.ts';

/** What the text's own front matter, or else the pattern of the site, makes its address. */
export function addressOf(
  file: { readonly path: string; readonly settings: SiteSettings | undefined },
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
