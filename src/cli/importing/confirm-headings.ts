// Settles the proposed section headings: with the editor all at once or one by one, or by --yes.

import type { Proposal } from '../../ingest/analyse.ts';
import { proposedDecisions } from '../../ingest/compose.ts';
import type { HeadingDecision } from '../../ingest/place-headings.ts';
import type { HeadingProposal } from '../../ingest/propose-headings.ts';
import { importMessages } from '../messages/import.ts';
import { importDocumentMessages } from '../messages/import-documents.ts';
import type { Outcome } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { cutCells } from '../terminal/columns.ts';
import { printable } from '../terminal/printable.ts';

/** A decision for each heading of the proposal, or how the run ends without one. */
export type Settled =
  | { readonly ok: true; readonly decisions: readonly HeadingDecision[] }
  | { readonly ok: false; readonly outcome: Outcome };

/** How many cells of the text after a heading are shown. */
const bodyCells = 24;

/**
 * Nothing is guessed silently: without --yes the headings are shown and asked for, all at once or one by
 * one; without a terminal they are refused.
 */
export async function confirmHeadings(
  session: Session,
  { headings }: Proposal,
  acceptAll: boolean,
): Promise<Settled> {
  const say = messagesFor(session, importMessages);
  const proposed = proposedDecisions(headings);
  const open = proposed.filter((decision) => decision !== 'paragraph').length;
  if (acceptAll || open === 0) return { ok: true, decisions: proposed };
  if (!session.canAsk) {
    const outcome = { kind: 'usage', message: say.needsYes(open), hint: say.needsYesHint } as const;
    return { ok: false, outcome };
  }
  const way = open === 1 ? 'each' : await askHow(session, headings, proposed, open);
  if (way === 'all') return { ok: true, decisions: proposed };
  if (way === 'none') return { ok: true, decisions: proposed.map(() => 'paragraph') };
  const decisions = way && (await askEach(session, headings, proposed));
  return decisions
    ? { ok: true, decisions }
    : { ok: false, outcome: { kind: 'cancelled', message: say.cancelled } };
}

type Way = 'all' | 'each' | 'none';

/** Shows what is proposed before it asks; undefined where the editor leaves the question. */
async function askHow(
  session: Session,
  headings: readonly HeadingProposal[],
  proposed: readonly HeadingDecision[],
  open: number,
): Promise<Way | undefined> {
  const say = messagesFor(session, importDocumentMessages);
  session.warn(session.paint('strong', say.headings(open)));
  for (const [index, heading] of headings.entries()) {
    const shown = showHeading(heading, proposed[index] ?? 'paragraph');
    if (shown) session.warn(`  ${shown.heading}${shown.body && ` ┃ ${shown.body}…`}`);
  }
  return session.context.choose<Way>(say.headingsQuestion, [
    { value: 'all', label: say.acceptAll, hint: say.acceptAllHint },
    { value: 'each', label: say.acceptEach, hint: say.acceptEachHint },
    { value: 'none', label: say.acceptNone, hint: say.acceptNoneHint },
  ]);
}

/** Undefined where the editor leaves a question. */
async function askEach(
  session: Session,
  headings: readonly HeadingProposal[],
  proposed: readonly HeadingDecision[],
): Promise<HeadingDecision[] | undefined> {
  const say = messagesFor(session, importMessages);
  const decisions: HeadingDecision[] = [];
  for (const [index, heading] of headings.entries()) {
    const decision = proposed[index] ?? 'paragraph';
    const shown = showHeading(heading, decision);
    if (!shown) {
      decisions.push(decision);
      continue;
    }
    const answer = await session.context.confirm(say.headingQuestion(shown.heading, shown.body));
    if (answer === 'cancelled') return undefined;
    decisions.push(answer === 'yes' ? decision : 'paragraph');
  }
  return decisions;
}

/** A heading as it would stand, and the beginning of what would follow; undefined for a paragraph. */
function showHeading({ numbered, content }: HeadingProposal, decision: HeadingDecision) {
  if (decision === 'paragraph') return undefined;
  const numeral = numbered.line.text.slice(0, numbered.contentStart - numbered.line.start);
  const rest = printable(content.slice(decision).trim());
  return {
    heading: printable(numeral + content.slice(0, decision)),
    body: cutCells(rest, bodyCells).replace(/…$/, ''),
  };
}
