// Keeps what was made of long texts, within a limit.

/** What was made of texts, by the texts. The oldest is dropped where a new one has no room. */
export class TextCache<T> {
  readonly #capacity: number;
  readonly #measure: (made: T) => number;
  readonly #kept = new Map<string, T>();
  #size = 0;

  /** `capacity` is in characters of keys and of what `measure` counts; an isolate has 128 MB. */
  constructor(capacity: number, measure: (made: T) => number) {
    this.#capacity = capacity;
    this.#measure = measure;
  }

  /** What was made under a key, or is made now. */
  get(key: string, make: () => T): T {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const made = make();
    this.#keep(key, made);
    return made;
  }

  /** Forgets everything. */
  clear(): void {
    this.#kept.clear();
    this.#size = 0;
  }

  /** The oldest is the first of a map. */
  #keep(key: string, made: T): void {
    this.#kept.set(key, made);
    this.#size += key.length + this.#measure(made);
    for (const [oldest, value] of this.#kept) {
      if (this.#size <= this.#capacity) return;
      this.#kept.delete(oldest);
      this.#size -= oldest.length + this.#measure(value);
    }
  }
}
