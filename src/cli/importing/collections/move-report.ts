// The report of a move: everything that was found, for programs in full and for editors in short.

import type { Problem } from '../../../domain/problem.ts';
import { describeProblem } from '../../../domain/problem-text.ts';
import { type MoveKind, nameKind, nameReason } from '../../../ingest/collections/move-messages.ts';
import type { LeftReason } from '../../../ingest/collections/old-entry.ts';
import type { IssuerOrigin } from '../../../ingest/collections/settle-entry.ts';
import { movingMessages } from '../../messages/moving.ts';
import { messagesFor, type Session } from '../../session.ts';
import { printable } from '../../terminal/printable.ts';
import type { Remark } from './collection.ts';

/** One article of the move. */
export interface MovedArticle {
  readonly file: string;
  readonly origin: string;
  readonly id: string;
  readonly slug: string;
  readonly state: 'written' | 'there' | 'planned';
}

/** An issuer that articles of the move got, who named it, and how many got it. */
export interface MovedIssuer {
  readonly issuer: string;
  readonly from: IssuerOrigin;
  readonly count: number;
}

interface Finding {
  readonly where: string;
  readonly what: string;
  readonly count: number;
}

/** Collects what a move finds. */
export class MoveReport {
  readonly articles: MovedArticle[] = [];
  readonly left: {
    readonly origin: string;
    readonly title: string;
    readonly reason: LeftReason;
  }[] = [];
  readonly problems: { readonly file: string; readonly problems: readonly Problem[] }[] = [];
  remarks: readonly Remark[] = [];
  readonly #findings = new Map<MoveKind, Finding[]>();
  readonly #issuers = new Map<string, MovedIssuer>();

  noteIssuer(issuer: string, from: IssuerOrigin): void {
    const key = `${from} ${issuer}`;
    const count = (this.#issuers.get(key)?.count ?? 0) + 1;
    this.#issuers.set(key, { issuer, from, count });
  }

  /** The most frequent first. */
  get issuers(): readonly MovedIssuer[] {
    return [...this.#issuers.values()].toSorted((a, b) => b.count - a.count);
  }

  /** How many articles have another id than subscribers know, since theirs could not be carried. */
  get newIds(): number {
    return this.#findings.get('id-minted')?.length ?? 0;
  }

  note(where: string, kind: MoveKind, what: string, count = 1): void {
    const list = this.#findings.get(kind) ?? [];
    list.push({ where, what, count });
    this.#findings.set(kind, list);
  }

  count(state: MovedArticle['state']): number {
    return this.articles.filter((article) => article.state === state).length;
  }

  get notes(): readonly {
    readonly kind: MoveKind;
    readonly count: number;
    readonly found: readonly Finding[];
  }[] {
    return [...this.#findings]
      .map(([kind, found]) => ({
        kind,
        found,
        count: found.reduce((sum, { count }) => sum + count, 0),
      }))
      .toSorted((a, b) => b.count - a.count);
  }
}

/** Everything, as a plain object for JSON: an import of one text has the same form. */
export function moveReportAsJson(session: Session, report: MoveReport) {
  return {
    articles: report.articles,
    leftOut: report.left,
    issuers: report.issuers,
    notCarried: report.notes.map(({ kind, count, found }) => ({
      kind,
      meaning: nameKind(kind, session.language),
      count,
      found,
    })),
    problems: report.problems.map(({ file, problems }) => ({
      file,
      problems: problems.map((problem) => ({
        ...problem,
        message: describeProblem(problem, session.language),
      })),
    })),
    remarks: report.remarks,
  };
}

const examples = 3;

/** An address of 160 characters with what to do about it. */
const longestLine = 320;

/** In short: how many of each kind, with some examples. `path` is where everything was written, if anywhere. */
export function renderReportLines(
  session: Session,
  report: MoveReport,
  path: string | undefined,
): string[] {
  return [
    ...leftLines(session, report, path),
    ...noteLines(session, report, path),
    ...issuerLines(session, report),
    ...problemLines(session, report),
  ];
}

function leftLines(session: Session, { left }: MoveReport, path: string | undefined): string[] {
  const say = messagesFor(session, movingMessages);
  if (left.length === 0) return [];
  const rows = [...Map.groupBy(left, ({ reason }) => reason)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return [
    say.left(left.length),
    ...rows.flatMap(([reason, some]) => [
      `  ${say.row(some.length, nameReason(reason, session.language))}`,
      ...some.slice(0, examples).map(({ origin, title }) => `      ${shown(title || origin)}`),
      ...moreLine(session, some.length, path),
    ]),
  ];
}

/** That there are more than were shown, and where all stand. */
function moreLine(session: Session, length: number, path: string | undefined): string[] {
  const say = messagesFor(session, movingMessages);
  return length > examples ? [`      ${say.more(length - examples, path)}`] : [];
}

function noteLines(session: Session, report: MoveReport, path: string | undefined): string[] {
  const say = messagesFor(session, movingMessages);
  const { notes } = report;
  if (notes.length === 0) return [];
  return [
    say.notes,
    ...notes.flatMap(({ kind, count, found }) => [
      `  ${say.row(count, nameKind(kind, session.language))}`,
      ...found
        .slice(0, examples)
        .map(({ where, what }) => `      ${shown(say.example(where, what))}`),
      ...moreLine(session, found.length, path),
    ]),
  ];
}

/** Who writes on an old site is seldom who issues: where an issuer was not given, that is told. */
function issuerLines(session: Session, { issuers }: MoveReport): string[] {
  const say = messagesFor(session, movingMessages);
  const lines = (['author', 'site-author', 'site-title'] as const).flatMap((from) => {
    const some = issuers.filter((one) => one.from === from);
    if (some.length === 0) return [];
    const named = some.slice(0, examples).map(({ issuer, count }) => say.issuer(issuer, count));
    return [say.issuerFrom[from](shown(say.issuers(named, some.length - named.length)))];
  });
  return lines.length > 0 ? [...lines, `  ${say.otherIssuer}`] : [];
}

function problemLines(session: Session, { problems }: MoveReport): string[] {
  const say = messagesFor(session, movingMessages);
  if (problems.length === 0) return [];
  return [
    session.paint('warning', `! ${say.faulty(problems.length)}`),
    ...problems
      .slice(0, examples)
      .flatMap(({ file, problems: some }) =>
        some
          .slice(0, 2)
          .map(
            (problem) =>
              `    ${shown(say.example(file, describeProblem(problem, session.language)))}`,
          ),
      ),
    `  ${say.faultyMore}`,
  ];
}

function shown(text: string): string {
  const line = printable(text.replace(/\s+/g, ' '));
  return line.length > longestLine ? `${line.slice(0, longestLine)}…` : line;
}
