/** Front matter as other systems write it: YAML, TOML or JSON. */
import { parse as parseToml, TomlDate } from 'smol-toml';
import * as yaml from 'yaml';

/** A value of front matter; dates are text, in the form of ISO 8601 as far as they are dates of the format. */
export type Field =
  | string
  | number
  | boolean
  | null
  | readonly Field[]
  | { readonly [key: string]: Field };

/** Front matter and what follows it; or that it cannot be read, and why. */
export type SplitText =
  | {
      readonly ok: true;
      readonly fields: Readonly<Record<string, Field>>;
      readonly body: string;
      readonly hasFrontMatter: boolean;
    }
  | { readonly ok: false; readonly detail: string };

/** Longer front matter is none. */
const longest = 200_000;

/** Splits a text with LF line ends. Aliases of YAML are resolved up to a bound, tags of programs are refused. */
export function splitForeign(text: string): SplitText {
  const fence = /^(---|\+\+\+|;;;)[ \t]*\n/.exec(text)?.[1];
  if (fence !== undefined) return splitFenced(text, fence);
  // Hugo's JSON front matter: an object, then the text.
  if (/^\{\s*"/.test(text)) return splitJson(text);
  return { ok: true, fields: {}, body: text, hasFrontMatter: false };
}

function splitFenced(text: string, fence: string): SplitText {
  const start = text.indexOf('\n') + 1;
  const close =
    fence === '---'
      ? /^(?:---|\.\.\.)[ \t]*(?:\n|$)/m
      : fence === '+++'
        ? /^\+\+\+[ \t]*(?:\n|$)/m
        : /^;;;[ \t]*(?:\n|$)/m;
  const end = close.exec(text.slice(start));
  if (!end) return { ok: true, fields: {}, body: text, hasFrontMatter: false };
  const head = text.slice(start, start + end.index);
  const body = text.slice(start + end.index + end[0].length);
  if (head.length > longest) return { ok: false, detail: `more than ${longest} characters` };
  try {
    const parsed =
      fence === '+++'
        ? parseToml(head)
        : fence === ';;;'
          ? JSON.parse(`{${head}}`)
          : readYaml(head);
    return { ok: true, fields: toFields(parsed), body, hasFrontMatter: true };
  } catch (error) {
    return { ok: false, detail: firstLine(error) };
  }
}

function readYaml(head: string): unknown {
  const document = yaml.parseDocument(head, {
    schema: 'core',
    logLevel: 'silent',
    uniqueKeys: false,
    prettyErrors: false,
  });
  const [error] = document.errors;
  if (error) throw error;
  return document.toJS({ maxAliasCount: 100 });
}

function splitJson(text: string): SplitText {
  const end = /^\}[ \t]*$/m.exec(text);
  if (!end) return { ok: true, fields: {}, body: text, hasFrontMatter: false };
  const close = end.index + 1;
  try {
    return {
      ok: true,
      fields: toFields(JSON.parse(text.slice(0, close))),
      body: text.slice(close).replace(/^[ \t]*\n/, ''),
      hasFrontMatter: true,
    };
  } catch (error) {
    return { ok: false, detail: firstLine(error) };
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

function toFields(parsed: unknown): Record<string, Field> {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return {};
  const entries = Object.entries(parsed);
  return Object.fromEntries(entries.map(([key, one]) => [key.toLowerCase(), toField(one)]));
}

function toField(value: unknown): Field {
  if (value instanceof TomlDate) return value.toISOString();
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  if (Array.isArray(value)) return value.map(toField);
  if (typeof value === 'object' && value !== null) {
    return toFields(value);
  }
  return null;
}
