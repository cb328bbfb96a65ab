// Imports one raw text: reads, has headings confirmed, writes, reports, checks the result.

import { basename } from 'node:path';
import { analyse, type Proposal } from '../../ingest/analyse.ts';
import {
  compose,
  type Decisions,
  type ImportedArticle,
  proposedDecisions,
  proposeSlug,
} from '../../ingest/compose.ts';
import { articlesFolder } from '../articles/articles-folder.ts';
import type { Input } from '../command.ts';
import { movingMessages } from '../messages/moving.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { confirmHeadings } from './confirm-headings.ts';
import { findImport } from './find-import.ts';
import { findSlug } from './find-slug.ts';
import { findLosses } from './import-differences.ts';
import {
  type ImportName,
  readEncoding,
  readGlosses,
  readKind,
  readKnownFields,
  readTopics,
} from './import-options.ts';
import { makePictureFetcher } from './picture-fetcher.ts';
import { placeImport } from './place-import.ts';
import { placePictures } from './place-pictures.ts';
import { readRaw } from './read-raw.ts';
import { refuseOverwriting, refuseRaw, refuseTakenSlug } from './refusals.ts';
import { tellImport } from './tell-import.ts';
import { writeImport } from './write-import.ts';

/** Runs `gazette import` after its options were found right. */
export async function importArticle(
  session: Session,
  operand: string,
  input: Input<ImportName>,
): Promise<Outcome> {
  const { context } = session;
  const raw = await readRaw(operand, context);
  if (!raw) return refuseRaw(session, operand, { reason: 'too-large' });
  const encoding = readEncoding(input);
  const analysis = await analyse(raw.bytes, {
    fileName: raw.fileName,
    ...readKnownFields(input),
    ...(encoding === undefined ? {} : { encoding }),
    glosses: readGlosses(input),
    ...readKind(input),
  });
  if (!analysis.ok) return refuseRaw(session, raw.fileName, analysis.refusal);
  if (input.text('from') === 'docx' && analysis.proposal.reading.kind !== 'docx') {
    return { kind: 'usage', message: messagesFor(session, movingMessages).refused.document };
  }
  const { proposal } = analysis;
  const dryRun = input.has('dry-run');
  const settled = dryRun
    ? ({ ok: true, decisions: proposedDecisions(proposal.headings) } as const)
    : await confirmHeadings(session, proposal, input.has('yes'));
  if (!settled.ok) return settled.outcome;
  const folder = input.text('out') ?? articlesFolder;
  const before = await findImport(folder, proposal.source.sha256, context.cwd);
  const stem = before
    ? basename(before.path, '.md')
    : (input.text('slug') ?? proposeSlug(proposal));
  const images = proposal.document?.images ?? [];
  const target = { operand, stem, cwd: context.cwd };
  const fetchPicture = makePictureFetcher(session, input, proposal.document?.base);
  const placed = await placePictures(images, target, fetchPicture);
  const decided = { headings: settled.decisions, images: placed.addresses };
  const imported = composeArticle(session, proposal, decided, before?.id, input);
  const { pictures } = placed;
  const placement = await placeImport(imported, { raw, pictures }, before, folder, context.cwd);
  const losses = before ? findLosses(before.text().source, imported.source) : [];
  // What only adds to an article is written without being asked for.
  const replace = input.has('replace') || (before !== undefined && losses.length === 0);
  const asked = { slug: input.text('slug'), replace, losses };
  const owner = before ? undefined : await findSlug(folder, imported.slug, context.cwd);
  const refusal =
    refuseOverwriting(session, placement, before, asked) ??
    refuseTakenSlug(session, imported.slug, placement, owner);
  if (refusal && !dryRun) return refusal;
  if (!dryRun) await writeImport(placement, asked.replace, context.cwd);
  const outcome = tellImport(session, imported, placement, { dryRun, problems: placed.problems });
  // What would stand in the way of the real run is said as that would say it.
  if (refusal?.message) session.warn(`${session.paint('warning', '!')} ${refusal.message}`);
  if (refusal?.hint) session.warn(`  ${refusal.hint}`);
  return outcome;
}

function composeArticle(
  session: Session,
  proposal: Proposal,
  decided: Required<Pick<Decisions, 'headings' | 'images'>>,
  keptId: string | undefined,
  input: Input<ImportName>,
): ImportedArticle {
  const slug = input.text('slug');
  const topics = readTopics(input);
  return compose(proposal, {
    id: keptId ?? `urn:uuid:${session.context.randomUUID()}`,
    ...decided,
    ...(slug === undefined ? {} : { slug }),
    ...(topics === undefined ? {} : { topics }),
  });
}
