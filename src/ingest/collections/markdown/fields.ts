/** Reading the fields of foreign front matter, whatever form they were written in. */
import type { Note } from '../old-entry.ts';
import type { Field } from './foreign-front-matter.ts';

/** Fields that have a place in an article, or say nothing that readers would see. */
const known = new Set(
  [
    'title date lastmod updated modified last_modified_at publishdate pubdate draft published slug url',
    'permalink aliases redirect_from tags categories category tag topics keywords author authors lang language',
    'description summary excerpt layout type id uuid guid abbrlink comments toc weight name index',
    'top sticky math mathjax katex share license copyright reward hidden menu cover image images thumbnail',
    'expirydate headless build outputs markup isCJKLanguage iscjklanguage params linktitle resources',
  ]
    .join(' ')
    .split(/\s+/),
);

/** The map that a field holds; empty where it is none. */
export function toMap(field: Field | undefined): Readonly<Record<string, Field>> {
  return typeof field === 'object' && field !== null && !isList(field) ? field : {};
}

/** True for a list. */
export function isList(field: Field | undefined): field is readonly Field[] {
  return Array.isArray(field);
}

/** One text, trimmed; undefined where there is none. Numbers are text as well. */
export function textOf(field: Field | undefined): string | undefined {
  if (typeof field === 'number') return String(field);
  return typeof field === 'string' && field.trim() !== '' ? field.trim() : undefined;
}

/** A list, or one text; Jekyll parts a text by blanks, which only single words of tags are written so. */
export function listOf(field: Field | undefined): string[] {
  if (isList(field)) return field.flatMap((one) => listOf(one));
  const text = textOf(field);
  return text === undefined ? [] : [text];
}

/** What has no place in an article, by its name. */
export function unknownFields(fields: Readonly<Record<string, Field>>): Note[] {
  return Object.entries(fields)
    .filter(([key, value]) => !known.has(key) && value !== null && value !== '' && value !== false)
    .map(([key, value]) => {
      const shown = typeof value === 'object' ? JSON.stringify(value) : String(value);
      return { kind: 'field', what: `${key}: ${shown.slice(0, 60)}` };
    });
}
