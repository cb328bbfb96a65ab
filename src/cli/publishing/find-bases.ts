// Finds out on which revision of the site each edited file is based.

import { resolve } from 'node:path';
import type { SiteArticle } from '../../domain/publishing-api.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import { type BaseRecord, isWithin, loadBases, workingCopyOf } from '../site/bases-file.ts';
import { hasOneText, latestRevision, type Standing } from './compare-site.ts';
import { loadGitVersions } from './git-versions.ts';

/**
 * The revisions on which edited files are based, by id, where that is known: from what was recorded,
 * or from git where an editor has pulled something newer. Files that equal a revision need none.
 */
export async function findBases(
  cwd: string,
  origin: string,
  locals: readonly LocalArticle[],
  siteArticles: readonly SiteArticle[],
): Promise<ReadonlyMap<string, number>> {
  const copy = workingCopyOf(cwd);
  const recorded = (await loadBases(cwd))[origin] ?? {};
  const byId = new Map(siteArticles.map((article) => [article.id, article]));
  const bases = new Map<string, number>();
  for (const { article, path, sha256 } of locals) {
    const there = byId.get(article.id);
    if (!there || numberOf(there, sha256) !== undefined) continue;
    const record = isWithin(copy, cwd, path) ? recorded[article.id] : undefined;
    const base = await findBase(resolve(cwd, path), there, record);
    if (base !== undefined) bases.set(article.id, base);
  }
  return bases;
}

async function findBase(
  path: string,
  there: SiteArticle,
  record: Omit<BaseRecord, 'id'> | undefined,
): Promise<number | undefined> {
  // Another site may answer at this origin, as local ones do: there the number means another text.
  const fits = there.revisions.some(
    ({ number, sha256 }) => number === record?.revision && sha256 === record.sha256,
  );
  const known = fits && record ? lastWithSameText(there, record.revision) : undefined;
  const latest = latestRevision(there)?.number;
  if (known === latest || hasOneText(there)) return known;
  const committed = await findCommitted(path, there);
  return known === undefined || (committed ?? 0) > known ? committed : known;
}

/** Who edited a revision edited those after it too, as long as they only withdrew and restored its text. */
function lastWithSameText({ revisions }: SiteArticle, number: number): number {
  const since = revisions.filter((revision) => revision.number >= number);
  const next = since.find(({ sha256 }) => sha256 !== since[0]?.sha256);
  return since.findLast((revision) => !next || revision.number < next.number)?.number ?? number;
}

/** The revision that the newest commit of the file has which is one at all. */
async function findCommitted(path: string, there: SiteArticle): Promise<number | undefined> {
  for await (const sha256 of loadGitVersions(path)) {
    const number = numberOf(there, sha256);
    if (number !== undefined) return number;
  }
  return undefined;
}

/** What a comparison teaches of the files in the working copy: which revision each of them equals. */
export function recordsOf(cwd: string, standings: readonly Standing[]): BaseRecord[] {
  const copy = workingCopyOf(cwd);
  return standings.flatMap((standing) => {
    if (standing.state === 'new' || standing.state === 'taken') return [];
    const { local, there } = standing;
    const revision = numberOf(there, local.sha256);
    return revision === undefined || !isWithin(copy, cwd, local.path)
      ? []
      : [{ id: there.id, revision, sha256: local.sha256 }];
  });
}

/** The newest revision with this text. */
function numberOf({ revisions }: SiteArticle, sha256: string): number | undefined {
  return revisions.findLast((revision) => revision.sha256 === sha256)?.number;
}
