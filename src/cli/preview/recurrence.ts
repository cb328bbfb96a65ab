// Something that happens again and again, and can be waited for.

/** Notes what happens, also while nobody waits; several times in a row count as one. */
export class Recurrence {
  #isPending = false;
  #wake: () => void = () => {};

  readonly note = (): void => {
    this.#isPending = true;
    this.#wake();
  };

  /** Settles as soon as something has happened since the last time that it did. */
  async next(): Promise<void> {
    if (!this.#isPending) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#isPending = false;
  }
}
