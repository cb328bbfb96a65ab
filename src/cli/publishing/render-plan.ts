// Writes a comparison with the site as lines: mark, slug, and what there is to know of each article.

import stringWidth from 'string-width';
import type { SiteArticle } from '../../domain/publishing-api.ts';
import { planMessages } from '../messages/plan.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns } from '../terminal/columns.ts';
import type { Role } from '../terminal/paint.ts';
import { printable } from '../terminal/printable.ts';
import type { Comparison, Standing } from './compare-site.ts';
import { describeStanding, type PlanView, shortTitle } from './describe-standing.ts';
import { byDocument } from './document-order.ts';

const roles: Readonly<Record<Standing['state'], Role>> = {
  new: 'good',
  changed: 'warning',
  same: 'dim',
  behind: 'warning',
  conflict: 'bad',
  taken: 'bad',
  withdrawn: 'dim',
  draft: 'dim',
  left: 'dim',
  blocked: 'bad',
};

/** So many new articles are named: of an archive of thousands nobody reads a list. */
const mostCreated = 100;

interface Row {
  readonly role: Role;
  readonly cells: string[];
}

/** The lines of a plan: what is new, changed, behind, in conflict or taken by name; the same and the rest as numbers. */
export function renderPlan(session: Session, comparison: Comparison, view: PlanView): string[] {
  const say = messagesFor(session, planMessages);
  const sorted = comparison.standings.filter(({ state }) => state !== 'same').toSorted(byState);
  const same = comparison.standings.length - sorted.length;
  const created = sorted.filter(({ state }) => state === 'new');
  const shown = view.namesAllNew ? created : created.slice(0, mostCreated);
  const titles = shown.map(({ local }) => stringWidth(shortTitle(local.article.title)));
  const titleWidth = titles.reduce((widest, width) => Math.max(widest, width), 0);
  const toRow = (standing: Standing): Row => ({
    role: roles[standing.state],
    cells: [
      say.marks[standing.state],
      standing.local.article.slug,
      describeStanding(session, standing, { ...view, titleWidth }),
    ],
  });
  const more = created.length - shown.length;
  const rows: Row[] = [
    ...shown.map(toRow),
    ...(more > 0 ? [{ role: roles.new, cells: [say.marks.new, say.more(more)] }] : []),
    ...sorted.slice(created.length).map(toRow),
    ...(same > 0 ? [{ role: roles.same, cells: [say.marks.same, String(same)] }] : []),
    ...tellOnlyThere(session, comparison.onlyThere).map((cells) => ({ role: roles.same, cells })),
  ];
  const lines = alignColumns(
    rows.map(({ cells }) => cells),
    [2, 3],
  );
  return lines.map((line, index) => {
    const { role = 'dim', cells: [mark = ''] = [] } = rows[index] ?? {};
    return `  ${mark && session.paint(role, mark)}${line.slice(mark.length)}`;
  });
}

/** So many articles that are only there are named; `gazette status` has them all. */
const mostOnlyThere = 5;

/** What lies on the site without a file here, as one whose file was removed does, and what can be done about it. */
function tellOnlyThere(session: Session, articles: readonly SiteArticle[]): string[][] {
  if (articles.length === 0) return [];
  const say = messagesFor(session, planMessages);
  const named = articles.slice(0, mostOnlyThere).map(({ slug }) => printable(slug));
  const any = (articles.length === 1 && named[0]) || '<slug>';
  const canBeTaken = articles.some(({ state }) => state === 'open' || state === 'scheduled');
  return [
    [say.marks.only, String(articles.length), say.stays(named, articles.length - named.length)],
    ...(canBeTaken ? [['', '', say.takeBack(any)]] : []),
    ['', '', say.haveAgain(any)],
  ];
}

const order: readonly Standing['state'][] = [
  'new',
  'changed',
  'same',
  'withdrawn',
  'draft',
  'left',
  'behind',
  'blocked',
  'conflict',
  'taken',
];

/** New ones as they are sent; the others in the order of the files. */
function byState(a: Standing, b: Standing): number {
  return a.state === 'new' && b.state === 'new'
    ? byDocument(a.local, b.local)
    : order.indexOf(a.state) - order.indexOf(b.state);
}
