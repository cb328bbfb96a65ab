// Settles the proposed section headings: with the editor one by one, or all at once.

import type { Proposal } from '../../ingest/analyse.ts';
import { proposedDecisions } from '../../ingest/compose.ts';
import type { HeadingDecision } from '../../ingest/place-headings.ts';
import { importMessages } from '../messages/import.ts';
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

/** Nothing is guessed silently: without --yes every heading is asked for, and without a terminal refused. */
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
  const decisions: HeadingDecision[] = [];
  for (const [index, { numbered, content }] of headings.entries()) {
    const decision = proposed[index] ?? 'paragraph';
    if (decision === 'paragraph') {
      decisions.push(decision);
      continue;
    }
    const numeral = numbered.line.text.slice(0, numbered.contentStart - numbered.line.start);
    const heading = printable(numeral + content.slice(0, decision));
    const body = cutCells(printable(content.slice(decision).trim()), bodyCells).replace(/…$/, '');
    const answer = await session.context.confirm(say.headingQuestion(heading, body));
    if (answer === 'cancelled') {
      return { ok: false, outcome: { kind: 'cancelled', message: say.cancelled } };
    }
    decisions.push(answer === 'yes' ? decision : 'paragraph');
  }
  return { ok: true, decisions };
}
