// Reads what a stored source tells of its bulletin, though the rules may have changed since it was taken.

import * as v from 'valibot';
import { frontMatterSchema } from './article.ts';
import { parseFrontMatter, splitSource } from './front-matter.ts';

/** What a source tells of its bulletin. `summary` is the editor's, where there is one. */
export interface SourceFacts {
  readonly title: string;
  readonly issuer: string;
  readonly issued: string;
  readonly lang: string;
  readonly topics: readonly string[];
  readonly summary: string | undefined;
}

/**
 * The facts of a canonical source. What the present rules would refuse is taken as it is written,
 * and is empty where it is not there: what was published once is shown for ever.
 */
export function readFacts(source: string, timeZone: string): SourceFacts {
  const split = splitSource(source);
  const { values } = parseFrontMatter('frontMatter' in split ? split.frontMatter : '');
  const parsed = v.safeParse(frontMatterSchema(timeZone), values);
  if (parsed.success) {
    const { title, issuer, issued, lang, topics, summary } = parsed.output;
    return { title, issuer, issued, lang, topics, summary };
  }
  const text = (key: string) => (typeof values[key] === 'string' ? values[key] : '');
  const topics = Array.isArray(values.topics) ? values.topics.map(String) : [];
  const [title, issuer, issued, lang] = ['title', 'issuer', 'issued', 'lang'].map(text);
  return {
    ...{ title: title ?? '', issuer: issuer ?? '', issued: issued ?? '', lang: lang || 'und' },
    ...{ topics, summary: text('summary') || undefined },
  };
}
