// Imports one raw text: reads, has headings confirmed, writes, reports, checks the result.

import { hasErrors } from '../../domain/problem.ts';
import { analyse, type Proposal } from '../../ingest/analyse.ts';
import { compose, type ImportedArticle, proposedDecisions } from '../../ingest/compose.ts';
import type { HeadingDecision } from '../../ingest/place-headings.ts';
import { articlesFolder, judgeSource, type LocalFile } from '../articles/load-articles.ts';
import { renderProblems } from '../articles/render-problems.ts';
import type { Input } from '../command.ts';
import { importMessages } from '../messages/import.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { confirmHeadings } from './confirm-headings.ts';
import { findImport } from './find-import.ts';
import { renderImportJson } from './import-json.ts';
import { type ImportName, readEncoding, readKnownFields } from './import-options.ts';
import { type Placement, placeImport } from './place-import.ts';
import { readRaw } from './read-raw.ts';
import { refuseOverwriting, refuseRaw } from './refusals.ts';
import { renderReport } from './render-report.ts';
import { writeImport } from './write-import.ts';

/** Runs `gazette import` after its options were found right. */
export async function importArticle(
  session: Session,
  operand: string,
  input: Input<ImportName>,
): Promise<Outcome> {
  const { context } = session;
  const raw = await readRaw(operand, context);
  const encoding = readEncoding(input);
  const analysis = await analyse(raw.bytes, {
    fileName: raw.fileName,
    ...readKnownFields(input),
    ...(encoding === undefined ? {} : { encoding }),
  });
  if (!analysis.ok) return refuseRaw(session, raw.fileName, analysis.refusal);
  const { proposal } = analysis;
  const dryRun = input.has('dry-run');
  const settled = dryRun
    ? ({ ok: true, decisions: proposedDecisions(proposal.headings) } as const)
    : await confirmHeadings(session, proposal, input.has('yes'));
  if (!settled.ok) return settled.outcome;
  const folder = input.text('out') ?? articlesFolder;
  const before = await findImport(folder, proposal.source.sha256, context.cwd);
  const imported = composeArticle(session, proposal, settled.decisions, before?.id, input);
  const placement = await placeImport(imported, raw, before, folder, context.cwd);
  const asked = { slug: input.text('slug'), replace: input.has('replace') };
  const refusal = refuseOverwriting(session, placement, before, asked);
  if (refusal && !dryRun) return refusal;
  if (!dryRun) await writeImport(placement, asked.replace, context.cwd);
  return tellImport(session, imported, placement, dryRun);
}

function composeArticle(
  session: Session,
  proposal: Proposal,
  headings: readonly HeadingDecision[],
  keptId: string | undefined,
  input: Input<ImportName>,
): ImportedArticle {
  const slug = input.text('slug');
  return compose(proposal, {
    id: keptId ?? `urn:uuid:${session.context.randomUUID()}`,
    headings,
    ...(slug === undefined ? {} : { slug }),
  });
}

function tellImport(
  session: Session,
  imported: ImportedArticle,
  placement: Placement,
  dryRun: boolean,
): Outcome {
  const say = messagesFor(session, importMessages);
  const { path, state } = placement.article;
  const { problems } = judgeSource(path, imported.source);
  for (const line of renderReport(session, imported.report)) session.say(line);
  if (session.json) session.print(renderImportJson(imported, placement, problems, dryRun));
  else session.print(dryRun ? imported.source : `${path}\n`);
  const found: LocalFile = {
    path,
    source: imported.source,
    sha256: '',
    article: undefined,
    problems,
  };
  const listed = renderProblems([found], 'text', session.language).trimEnd();
  if (listed) session.warn(listed);
  if (dryRun) session.say(say.dryRun);
  else {
    const tick = session.paint('good', '✔');
    session.say(`${tick} ${state === 'same' ? say.unchanged(path) : say.written(path)}`);
    session.say(`  ${say.rawKept(placement.raw.path)}`);
  }
  if (hasErrors(problems)) return { kind: 'failed', message: say.faulty };
  if (!dryRun) session.say(`  ${say.next}`);
  return ok;
}
