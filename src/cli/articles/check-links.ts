// Checks where the links of article files lead: to articles, to places on their own page, to pages of the site.

import { sep } from 'node:path';
import { locateLink } from '../../domain/check-references.ts';
import { mostProblems, type Problem, sortProblems } from '../../domain/problem.ts';
import { judgeLink, type LinkContext } from './judge-link.ts';
import { articlesFolder, type LocalFile } from './load-articles.ts';
import { readSlugs, slugOfSource } from './read-slugs.ts';
import { withProblems } from './without-text.ts';

/** The files with the problems of their links. All of `articles/` counts, whatever was named, once a link asks for it. */
export async function checkLinks(files: readonly LocalFile[], cwd: string): Promise<LocalFile[]> {
  const slugs = new Map(
    files.map(({ path, source, article }) => [
      slashed(path),
      article?.slug ?? slugOfSource(path, source),
    ]),
  );
  const first = judgeAll(files, slugs);
  if (!first.some(({ verdicts }) => verdicts.length > 0)) return [...files];
  for (const [path, slug] of await readSlugs(articlesFolder, cwd)) {
    if (!slugs.has(slashed(path))) slugs.set(slashed(path), slug);
  }
  return judgeAll(files, slugs).map(({ file, verdicts }) =>
    verdicts.length === 0
      ? file
      : withProblems(file, sortProblems([...file.problems, ...verdicts]).slice(0, mostProblems)),
  );
}

function judgeAll(files: readonly LocalFile[], slugs: ReadonlyMap<string, string>) {
  const known = new Set(slugs.values());
  return files.map((file) => {
    const { headings } = file;
    const isSlug = (slug: string) => known.has(slug);
    const context = { path: slashed(file.path), headings, slugs, isSlug };
    return { file, verdicts: judgeLinks(file, context) };
  });
}

function judgeLinks({ written, links }: LocalFile, context: LinkContext): Problem[] {
  const problems: Problem[] = [];
  for (const link of links) {
    const verdict = judgeLink(link.address, context);
    if (verdict) problems.push({ ...locateLink(written, link), ...verdict });
    if (problems.length === mostProblems) break;
  }
  return problems;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
