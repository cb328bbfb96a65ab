// What an import did, as JSON for programs.

import type { Problem } from '../../domain/problem.ts';
import type { ImportedArticle } from '../../ingest/compose.ts';
import { reportAsJson } from '../../ingest/import-report.ts';
import type { Placed, Placement } from './place-import.ts';
import type { PictureProblem } from './place-pictures.ts';

/** The article's place and fields, every finding of the importer, and the problems that are left. */
export function renderImportJson(
  { fields, slug, report }: ImportedArticle,
  { article, raw }: Placement,
  found: {
    readonly problems: readonly Problem[];
    readonly pictures: {
      readonly placed: readonly Placed[];
      readonly problems: readonly PictureProblem[];
    };
  },
  dryRun: boolean,
): string {
  const written = !dryRun && article.state !== 'same';
  const summary = { file: article.path, rawFile: raw.path, written, slug, fields };
  const files = found.pictures.placed.map(({ path }) => path);
  const pictures = { files, problems: found.pictures.problems };
  const json = { ...summary, pictures, report: reportAsJson(report), problems: found.problems };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
