/** What the name of a Markdown file tells: a day, a slug, and by what other texts refer to it. */

/** A name taken apart. */
export interface FileName {
  /** The day in the file's name. */
  readonly date: string | undefined;
  readonly slug: string;
  readonly isBundle: boolean;
  readonly isSection: boolean;
}

/** `2009-02-19-x.md`, or `x/index.md` for a bundle; `_index.md` is the page of a section. */
export function nameOf(path: string): FileName {
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

/** The names by which others refer to it, the whole path first. */
export function namesOf(path: string, { slug }: FileName): string[] {
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
