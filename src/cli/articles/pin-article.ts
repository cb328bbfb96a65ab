// Makes an article as it is sent: with the files beside it, and the pins of them.

import type { Article } from '../../domain/article.ts';
import { pinRules, readPins } from '../../domain/check-pins.ts';
import { parseFrontMatter, splitSource } from '../../domain/front-matter.ts';
import { hasErrors, type Problem, sortProblems } from '../../domain/problem.ts';
import { type LoadedFiles, loadFiles } from '../files/load-files.ts';
import { loadOriginal } from '../files/load-original.ts';
import { pinText } from '../files/pin-text.ts';
import { judgeSource } from './judge-source.ts';
import type { ArticleFacts, LocalFile } from './load-articles.ts';

/** What a file holds, and the source that is sent. */
export type PinnedArticle = Omit<LocalFile, 'path' | 'sha256' | 'size' | 'text'> & {
  readonly source: string;
};

/**
 * The article in a source as it is written, pinned to the files as they are now. Problems stand where
 * they do in the file; that pins are not written yet is none, since they will be.
 */
export async function pinArticle(
  path: string,
  cwd: string,
  written: string,
): Promise<PinnedArticle> {
  const judged = judgeSource(path, written);
  const beside = await loadFiles(path, cwd, judged.references);
  const pins = new Map(beside.files.map(({ name, sha256 }) => [name, sha256]));
  const source = hasErrors(beside.problems) ? written : pinSource(written, pins);
  const pinned = source === written ? judged : judgeSource(path, source);
  const article = hasErrors(beside.problems) ? undefined : pinned.article;
  const original = await loadOriginal(path, cwd, article?.source);
  return {
    ...{ source, article: article && withoutBody(article), pins, isPinned: source === written },
    problems: joinProblems(judged.problems, pinned.problems, beside),
    files: [...beside.files, ...(original ? [original] : [])],
    links: judged.links,
    headings: judged.headings,
  };
}

function withoutBody({ body: _, ...facts }: Article): ArticleFacts {
  return facts;
}

/** Where front matter cannot bear the pins, or the files have problems of their own, those of the pins are noise or the point. */
function joinProblems(
  written: readonly Problem[],
  pinned: readonly Problem[],
  beside: LoadedFiles,
): Problem[] {
  const isOfPins = ({ rule }: Problem) => pinRules.includes(rule);
  const remain = !hasErrors(beside.problems) && pinned.some(isOfPins);
  return sortProblems([
    ...written.filter((problem) => remain || !isOfPins(problem)),
    ...beside.problems,
  ]);
}

/** A source that bears the pins already stays as it is, whatever their order. */
function pinSource(source: string, pins: ReadonlyMap<string, string>): string {
  const split = splitSource(source);
  if ('rule' in split) return source;
  const written = readPins(parseFrontMatter(split.frontMatter).values);
  const isSame =
    written.size === pins.size && [...pins].every(([name, hash]) => written.get(name) === hash);
  return isSame ? source : pinText(source, pins);
}
