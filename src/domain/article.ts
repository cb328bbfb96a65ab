// What an article is: the one schema that command line and Worker share, and how a source becomes one.

import * as v from 'valibot';
import { judgeAlias, mostAliases } from './alias.ts';
import { isArticleId } from './article-id.ts';
import { findIllegalCharacter, findUnbalancedDirection, nameCharacter } from './characters.ts';
import { cleaningRules, mostRestored } from './imported-from.ts';
import { judgeLanguage } from './language.ts';
import type { Rule } from './problem-text.ts';
import { isSlug } from './slug.ts';
import { isDate, localDate, parseInstant } from './time.ts';

/** A rule as the message of a validation: the caller finds the sentence and the place. */
const rule = (name: Rule): Rule => name;

const text = v.pipe(
  v.string(rule('wrong-type')),
  v.check((value) => value !== '', rule('empty-value')),
  v.check((value) => !findIllegalCharacter(value), rule('illegal-character')),
  v.check((value) => !findUnbalancedDirection(value), rule('bidi-control')),
  v.check((value) => value === value.trim(), rule('outer-space')),
  v.check((value) => !/[\t\n\r\u0085\u2028\u2029]/.test(value), rule('not-one-line')),
);

const longest = (limit: number) => v.maxLength<string, number, Rule>(limit, rule('too-long'));

const digest = v.pipe(text, v.regex(/^[0-9a-f]{64}$/, rule('bad-sha256')));

/** A name that is also a key of a collection: it must be the same for everyone who types it. */
const name = v.pipe(
  text,
  longest(80),
  v.check((value) => value === value.normalize('NFC'), rule('not-nfc')),
  v.check((value) => !/[/\\\p{Cc}]|^\.\.?$/u.test(value), rule('bad-name')),
);

/** In how many places a rule of the importer changed the text. */
const count = v.pipe(text, v.regex(/^[1-9]\d{0,6}$/, rule('bad-count')), v.transform(Number));

/** An address that the article had on this site before it came here, in its one spelling. */
const alias = v.pipe(
  text,
  longest(500),
  v.rawTransform<string, string>(({ dataset, addIssue, NEVER }) => {
    const verdict = judgeAlias(dataset.value);
    if (verdict.ok) return verdict.address;
    addIssue({ message: rule(verdict.rule) });
    return NEVER;
  }),
);

const source = v.object({
  file: v.pipe(text, longest(255)),
  sha256: digest,
  cleaned: v.optional(v.object(v.entriesFromList(cleaningRules, v.optional(count)))),
  restored: v.optional(
    v.pipe(
      v.array(v.pipe(text, longest(80)), rule('wrong-type')),
      v.maxLength(mostRestored, rule('too-many')),
    ),
  ),
});

/**
 * The front matter's schema, for a site's time zone. Every message of an issue is the name of a Rule.
 * `issued` comes out as a date, `published` and `updated` as instants in milliseconds, each of `aliases`
 * in the one spelling of its address.
 */
export function frontMatterSchema(timeZone: string) {
  return v.object({
    id: v.pipe(text, v.check(isArticleId, rule('bad-id'))),
    title: v.pipe(text, longest(300)),
    issuer: name,
    issued: v.pipe(
      text,
      v.check((value) => parseIssued(value, timeZone) !== undefined, rule('bad-date')),
      v.transform((value) => parseIssued(value, timeZone) ?? value),
    ),
    lang: v.pipe(
      text,
      v.check((tag) => judgeLanguage(tag).kind !== 'unknown', rule('bad-language')),
      v.check((tag) => judgeLanguage(tag).kind !== 'spelled-otherwise', rule('language-form')),
    ),
    topics: v.optional(
      v.pipe(v.array(name, rule('wrong-type')), v.maxLength(20, rule('too-many'))),
      [],
    ),
    summary: v.optional(v.pipe(text, longest(1000))),
    published: v.optional(instant(timeZone)),
    updated: v.optional(instant(timeZone)),
    aliases: v.optional(
      v.pipe(v.array(alias, rule('wrong-type')), v.maxLength(mostAliases, rule('too-many'))),
    ),
    slug: v.optional(v.pipe(text, v.check(isSlug, rule('bad-slug')))),
    source: v.optional(source),
    files: v.optional(v.record(v.string(), digest, rule('wrong-type'))),
  });
}

function instant(timeZone: string) {
  return v.pipe(
    text,
    v.check((value) => parseInstant(value, timeZone) !== undefined, rule('bad-instant')),
    v.transform((value) => parseInstant(value, timeZone) ?? Number.NaN),
  );
}

/** The document's date: as written, or the local date in the site's zone where a time is given. */
function parseIssued(value: string, timeZone: string): string | undefined {
  if (isDate(value)) return value;
  const instant = parseInstant(value, timeZone);
  return instant === undefined ? undefined : localDate(instant, timeZone);
}

/** Front matter after validation; `issued` is a date, `published` and `updated` are instants. */
export type FrontMatter = v.InferOutput<ReturnType<typeof frontMatterSchema>>;

/** One bulletin: its front matter with the slug settled, and its body in Markdown. */
export type Article = FrontMatter & { readonly slug: string; readonly body: string };

/**
 * The keys of front matter, of the map under `source`, and of that under `source.cleaned`, each by the
 * path of its map. The check names unknown ones itself, all of them.
 */
export const knownKeys: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>(
  [
    ['', Object.keys(frontMatterSchema('UTC').entries)],
    ['source', Object.keys(source.entries)],
    ['source.cleaned', cleaningRules],
  ],
);

/** What an illegal or unbalanced character in a value is called in messages. */
export function nameOffender(value: string): string {
  const found = findIllegalCharacter(value)?.character ?? findUnbalancedDirection(value) ?? '';
  return nameCharacter(found);
}
