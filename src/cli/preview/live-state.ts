// What open pages are told: whether what they show is still what there is.

/** Which of two things a page shows: an article or a state of the files; or what lists and feeds make of them. */
export type Following = 'articles' | 'everything';

/** What the pages hear. A page whose mark is no longer the same is to be loaded again. */
export interface LiveState {
  readonly articles: string;
  readonly everything: string;
  readonly isWorking: boolean;
  /** Why the last change is not shown. */
  readonly failure: string | undefined;
}

/** Holds the state and tells whoever listens of each change. `run` tells this preview from one before it. */
export class LiveStates {
  readonly #run: string;
  readonly #listeners = new Set<(state: LiveState) => void>();
  #articles = 0;
  #everything = 0;
  #isWorking = false;
  #failure: string | undefined;

  constructor(run: string) {
    this.#run = run;
  }

  get state(): LiveState {
    return {
      articles: `${this.#run}.${this.#articles}`,
      everything: `${this.#run}.${this.#everything}`,
      isWorking: this.#isWorking,
      failure: this.#failure,
    };
  }

  /** The listener hears the present state at once. Returns what ends the listening. */
  listen(listener: (state: LiveState) => void): () => void {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  begin(): void {
    this.#isWorking = true;
    this.#tell();
  }

  /** Articles are shown as they are now; a failure before is over. */
  showArticles(): void {
    this.#articles += 1;
    this.#isWorking = false;
    this.#failure = undefined;
    this.#tell();
  }

  /** Lists and feeds are too. */
  showEverything(): void {
    this.#everything += 1;
    this.#tell();
  }

  /** Work is over without anything new; `failure` says why, where it should have brought something. */
  end(failure?: string): void {
    this.#isWorking = false;
    this.#failure = failure;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.state);
  }
}
