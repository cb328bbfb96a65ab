// What was seen of each reader, printed as it is known and counted at the end.

/** What a check came to. */
export type Verdict =
  | { readonly kind: 'passed'; readonly detail: string }
  | { readonly kind: 'failed'; readonly faults: readonly string[] }
  | { readonly kind: 'left-out'; readonly reason: string };

/** A verdict on a reader in one format, or on what there is instead of a format. */
interface Line {
  readonly subject: string;
  readonly check: string;
  readonly verdict: Verdict;
}

/** The verdict on faults found: passed where there are none. */
export function judge(faults: readonly string[], detail: string): Verdict {
  return faults.length === 0 ? { kind: 'passed', detail } : { kind: 'failed', faults };
}

/** Gathers verdicts. */
export class Report {
  readonly #lines: Line[] = [];

  add(subject: string, check: string, verdict: Verdict): void {
    this.#lines.push({ subject, check, verdict });
  }

  /** The table, by subject in the order of their coming, and the sums. */
  render(): string {
    const subjects = [...new Set(this.#lines.map(({ subject }) => subject))];
    const tables = subjects.map((subject) => {
      const lines = this.#lines.filter((line) => line.subject === subject);
      return [subject, ...lines.map(renderLine)].join('\n');
    });
    const sums = `${this.#count('passed')} passed, ${this.failures} failed, ${this.#count('left-out')} left out`;
    return [...tables, '', sums].join('\n');
  }

  get failures(): number {
    return this.#count('failed');
  }

  #count(kind: Verdict['kind']): number {
    return this.#lines.filter(({ verdict }) => verdict.kind === kind).length;
  }
}

const shownFaults = 5;

function renderLine({ check, verdict }: Line): string {
  const name = check.padEnd(18);
  switch (verdict.kind) {
    case 'passed':
      return `  ✔ ${name} ${verdict.detail}`;
    case 'left-out':
      return `  – ${name} left out: ${verdict.reason}`;
    case 'failed': {
      const more = verdict.faults.length - shownFaults;
      const shown = verdict.faults.slice(0, shownFaults).map((fault) => fault.slice(0, 500));
      return `  ✖ ${name} ${[...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n      ')}`;
    }
  }
}
