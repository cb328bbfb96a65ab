// Compares two sources of an article as readers would see them: what is told of it, then its text.

import { readPins } from '../../domain/check-pins.ts';
import { compareFacts, compareMembers } from '../../domain/comparison/compare-facts.ts';
import { compareTexts } from '../../domain/comparison/compare-texts.ts';
import { type ComparedBlock, isUnchanged, type Piece } from '../../domain/comparison/pieces.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { textBlocks } from '../../domain/html-text.ts';
import { parseMarkdown } from '../../domain/markdown.ts';
import { readFacts } from '../../domain/read-facts.ts';

/** A source and the slug that it has or would have. */
export interface SourceUnderSlug {
  readonly source: string;
  readonly slug: string;
}

/** A field that is not the same in both; of lists each piece is a member. */
export interface ChangedField {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

/** What differs, and the blocks of both texts in reading order. */
export interface SourceComparison {
  readonly fields: readonly ChangedField[];
  readonly blocks: readonly ComparedBlock[];
}

/** Compares; what is `deleted` is the earlier, what is `inserted` the later. */
export function compareSources(before: SourceUnderSlug, after: SourceUnderSlug): SourceComparison {
  const [old, young] = [readSource(before), readSource(after)];
  const fields = [
    ...compareFacts(old.facts, young.facts),
    ...Object.entries(old.more).map(([name, values]) => ({
      name,
      pieces: compareMembers(values, young.more[name] ?? []),
    })),
  ];
  return {
    fields: fields.filter((field) => !isUnchanged({ pieces: [...field.pieces] })),
    blocks: compareTexts(textBlocks(old.facts.html), textBlocks(young.facts.html)),
  };
}

function readSource({ source, slug }: SourceUnderSlug) {
  const split = splitSource(source);
  const { frontMatter, body } = 'rule' in split ? { frontMatter: '', body: source } : split;
  const { values } = parseFrontMatter(frontMatter);
  const { summary = '', ...facts } = readFacts(source, 'UTC');
  const { published, source: origin } = values;
  const raw = typeof origin === 'object' && 'file' in origin ? [String(origin.file)] : [];
  const more: Readonly<Record<string, readonly string[]>> = {
    slug: [slug],
    published: typeof published === 'string' ? [published] : [],
    // Twelve digits tell two files of one name apart.
    files: [...readPins(values)].map(([path, sha256]) => `${path} (${sha256.slice(0, 12)})`),
    source: raw,
  };
  return { facts: { ...facts, summary, html: parseMarkdown(body, slug).render() }, more };
}
