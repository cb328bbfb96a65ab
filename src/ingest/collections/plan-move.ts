/** Decides which entries of a collection become articles, and under which slugs: each text once, nothing that is there already. */
import { judgeAlias } from '../../domain/alias.ts';
import type { LeftReason, Note } from './old-entry.ts';
import type { SettledEntry } from './settle-entry.ts';

/** An entry as the plan needs it: what was settled of it by itself, and where its text can be read again. */
export interface IndexedEntry<Place> {
  readonly place: Place;
  readonly origin: string;
  readonly settled: SettledEntry;
  /** The id as the feed had it, by which deletions name it. */
  readonly guid: string | undefined;
  readonly updated: number | undefined;
  readonly names: readonly string[];
  readonly notes: readonly Note[];
  readonly left: LeftReason | undefined;
}

/** What the working copy holds already: paths by id, and what is taken. */
export interface Present {
  readonly ids: ReadonlyMap<string, { readonly path: string; readonly slug: string }>;
  readonly slugs: ReadonlySet<string>;
  readonly aliases: ReadonlySet<string>;
}

/** An article to be written. */
export interface PlannedArticle<Place> {
  readonly entry: IndexedEntry<Place>;
  readonly slug: string;
  readonly aliases: readonly string[];
  readonly notes: readonly Note[];
}

/** The plan of a move. */
export interface MovePlan<Place> {
  readonly write: readonly PlannedArticle<Place>[];
  /** Those that are there, whatever an editor has made of them since. */
  readonly there: readonly {
    readonly entry: IndexedEntry<Place>;
    readonly path: string;
    readonly slug: string;
  }[];
  readonly left: readonly { readonly entry: IndexedEntry<Place>; readonly reason: LeftReason }[];
}

/** Plans in the order of the entries, so that the same collection gives the same slugs. */
export function planMove<Place>(
  entries: readonly IndexedEntry<Place>[],
  present: Present,
  deleted: ReadonlyMap<string, number>,
): MovePlan<Place> {
  const plan = { write: [], there: [], left: [] } as {
    write: PlannedArticle<Place>[];
    there: MovePlan<Place>['there'][number][];
    left: MovePlan<Place>['left'][number][];
  };
  const [slugs, aliases] = [new Set(present.slugs), new Set(present.aliases)];
  for (const entry of newestOfEach(entries)) {
    const reason = leftReason(entry, deleted);
    const there = present.ids.get(entry.settled.fields.id);
    if (there) plan.there.push({ entry, ...there });
    else if (reason !== undefined) plan.left.push({ entry, reason });
    else plan.write.push(planArticle(entry, slugs, aliases));
  }
  return plan;
}

/** Of entries with one id, the one that was changed last; in the place of the first. */
function newestOfEach<Place>(entries: readonly IndexedEntry<Place>[]): IndexedEntry<Place>[] {
  const byId = new Map<string, IndexedEntry<Place>>();
  for (const entry of entries) {
    const { id } = entry.settled.fields;
    const known = byId.get(id);
    // The document that was read first is the newer one.
    if (!known || (entry.updated ?? 0) > (known.updated ?? 0)) byId.set(id, entry);
  }
  return [...byId.values()];
}

/** A deletion counts unless the entry was changed after it (RFC 6721, section 3). */
function leftReason<Place>(
  { left, guid, updated }: IndexedEntry<Place>,
  deleted: ReadonlyMap<string, number>,
): LeftReason | undefined {
  const when = guid === undefined ? undefined : deleted.get(guid);
  return when !== undefined && (updated ?? 0) <= when ? 'deleted' : left;
}

function planArticle<Place>(
  entry: IndexedEntry<Place>,
  slugs: Set<string>,
  taken: Set<string>,
): PlannedArticle<Place> {
  const notes: Note[] = [];
  const wanted = entry.settled.slug;
  const slug = freeSlug(wanted, slugs);
  slugs.add(slug);
  if (slug !== wanted) notes.push({ kind: 'slug-taken', what: `${wanted} → ${slug}` });
  const aliases = entry.settled.aliases.filter((alias) => {
    const verdict = judgeAlias(alias);
    const address = verdict.ok ? verdict.address : alias;
    if (taken.has(address)) {
      notes.push({ kind: 'alias-taken', what: alias });
      return false;
    }
    taken.add(address);
    return true;
  });
  return { entry, slug, aliases, notes };
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const slug = `${shorten(wanted, `-${number}`)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** A slug has at most 200 bytes. */
function shorten(slug: string, suffix: string): string {
  let short = slug;
  while (new TextEncoder().encode(short + suffix).length > 200)
    short = [...short].slice(0, -1).join('');
  return short.replace(/-+$/, '');
}
