// What an import did, as JSON for programs.

import type { Problem } from '../../domain/problem.ts';
import type { ImportedArticle } from '../../ingest/compose.ts';
import { reportAsJson } from '../../ingest/import-report.ts';
import type { Placement } from './place-import.ts';

/** The article's place and fields, every finding of the importer, and the problems that are left. */
export function renderImportJson(
  { fields, slug, report }: ImportedArticle,
  { article, raw }: Placement,
  problems: readonly Problem[],
  dryRun: boolean,
): string {
  const written = !dryRun && article.state !== 'same';
  const summary = { file: article.path, rawFile: raw.path, written, slug, fields };
  const json = { ...summary, report: reportAsJson(report), problems };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
