// Writes a comparison with the site as lines: mark, slug, and what there is to know of each article.

import stringWidth from 'string-width';
import type { SiteArticle } from '../../domain/publishing-api.ts';
import type { Revision } from '../../domain/revision.ts';
import { isoInstant } from '../../domain/time.ts';
import type { LocalArticle } from '../articles/load-articles.ts';
import { readOpeningTime } from '../articles/opening-time.ts';
import { type PublishMessages, publishMessages } from '../messages/publish.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns, cutCells, padCells } from '../terminal/columns.ts';
import { showBytes, showMoment } from '../terminal/moment.ts';
import type { Role } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import { type Comparison, latestRevision, newerRevisions, type Standing } from './compare-site.ts';
import type { ChangeDetail } from './detail-changes.ts';

/** What is shown beyond the comparison: sizes of changes by id, and whether a change still lacks its kind. */
export interface PlanView {
  readonly details: ReadonlyMap<string, ChangeDetail>;
  readonly lacksKind: boolean;
}

const roles: Readonly<Record<Standing['state'], Role>> = {
  new: 'good',
  changed: 'warning',
  same: 'dim',
  behind: 'warning',
  conflict: 'bad',
  taken: 'bad',
};

/** Titles are cut to this many cells. */
const titleCells = 28;

const shortTitle = (title: string) => cutCells(printable(title), titleCells);

/** The lines of a plan: what is new, changed, behind, in conflict or taken by name; the same and the rest as numbers. */
export function renderPlan(session: Session, comparison: Comparison, view: PlanView): string[] {
  const say = messagesFor(session, publishMessages);
  const named = comparison.standings.filter(({ state }) => state !== 'same');
  const same = comparison.standings.length - named.length;
  const only = comparison.onlyThere.length;
  const titles = named
    .filter(({ state }) => state === 'new')
    .map(({ local }) => local.article.title);
  const titleWidth = Math.max(0, ...titles.map((title) => stringWidth(shortTitle(title))));
  const rows: { readonly role: Role; readonly cells: string[] }[] = [
    ...named.toSorted(byState).map((standing) => ({
      role: roles[standing.state],
      cells: [
        say.marks[standing.state],
        standing.local.article.slug,
        describe(session, standing, { ...view, titleWidth }),
      ],
    })),
    ...(same > 0 ? [{ role: roles.same, cells: [say.marks.same, String(same)] }] : []),
    ...(only > 0 ? [{ role: roles.same, cells: [say.marks.only, String(only)] }] : []),
  ];
  const lines = alignColumns(rows.map(({ cells }) => cells));
  return lines.map((line, index) => {
    const { role = 'dim', cells: [mark = ''] = [] } = rows[index] ?? {};
    return `  ${session.paint(role, mark)}${line.slice(mark.length)}`;
  });
}

const order: readonly Standing['state'][] = [
  'new',
  'changed',
  'same',
  'behind',
  'conflict',
  'taken',
];

function byState(a: Standing, b: Standing): number {
  return order.indexOf(a.state) - order.indexOf(b.state);
}

function describe(
  session: Session,
  standing: Standing,
  view: PlanView & { readonly titleWidth: number },
): string {
  const say = messagesFor(session, publishMessages);
  switch (standing.state) {
    case 'new':
      return describeNew(session, standing.local, view.titleWidth, say);
    case 'changed':
      return describeChanged(session, standing, view, say);
    case 'behind':
      return describeBehind(session, standing, say);
    case 'conflict':
      return describeConflict(session, standing, say);
    case 'taken':
      return say.taken(shortTitle(standing.there.title));
    case 'same':
      return '';
  }
}

function describeNew(
  session: Session,
  local: LocalArticle,
  titleWidth: number,
  say: PublishMessages,
): string {
  const title = padCells(shortTitle(local.article.title), titleWidth);
  const size = showBytes(new TextEncoder().encode(local.source).length);
  const opening = describeOpening(session, local, say);
  return [title, size, ...(opening === undefined ? [] : [opening])].join('  ');
}

function describeOpening(
  { context }: Session,
  local: LocalArticle,
  say: PublishMessages,
): string | undefined {
  const opening = readOpeningTime(local, context.now());
  if (opening?.kind === 'as-written') return say.opensAsWritten(printable(opening.text));
  return opening && say.scheduledFor(showMoment(isoInstant(opening.at), context.timeZone));
}

function describeChanged(
  session: Session,
  { there, local, anyway }: Extract<Standing, { state: 'changed' }>,
  view: PlanView,
  say: PublishMessages,
): string {
  const older = there.revisions.findLast(({ sha256 }) => sha256 === local.sha256);
  const detail = view.details.get(there.id);
  const parts = [
    detail ? say.size(detail.size.added, detail.size.removed) : '',
    anyway === 'return' && older ? say.returnsTo(older.number) : '',
    anyway === 'replacement' ? say.replaces : '',
    detail?.oldSlug ? say.oldSlug(detail.oldSlug) : '',
  ].filter(Boolean);
  const need = view.lacksKind ? `: ${say.needsNote}` : '';
  return `${parts.join(', ')}${need}  (${describeMaker(session, there)})`;
}

function describeBehind(
  session: Session,
  { there, local }: Exclude<Standing, { state: 'new' }>,
  say: PublishMessages,
): string {
  return say.behind(describeMaker(session, there), there.slug, local.path);
}

/** A line has room for the last few; `gazette show` has them all. */
const mostMakers = 3;

function describeConflict(
  session: Session,
  { there, base }: Extract<Standing, { state: 'conflict' }>,
  say: PublishMessages,
): string {
  const newer = newerRevisions(there, base).slice(-mostMakers);
  const makers = newer.map((revision) => describeRevision(session, revision));
  return say.stands(base, makers.join(say.between));
}

function describeMaker(session: Session, there: SiteArticle): string {
  const latest = latestRevision(there);
  return latest ? describeRevision(session, { ...latest, note: undefined }) : '';
}

/** Which revision it is, who made it and when, and the note that it has. */
function describeRevision(
  session: Session,
  {
    number,
    editor,
    at,
    note,
  }: Pick<Revision, 'number' | 'editor' | 'at'> & { note?: string | undefined },
): string {
  const say = messagesFor(session, publishMessages);
  const by = say.by(number, printable(editor), showMoment(at, session.context.timeZone));
  return note ? say.withNote(by, printable(note)) : by;
}
