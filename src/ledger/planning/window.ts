// The subscription document of one collection as a plan reckons it: which articles stand in it, and why.

import type { Collection } from '../../domain/collection.ts';
import type { EntryChange, FeedPlan } from '../../domain/plan-api.ts';
import { closedVolumes, volumeSize } from '../../domain/volume.ts';
import { measureCollection } from '../positions.ts';

/** An article by its id, and the slug that it is told with. */
export interface OutlinedEntry {
  readonly id: string;
  readonly slug: string;
}

/** An article at its position; `changed` orders what subscribers heard of, null where they did not. */
interface Place {
  readonly slug: string;
  readonly number: number;
  readonly changed: number | null;
}

/** Later than anything that the ledger has noted; counted on from there. */
const future = 2 ** 50;

/**
 * Reckons what `announcedArticles` would find: the newest by `changed`, `size` of them, and all that no
 * closed volume has. Of the collection only so much is read as can come into it.
 */
export class Window {
  readonly #sql: SqlStorage;
  readonly #collection: Collection;
  readonly #size: number;
  readonly #before: ReadonlyMap<string, Place>;
  readonly #places: Map<string, Place>;
  readonly #changes = new Map<string, 'changed' | 'silent'>();
  readonly #slugs = new Map<string, string>();
  readonly #left = new Set<string>();
  #last: number;
  #clock = future;
  growth = 0;

  constructor(sql: SqlStorage, collection: Collection, size: number) {
    this.#sql = sql;
    this.#collection = collection;
    this.#size = size;
    this.#last = measureCollection(sql, collection).last;
    this.#places = this.#readNewest(size);
    this.#before = this.#select();
  }

  /**
   * Takes the next position; heard of, or quietly. An article that is open already (`isOpen`) may have
   * left for a closed volume, and comes back to the old position.
   */
  join({ id, slug }: OutlinedEntry, isHeard: boolean, isOpen = false): void {
    const held = isOpen ? this.#find(id) : undefined;
    if (!held) this.#last += 1;
    const number = held?.number ?? this.#last;
    this.#clock += 1;
    this.#places.set(id, { slug, number, changed: isHeard ? this.#clock : null });
    this.#slugs.set(id, slug);
    this.#left.delete(id);
    this.growth += 1;
  }

  /** Subscribers hear of a change. */
  update({ id, slug }: OutlinedEntry): void {
    const held = this.#find(id);
    if (!held) return;
    this.#clock += 1;
    this.#places.set(id, { ...held, slug, changed: this.#clock });
    this.#changes.set(id, 'changed');
  }

  /** The text changes, and no date does. */
  touch({ id, slug }: OutlinedEntry): void {
    this.#changes.set(id, 'silent');
    this.#slugs.set(id, slug);
  }

  /** Is no longer of the collection: what comes after it moves up. */
  leave({ id }: OutlinedEntry): void {
    this.#left.add(id);
    this.#places.delete(id);
    for (const [other, place] of this.#readNewest(this.#size + this.#left.size)) {
      if (!this.#left.has(other) && !this.#places.has(other)) this.#places.set(other, place);
    }
    this.growth -= 1;
  }

  /** Closes the volume that is filled last, full or not. */
  close(): void {
    this.#last = Math.ceil(this.#last / volumeSize) * volumeSize;
  }

  /** What becomes of the entries, and how many there are then. */
  compare(): Pick<FeedPlan, 'entries' | 'total'> {
    const after = this.#select();
    const there = [...after].flatMap(([id, { slug }]) => {
      const change = this.#judge(id);
      return change ? [{ change, id, slug: this.#slugs.get(id) ?? slug }] : [];
    });
    const gone = [...this.#before].flatMap(([id, { slug }]) => {
      if (after.has(id)) return [];
      const change: EntryChange = this.#left.has(id) ? 'left' : 'dropped';
      return [{ change, id, slug }];
    });
    return { entries: [...there, ...gone], total: after.size };
  }

  #judge(id: string): EntryChange | undefined {
    if (this.#before.has(id)) return this.#changes.get(id);
    return this.#findStored(id) ? 'returned' : 'new';
  }

  /** What is in the document as things stand. */
  #select(): Map<string, Place> {
    const closed = closedVolumes(this.#last) * volumeSize;
    const heard = [...this.#places]
      .filter(([, { changed }]) => changed !== null)
      .sort(([, a], [, b]) => (b.changed ?? 0) - (a.changed ?? 0));
    // Those of an upload that goes on, and of which nobody has heard, are in no document yet.
    const unclosed = heard.filter(([, { number }]) => number > closed);
    return new Map([...heard.slice(0, this.#size), ...unclosed]);
  }

  #find(id: string): Place | undefined {
    return this.#places.get(id) ?? this.#findStored(id);
  }

  #findStored(id: string): Place | undefined {
    return this.#read('position.article = ?', id)[0]?.[1];
  }

  #readNewest(count: number): Map<string, Place> {
    const closed = closedVolumes(this.#last) * volumeSize;
    return new Map([
      ...this.#read('changed IS NOT NULL ORDER BY changed DESC LIMIT ?', count),
      ...this.#read('number > ?', closed),
    ]);
  }

  #read(condition: string, value: SqlStorageValue): [string, Place][] {
    return this.#sql
      .exec<{ id: string; slug: string; number: number; changed: number | null }>(
        `SELECT article.id, article.slug, number, changed
         FROM position JOIN article ON article.id = position.article
         WHERE collection = ? AND ${condition}`,
        this.#collection,
        value,
      )
      .toArray()
      .map(({ id, ...place }) => [id, place]);
  }
}
