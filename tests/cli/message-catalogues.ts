// The catalogues of messages, and what two languages say in the same place.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../src/cli/messages');

/** A catalogue: what is said in each language, by what it is about. */
export interface Catalogue {
  readonly name: string;
  readonly en: unknown;
  readonly zh: unknown;
}

/** Every catalogue that a file of messages exports. */
export async function loadCatalogues(): Promise<Catalogue[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const found: Catalogue[] = [];
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const exported: Record<string, unknown> = await import(join(folder, file));
    for (const [name, value] of Object.entries(exported)) {
      if (isObject(value) && 'en' in value && 'zh' in value) {
        found.push({ name, en: value.en, zh: value.zh });
      }
    }
  }
  return found;
}

/** The words of two languages in one place; `zh` is undefined where there is nothing in it. */
export interface Pair {
  readonly path: string;
  readonly en: string;
  readonly zh: string | undefined;
}

/** Every sentence of a catalogue. Of a function, the words that it is written with. */
export function pairsOf(path: string, en: unknown, zh: unknown): Pair[] {
  if (typeof en === 'string') return [{ path, en, zh: typeof zh === 'string' ? zh : undefined }];
  if (typeof en === 'function') {
    const isSame = typeof zh === 'function';
    return [{ path, en: wordsIn(String(en)), zh: isSame ? wordsIn(String(zh)) : undefined }];
  }
  if (!isObject(en)) return [];
  return Object.entries(en).flatMap(([key, value]) =>
    pairsOf(`${path}.${key}`, value, isObject(zh) ? zh[key] : undefined),
  );
}

/** What stands in quotes and templates, without what is filled in. */
function wordsIn(code: string): string {
  const literals = code.match(/`(?:\\.|[^`\\])*`|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/g) ?? [];
  return literals.map((literal) => literal.slice(1, -1).replace(/\$\{[^{}]*\}/g, '…')).join(' ');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
