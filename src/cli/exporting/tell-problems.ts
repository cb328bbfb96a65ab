// Tells what is wrong with an export, to people and to machines.

import { exportCheckMessages } from '../messages/export-check.ts';
import { type Outcome, ok } from '../outcome.ts';
import { messagesFor, type Session } from '../session.ts';
import { printable } from '../terminal/printable.ts';
import type { CheckedExport } from './check-export.ts';
import type { ExportProblem } from './export-problem.ts';

/** Lines at a terminal; a folder that was lost would be thousands. */
const mostShown = 50;

/** The problems as lines, each with its file. */
export function renderProblems(session: Session, problems: readonly ExportProblem[]): string {
  const say = messagesFor(session, exportCheckMessages);
  const mark = session.paint('bad', '✖');
  const lines = problems
    .slice(0, mostShown)
    .map(
      ({ kind, path, what }) => `${mark} ${printable(path)}: ${say.kinds[kind](printable(what))}`,
    );
  const more = problems.length - mostShown;
  return [...lines, ...(more > 0 ? [`  ${say.more(more)}`] : [])]
    .map((line) => `${line}\n`)
    .join('');
}

/** Why an export cannot be used; undefined where it is whole. Its problems are printed. */
export function refuseExport(
  session: Session,
  shown: string,
  checked: CheckedExport,
): Outcome | undefined {
  const say = messagesFor(session, exportCheckMessages);
  if (checked.kind === 'none') {
    return { kind: 'usage', message: say.noExport(shown), hint: say.noExportHint };
  }
  const problems = checked.kind === 'broken' ? [checked.problem] : checked.problems;
  if (problems.length === 0) return undefined;
  if (!session.json) session.print(renderProblems(session, problems));
  return { kind: 'failed', message: say.wrong(problems.length), hint: say.wrongHint };
}

/** Tells how the check of an export ended. */
export function tellCheck(session: Session, shown: string, checked: CheckedExport): Outcome {
  const say = messagesFor(session, exportCheckMessages);
  if (session.json && checked.kind !== 'none') session.print(asJson(checked));
  const refusal = refuseExport(session, shown, checked);
  if (refusal || checked.kind !== 'checked') return refusal ?? ok;
  const { article = 0, revision = 0, event = 0 } = checked.manifest.counts;
  const files = checked.manifest.files.length;
  session.say(`${session.paint('good', '✔')} ${say.whole(article, revision, event, files)}`);
  session.say(`  ${say.manifest(checked.sha256)}`);
  session.say(`  ${session.paint('dim', say.manifestHint)}`);
  return ok;
}

function asJson(checked: Exclude<CheckedExport, { kind: 'none' }>): string {
  const json =
    checked.kind === 'broken'
      ? { verified: false, problems: [checked.problem] }
      : {
          verified: checked.problems.length === 0,
          manifest: checked.sha256,
          event: checked.manifest.event,
          counts: checked.manifest.counts,
          problems: checked.problems,
        };
  return `${JSON.stringify(json, undefined, 2)}\n`;
}
