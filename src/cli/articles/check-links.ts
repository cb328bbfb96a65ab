// Checks where the links of article files lead: to articles, to places on their own page, to pages of the site.

import { sep } from 'node:path';
import { locateLink } from '../../domain/check-references.ts';
import { mostProblems, type Problem, sortProblems } from '../../domain/problem.ts';
import { articlesFolder } from './articles-folder.ts';
import { judgeLink, type LinkContext } from './judge-link.ts';
import type { LocalFile } from './load-articles.ts';
import { type ArticleNames, namesInSource, readNames } from './read-names.ts';

/** The files with the problems of their links. All of `articles/` counts, whatever was named, once a link asks for it. */
export async function checkLinks(files: readonly LocalFile[], cwd: string): Promise<LocalFile[]> {
  const names = new Map(files.map((file) => [file.path, namesOf(file)]));
  const first = judgeAll(files, names);
  if (!first.some(({ verdicts }) => verdicts.length > 0)) return [...files];
  const others = await readNames(articlesFolder, cwd, names);
  return judgeAll(files, new Map([...names, ...others])).map(({ file, verdicts }) =>
    verdicts.length === 0
      ? file
      : { ...file, problems: sortProblems([...file.problems, ...verdicts]).slice(0, mostProblems) },
  );
}

function namesOf({ path, article, text }: LocalFile): ArticleNames {
  return article
    ? { slug: article.slug, aliases: article.aliases ?? [] }
    : namesInSource(path, text().written);
}

function judgeAll(files: readonly LocalFile[], names: ReadonlyMap<string, ArticleNames>) {
  const slugs = new Map([...names].map(([path, { slug }]) => [slashed(path), slug]));
  const known = new Set(slugs.values());
  const aliases = new Set([...names.values()].flatMap((one) => one.aliases));
  const isSlug = (slug: string) => known.has(slug);
  const isAlias = (address: string) => aliases.has(address);
  return files.map((file) => {
    const { headings } = file;
    const context = { path: slashed(file.path), headings, slugs, isSlug, isAlias };
    return { file, verdicts: judgeLinks(file, context) };
  });
}

function judgeLinks({ text, links }: LocalFile, context: LinkContext): Problem[] {
  const problems: Problem[] = [];
  for (const link of links) {
    const verdict = judgeLink(link.address, context);
    if (verdict) problems.push({ ...locateLink(text().written, link), ...verdict });
    if (problems.length === mostProblems) break;
  }
  return problems;
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}
