/** The whole import in one call, for callers that settle the headings by rule or by a function. */
import { type AnalyseOptions, analyse, type Proposal } from './analyse.ts';
import { compose, type Decisions, type ImportedArticle, proposedDecisions } from './compose.ts';
import type { Refusal } from './decode-bytes.ts';
import type { HeadingDecision } from './place-headings.ts';

export interface ImportOptions extends AnalyseOptions, Omit<Decisions, 'headings'> {
  /** True takes what is proposed, false leaves all numbered lines as paragraphs, a function decides. */
  acceptHeadings: boolean | ((proposal: Proposal) => readonly HeadingDecision[]);
}

export type ImportOutcome =
  | { ok: true; article: ImportedArticle }
  | { ok: false; refusal: Refusal };

/** The article made of the bytes, or why they were refused. Pure: the same bytes and options give the same article. */
export async function importText(
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const analysis = await analyse(bytes, options);
  if (!analysis.ok) return analysis;
  const { acceptHeadings, ...decisions } = options;
  return {
    ok: true,
    article: compose(analysis.proposal, {
      ...decisions,
      headings: decide(analysis.proposal, acceptHeadings),
    }),
  };
}

function decide(
  proposal: Proposal,
  accept: ImportOptions['acceptHeadings'],
): readonly HeadingDecision[] {
  if (typeof accept === 'function') return accept(proposal);
  return accept ? proposedDecisions(proposal.headings) : proposal.headings.map(() => 'paragraph');
}
