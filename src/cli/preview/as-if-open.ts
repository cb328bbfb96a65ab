// Makes of an article what is previewed: one that is scheduled is shown as if it were open now.

import * as yaml from 'yaml';
import { hashSource } from '../../domain/canonical-source.ts';
import { parseFrontMatter, type RawFrontMatter, splitSource } from '../../domain/front-matter.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import { type OpeningTime, readOpeningTime } from '../articles/opening-time.ts';

/** An article as it is sent to the preview's site, and when readers of the real one get it, where that is later. */
export interface AsIfOpen {
  readonly local: LocalArticle;
  readonly opening: OpeningTime | undefined;
}

/** Takes a time that lies in the future out of the source that is sent; everything else stays as it is. */
export function asIfOpen(local: LocalArticle, now: number): AsIfOpen {
  const opening = readOpeningTime(local, now);
  if (!opening) return { local, opening };
  const source = withoutOpening(local.text().source);
  const { published: _, ...article } = local.article;
  const text = { ...local.text(), source };
  return { local: { ...local, article, text: () => text, sha256: hashSource(source) }, opening };
}

function withoutOpening(source: string): string {
  const split = splitSource(source);
  if ('rule' in split) return source;
  const written = parseFrontMatter(split.frontMatter);
  const line = (written.places.get('published')?.line ?? 0) - 2;
  const lines = split.frontMatter.split('\n').toSpliced(line, 1).join('\n');
  const kept = lacksOnlyOpening(parseFrontMatter(lines), written)
    ? lines
    : withoutKey(split.frontMatter);
  return `---\n${kept}---\n${split.body}`;
}

function lacksOnlyOpening(kept: RawFrontMatter, written: RawFrontMatter): boolean {
  const { published: _, ...rest } = written.values;
  return kept.problems.length === 0 && JSON.stringify(kept.values) === JSON.stringify(rest);
}

/** For front matter in which the key has no line to itself: written anew. */
function withoutKey(frontMatter: string): string {
  const document = yaml.parseDocument(frontMatter, { schema: 'failsafe' });
  document.delete('published');
  return document.toString({ lineWidth: 0 });
}
