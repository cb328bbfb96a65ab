// Finds files whose id was edited, so that the article that subscribers know would be left without a file.

import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { SiteArticle } from '../../domain/publishing-api.ts';
import { articlesFolder } from '../articles/articles-folder.ts';
import { findFiles } from '../articles/find-files.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import { readIdentity } from '../articles/read-identity.ts';
import type { Comparison } from '../publishing/compare-site.ts';

/**
 * A file that has another id than the article that it stands for. `address`: the site has the article
 * under the same slug; `likeness`: under another, with the same title and date. `otherFile` is the file
 * that has the article's id, where there is one: then it is only the slug that is taken.
 */
export interface EditedId {
  readonly by: 'address' | 'likeness';
  readonly local: LocalArticle;
  readonly there: SiteArticle;
  readonly otherFile?: string;
}

/**
 * All of them. A file that was only found likely is passed over where the editor names it (`allowed`).
 * The other files of the working copy are read only where there is a suspicion.
 */
export async function findEditedIds(
  { standings, onlyThere }: Comparison,
  cwd: string,
  allowed: ReadonlySet<string>,
): Promise<EditedId[]> {
  const taken = standings.flatMap((standing) =>
    standing.state === 'taken'
      ? [{ by: 'address' as const, local: standing.local, there: standing.there }]
      : [],
  );
  const orphans = new Map(
    onlyThere
      .filter(({ state }) => state !== 'draft')
      .map((article) => [likenessOf(article), article]),
  );
  const alike = standings.flatMap((standing) => {
    const there = orphans.get(likenessOf(standing.local.article));
    return standing.state === 'new' && there && !allowed.has(standing.local.path)
      ? [{ by: 'likeness' as const, local: standing.local, there }]
      : [];
  });
  const suspicions = [...taken, ...alike];
  if (suspicions.length === 0) return [];
  const files = await readIds(cwd);
  for (const { local } of standings) files.set(local.article.id, local.path);
  return suspicions.flatMap((one) => {
    const otherFile = files.get(one.there.id);
    if (one.by === 'likeness' && otherFile !== undefined) return [];
    return [{ ...one, ...(otherFile === undefined ? {} : { otherFile }) }];
  });
}

function likenessOf({ title, issued }: Pick<SiteArticle, 'title' | 'issued'>): string {
  return `${issued} ${title}`;
}

/** The ids of all files of the folder, whatever else is wrong with them. */
async function readIds(cwd: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let paths: string[] = [];
  try {
    paths = await findFiles([articlesFolder], cwd);
  } catch {
    // Files that are named may lie anywhere.
  }
  for (const path of paths) {
    const { id } = readIdentity(await readFile(resolve(cwd, path), 'utf8'));
    if (id !== undefined) ids.set(id, path);
  }
  return ids;
}
