// The list of what is meant: rules, wordings and files of which `gazette check` is to say nothing.

import { nearest } from '../../domain/nearest.ts';
import { isRule, listRules } from '../../domain/problem-text.ts';
import { proseRules } from '../../prose/prose-rules.ts';

/** One line of the list. `path` is below the folder of articles, a file or a folder that ends with a slash. */
export interface Silence {
  readonly line: number;
  readonly text: string;
  readonly path: string | undefined;
  readonly rule: string;
  /** Only where these words stand. */
  readonly wording: string | undefined;
}

/** A line that cannot be understood, or names no rule. */
export interface SilenceFault {
  readonly line: number;
  readonly column: number;
  readonly rule: 'lint-form' | 'lint-rule';
  readonly value: string;
  readonly close: string | undefined;
}

/** A list as it was read: what was understood of it, and what not. */
export interface SilenceList {
  readonly silences: readonly Silence[];
  readonly faults: readonly SilenceFault[];
}

const ruleNames = [...listRules().map(({ rule }) => rule), ...proseRules.map(({ name }) => name)];
const entry = /^(?:(\S.*?(?:\.md|\/))\s+)?([a-z][a-z0-9-]*)(?:\s*[:：]\s*(.*))?$/u;

/**
 * Reads a list: on each line a rule, `cutoff-word`, or a rule and a wording, `cutoff-word: 截止去年底`;
 * before them a file or a folder, `2009/x.md cutoff-word`. What follows a `#` that begins the line or
 * stands after white space is a comment.
 */
export function parseSilences(source: string): SilenceList {
  const silences: Silence[] = [];
  const faults: SilenceFault[] = [];
  for (const [index, written] of source.split('\n').entries()) {
    const text = written.replace(/(?:^|\s)#.*$/u, '').trim();
    if (text === '') continue;
    const [, path, rule = '', wording] = entry.exec(text) ?? [];
    const place = { line: index + 1, column: written.indexOf(text) + 1 };
    if (rule === '' || wording === '') {
      faults.push({ ...place, rule: 'lint-form', value: text, close: undefined });
    } else if (isKnown(rule)) {
      silences.push({ line: index + 1, text, path: path && below(path), rule, wording });
    } else {
      faults.push({ ...place, rule: 'lint-rule', value: rule, close: nearest(rule, ruleNames) });
    }
  }
  return { silences, faults };
}

function isKnown(rule: string): boolean {
  return isRule(rule) || proseRules.some(({ name }) => name === rule);
}

/** From the root of the project or from the folder of articles: both are understood. */
function below(path: string): string {
  return path.replace(/^(?:\.\/)?(?:articles\/)?/, '');
}

/** What a silence is held against. */
export interface Silenceable {
  readonly rule: string;
  readonly severity: string;
  readonly span: readonly [number, number];
}

/** Remembers which lines of a list were of use. */
export class Silencer {
  readonly #byRule = new Map<string, Silence[]>();
  readonly #used = new Set<Silence>();
  readonly #all: readonly Silence[];

  constructor(silences: readonly Silence[]) {
    this.#all = silences;
    for (const silence of silences) {
      const known = this.#byRule.get(silence.rule);
      if (known) known.push(silence);
      else this.#byRule.set(silence.rule, [silence]);
    }
  }

  /** True where a remark on a file (its path with slashes) is meant. An error never is. */
  isMeant(path: string, source: string, { rule, severity, span }: Silenceable): boolean {
    if (severity === 'error') return false;
    const matching = (this.#byRule.get(rule) ?? []).filter(
      (silence) => covers(silence, path) && holds(silence, source, span),
    );
    for (const silence of matching) this.#used.add(silence);
    return matching.length > 0;
  }

  /** The lines that nothing was found for. */
  stale(): readonly Silence[] {
    return this.#all.filter((silence) => !this.#used.has(silence));
  }
}

function covers({ path }: Silence, file: string): boolean {
  if (path === undefined) return true;
  const name = below(file);
  return path.endsWith('/') ? name.startsWith(path) : name === path;
}

/** Whether the wording stands where the remark is about. */
function holds(
  { wording }: Silence,
  source: string,
  [start, end]: readonly [number, number],
): boolean {
  if (wording === undefined) return true;
  const found = source.indexOf(wording, Math.max(0, start - wording.length + 1));
  return found >= 0 && found < end;
}
