// Raw files of imports that came beside articles which the site has already: sent by themselves.

import type { LocalArticle } from '../articles/load-articles.ts';
import type { Comparison } from './compare-site.ts';
import type { Sending } from './plan.ts';

/**
 * The articles that are as on the site and whose raw file lies beside them now, as sendings of that file
 * alone: its name and hash stand in the article, so that nothing of the article changes.
 */
export function findLooseOriginals({ standings }: Comparison): Sending[] {
  return standings.flatMap((standing) => {
    if (standing.state !== 'same') return [];
    const files = originalsOf(standing.local);
    const local = { ...standing.local, files };
    return files.length > 0 ? [{ local, base: 1, opens: 'already' as const }] : [];
  });
}

function originalsOf({ files, article }: LocalArticle): LocalArticle['files'] {
  return files.filter(({ sha256 }) => sha256 === article.source?.sha256);
}
