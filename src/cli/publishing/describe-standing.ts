// Writes what there is to know of one article of a plan.

import type { SiteArticle } from '../../domain/publishing-api.ts';
import { isoInstant } from '../../domain/time.ts';
import { type PlanMessages, planMessages } from '../messages/plan.ts';
import { messagesFor, type Session } from '../session.ts';
import { cutCells, padCells } from '../terminal/columns.ts';
import { showBytes, showMoment } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';
import { findWithdrawal, latestRevision, newerRevisions, type Standing } from './compare-site.ts';
import { describeRevision } from './describe-revision.ts';
import type { ChangeDetail } from './detail-changes.ts';
import { type Opening, openingOf } from './opening-of.ts';
import { needsKind } from './plan.ts';

/** What is shown beyond the comparison: sizes of changes by id, and whether changes still lack their kind. */
export interface PlanView {
  readonly details: ReadonlyMap<string, ChangeDetail>;
  readonly lacksKind: boolean;
  /** Whether it is told who made the present revision of what is changed. */
  readonly namesMakers: boolean;
  /** Set where every new article is named, and not the first hundred. */
  readonly namesAllNew?: true;
}

/** Titles are cut to this many cells. */
const titleCells = 14;

/** Between a new article's title, its size and its time. */
const betweenFacts = '   ';

/** A title as the plan shows it. */
export function shortTitle(title: string): string {
  return cutCells(printable(title), titleCells);
}

/** One article in words; titles are padded to `titleWidth`. Empty where there is nothing to say. */
export function describeStanding(
  session: Session,
  standing: Standing,
  view: PlanView & { readonly titleWidth: number },
): string {
  const say = messagesFor(session, planMessages);
  switch (standing.state) {
    case 'new':
      return describeNew(session, standing, view.titleWidth);
    case 'changed':
      return describeChanged(session, standing, view, say);
    case 'behind':
      return describeBehind(session, standing, say);
    case 'conflict':
      return describeConflict(session, standing, say);
    case 'taken':
      return say.taken(shortTitle(standing.there.title));
    case 'withdrawn':
      return describeWithdrawal(session, standing.there, say);
    case 'blocked':
      return [describeWithdrawal(session, standing.there, say), say.blocked]
        .filter(Boolean)
        .join(say.between);
    case 'draft':
      return describeDraft(session, standing, say);
    case 'left':
      return say.left[standing.there.state === 'scheduled' ? 'scheduled' : 'open'];
    case 'same':
      return '';
  }
}

/** How a draft is opened, and when it was to open where that time is still to come. */
function describeDraft(
  { context }: Session,
  { there, local }: Exclude<Standing, { state: 'new' }>,
  say: PlanMessages,
): string {
  const isToCome = Date.parse(there.published) > context.now();
  return isToCome
    ? say.wasToOpen(showMoment(there.published, context.timeZone), there.slug)
    : say.opensByName(local.path);
}

/** Since when an article is withdrawn, and why. */
function describeWithdrawal({ context }: Session, there: SiteArticle, say: PlanMessages) {
  const withdrawal = findWithdrawal(there);
  return withdrawal
    ? say.since(showMoment(withdrawal.at, context.timeZone), printable(withdrawal.note ?? ''))
    : '';
}

function describeNew(
  session: Session,
  standing: Extract<Standing, { state: 'new' }>,
  titleWidth: number,
): string {
  const { local } = standing;
  const title = padCells(shortTitle(local.article.title), titleWidth);
  const size = showBytes(local.size);
  const opening =
    standing.draft === 'kept'
      ? messagesFor(session, planMessages).asDraft
      : describeOpening(session, openingOf(standing, undefined, session.context.now()));
  return [title, size, ...(opening ? [opening] : [])].join(betweenFacts);
}

/** When it opens, where that is later. */
function describeOpening(session: Session, opening: Opening): string {
  const say = messagesFor(session, planMessages);
  switch (opening.kind) {
    case 'as-written':
      return say.opensAsWritten(printable(opening.text));
    case 'instant':
      return say.scheduledFor(showMoment(isoInstant(opening.at), session.context.timeZone));
    case 'at-once':
    case 'already':
      return '';
  }
}

function describeChanged(
  session: Session,
  standing: Extract<Standing, { state: 'changed' }>,
  view: PlanView,
  say: PlanMessages,
): string {
  const { there, local, anyway, at, draft } = standing;
  const older = there.revisions.findLast(({ sha256 }) => sha256 === local.sha256);
  const detail = view.details.get(there.id);
  const opening = openingOf(standing, detail, session.context.now());
  // Where only the time changes, or a draft opens as it is, there is no size to tell.
  const isSameText = (at !== undefined || draft === 'opened') && older !== undefined;
  const size = isSameText ? undefined : detail?.size;
  const parts = [
    size ? say.size(size.added, size.removed) : '',
    anyway === 'return' && older ? say.returnsTo(older.number) : '',
    anyway === 'replacement' ? say.replaces : '',
    detail?.oldSlug ? say.oldSlug(detail.oldSlug) : '',
    draft === 'opened' ? say.wasDraft : '',
    draft === 'kept' ? say.staysDraft(local.path) : describePhase(session, opening, say),
  ].filter(Boolean);
  const need = view.lacksKind && needsKind(standing) ? say.needsNote : '';
  const maker = view.namesMakers ? `  (${describeMaker(session, there)})` : '';
  return `${parts.join(say.betweenFacts)}${need}${maker}`;
}

function describePhase(session: Session, opening: Opening, say: PlanMessages): string {
  return opening.kind === 'at-once' ? say.opensAtOnce : describeOpening(session, opening);
}

function describeBehind(
  session: Session,
  { there, local }: Exclude<Standing, { state: 'new' }>,
  say: PlanMessages,
): string {
  return say.behind(describeMaker(session, there), there.slug, local.path);
}

/** A line has room for the last few; `gazette show` has them all. */
const mostMakers = 3;

function describeConflict(
  session: Session,
  { there, base }: Extract<Standing, { state: 'conflict' }>,
  say: PlanMessages,
): string {
  const newer = newerRevisions(there, base).slice(-mostMakers);
  const makers = newer.map((revision) => describeRevision(session, revision));
  return say.stands(base, makers.join(say.between));
}

function describeMaker(session: Session, there: SiteArticle): string {
  const latest = latestRevision(there);
  return latest ? describeRevision(session, { ...latest, note: '' }) : '';
}
