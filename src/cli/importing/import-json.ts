// What an import did, as JSON for programs.

import type { Problem } from '../../domain/problem.ts';
import type { ImportedArticle } from '../../ingest/compose.ts';
import { reportAsJson } from '../../ingest/import-report.ts';
import type { Session } from '../session.ts';
import { MoveReport, moveReportAsJson } from './collections/move-report.ts';
import type { Placement } from './place-import.ts';
import type { PictureProblem } from './place-pictures.ts';

/** What is told beside the article itself. */
interface Told {
  /** The name of the raw file. */
  readonly origin: string;
  readonly dryRun: boolean;
  readonly problems: readonly Problem[];
  readonly pictureProblems: readonly PictureProblem[];
}

/**
 * In the form in which moves of whole collections are told, with what is known of a single text alone:
 * its place and fields, and every finding of the importer.
 */
export function renderImportJson(
  session: Session,
  { fields, slug, report }: ImportedArticle,
  { article, raw, pictures }: Placement,
  { origin, dryRun, problems, pictureProblems }: Told,
): string {
  const file = article.path;
  const written = !dryRun && article.state !== 'same';
  const state = dryRun ? 'planned' : written ? 'written' : 'there';
  const move = new MoveReport();
  move.articles.push({ file, origin, id: fields.id, slug, state });
  for (const { what, example, count } of report.notCarried) move.note(file, what, example, count);
  for (const { kind, address } of pictureProblems) move.note(file, kind, address);
  if (problems.length > 0) move.problems.push({ file, problems });
  const json = {
    ...moveReportAsJson(session, move),
    ...{ file, rawFile: raw.path, written, slug, fields },
    pictures: { files: pictures.map(({ path }) => path), problems: pictureProblems },
    report: reportAsJson(report),
  };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
