// Tells an editor what an import did, and what is still to be looked at: that comes last.

import { basename, dirname } from 'node:path';
import { pinRules } from '../../domain/check-pins.ts';
import { hasErrors } from '../../domain/problem.ts';
import type { ImportedArticle } from '../../ingest/compose.ts';
import { judgeSource } from '../articles/judge-source.ts';
import { renderProblems } from '../articles/render-problems.ts';
import { importMessages } from '../messages/import.ts';
import { importDocumentMessages } from '../messages/import-documents.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { renderImportJson } from './import-json.ts';
import type { Placement } from './place-import.ts';
import type { PictureProblem } from './place-pictures.ts';
import { renderPictureProblems, renderWhole } from './render-document.ts';
import { renderFlagged, renderReport } from './render-report.ts';

/** Prints the report and what was written; errors that are left are work to do, no failure of the import. */
export function tellImport(
  session: Session,
  imported: ImportedArticle,
  placement: Placement,
  { dryRun, problems: pictureProblems }: { dryRun: boolean; problems: readonly PictureProblem[] },
): Outcome {
  const say = messagesFor(session, importMessages);
  const { path } = placement.article;
  const { source, report, fields } = imported;
  // Pins are written when the article is published.
  const problems = judgeSource(path, source).problems.filter(
    ({ rule }) => !pinRules.includes(rule),
  );
  for (const line of renderWhole(session, report)) session.say(line);
  for (const line of renderReport(session, report)) session.say(line);
  if (session.json) {
    const told = { origin: fields.source.file, dryRun, problems, pictureProblems };
    session.print(renderImportJson(session, imported, placement, told));
  } else session.print(dryRun ? source : `${path}\n`);
  if (!dryRun) for (const line of describeWriting(session, placement)) session.say(line);
  for (const line of renderFlagged(session, report)) session.say(line);
  for (const line of renderPictureProblems(session, pictureProblems)) session.say(line);
  const found = { path, source, problems };
  const listed = renderProblems([found], 'text', session.language).trimEnd();
  if (listed) session.warn(listed);
  if (hasErrors(problems)) session.warn(`${session.paint('warning', '!')} ${say.faulty}`);
  if (dryRun) session.say(say.dryRun);
  else if (!hasErrors(problems)) session.say(say.next);
  return ok;
}

function describeWriting(session: Session, { article, raw, pictures }: Placement): string[] {
  const say = messagesFor(session, importMessages);
  const tell = messagesFor(session, importDocumentMessages);
  const { path, state } = article;
  const [picture] = pictures;
  const tick = session.paint('good', '✔');
  return [
    `${tick} ${state === 'same' ? say.unchanged(path) : say.written(path)}`,
    ...(state === 'absent' ? [`  ${tell.slug(basename(path, '.md'))}`] : []),
    `  ${say.rawKept(raw.path)}`,
    ...(picture ? [`  ${tell.pictures(pictures.length, dirname(picture.path))}`] : []),
  ];
}
