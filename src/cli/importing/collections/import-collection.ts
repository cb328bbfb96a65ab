// `gazette import` of a collection: reads its options, moves it, tells what came of it.

import { open, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { isTimeZone } from '../../../domain/time.ts';
import { articlesFolder } from '../../articles/articles-folder.ts';
import type { Input } from '../../command.ts';
import { importMessages } from '../../messages/import.ts';
import { type MovingMessages, movingMessages } from '../../messages/moving.ts';
import { type Outcome, ok } from '../../outcome.ts';
import { messagesFor, type Session } from '../../session.ts';
import { printable } from '../../terminal/printable.ts';
import { fetchChoices, type ImportName, readTopics } from '../import-options.ts';
import { type Collection, RefusedSource, type Remark, type SourceOptions } from './collection.ts';
import { isFolder } from './is-folder.ts';
import { type Moved, type MoveOptions, moveCollection } from './move-collection.ts';
import { moveReportAsJson, renderReportLines } from './move-report.ts';
import { outcomeOfSource } from './refused-source.ts';

/** Options that are about one text. */
const onlyOne = ['slug', 'title', 'issued', 'replace', 'encoding', 'glosses'] as const;

/** Imports what `openSource` opens. `operand` is what the editor named. */
export async function importCollection(
  session: Session,
  input: Input<ImportName>,
  operand: string,
  openSource: (options: SourceOptions) => Promise<Collection>,
): Promise<Outcome> {
  const say = messagesFor(session, movingMessages);
  const refusal = refuseCollectionOptions(session, input, operand);
  if (refusal) return refusal;
  const options = readOptions(session, input, operand);
  const { cwd } = session.context;
  const path = input.text('report');
  // That a report cannot be written is better told before thousands of articles are.
  if (path !== undefined) await (await open(resolve(cwd, path), 'a')).close();
  try {
    const home = input.text('home');
    const collection = await openSource({ home, timeZone: options.timeZone });
    const moved = await moveCollection(session, collection, options);
    const { report, isInterrupted, planned } = moved;
    if (report.articles.length + report.left.length === 0) throw new RefusedSource('empty');
    const json = `${JSON.stringify(moveReportAsJson(session, report), undefined, 2)}\n`;
    if (path !== undefined) await writeFile(resolve(cwd, path), json);
    tell(session, moved, options, path);
    if (session.json) session.print(json);
    if (!isInterrupted)
      return report.remarks.some(({ kind }) => kind === 'history-broken')
        ? { kind: 'network', message: say.historyAgain }
        : ok;
    return { kind: 'interrupted', message: say.interrupted(report.count('written'), planned) };
  } catch (error) {
    if (
      error instanceof RefusedSource &&
      error.reason === 'empty' &&
      (await isFolder(resolve(cwd, operand)))
    ) {
      const tell = messagesFor(session, importMessages);
      return { kind: 'usage', message: tell.isFolder(operand), hint: tell.isFolderHint };
    }
    const outcome = outcomeOfSource(session, error);
    if (outcome) return outcome;
    throw error;
  }
}

function refuseCollectionOptions(
  session: Session,
  input: Input<ImportName>,
  operand: string,
): Outcome | undefined {
  const say = messagesFor(session, movingMessages);
  const usage = (message: string): Outcome => ({ kind: 'usage', message });
  const wrong = onlyOne.find((name) => input.has(name));
  if (wrong) return usage(say.onlyOne(wrong));
  const zone = input.text('time-zone');
  if (zone !== undefined && !isTimeZone(zone)) return usage(say.badZone(zone));
  const { cwd } = session.context;
  const isOut =
    relative(resolve(cwd, operand), resolve(cwd, input.text('out') ?? articlesFolder)) === '';
  return isOut ? usage(say.folderInside(operand)) : undefined;
}

function readOptions(session: Session, input: Input<ImportName>, operand: string): MoveOptions {
  const hosts = [input.text('home'), operand].flatMap((address) =>
    address !== undefined && /^https?:/i.test(address) ? [URL.parse(address)?.host ?? ''] : [],
  );
  return {
    issuer: input.text('issuer'),
    lang: input.text('lang'),
    topics: readTopics(input) ?? [],
    timeZone: input.text('time-zone') ?? session.context.timeZone,
    now: session.context.now(),
    out: input.text('out') ?? articlesFolder,
    dryRun: input.has('dry-run'),
    images: fetchChoices.find((choice) => choice === input.text('images')) ?? 'own',
    withPages: input.has('pages'),
    named: new Set(hosts),
  };
}

function tell(
  session: Session,
  { report }: Moved,
  { dryRun, out }: MoveOptions,
  path: string | undefined,
): void {
  const say = messagesFor(session, movingMessages);
  for (const line of report.remarks.map((remark) => describeRemark(remark, say)))
    session.warn(printable(line));
  for (const line of renderReportLines(session, report, path)) session.say(line);
  const there = report.count('there');
  const tick = session.paint('good', '✔');
  if (dryRun) session.say(`${tick} ${say.wouldWrite(report.count('planned'), out)}`);
  else session.say(`${tick} ${say.written(report.count('written'), out)}`);
  if (there > 0) session.say(`  ${say.there(there)}`);
  if (path !== undefined) session.say(`  ${say.allReport(path)}`);
  else if (report.notes.length > 0) session.say(`  ${say.reportHint}`);
  if (dryRun) session.say(`  ${say.dryRun}`);
  else {
    const written = report.count('written');
    if (written > 0) {
      session.say(`  ${say.ids(report.newIds, written)}`);
      session.say(`  ${say.nextFeed}`);
    }
    session.say(`  ${say.next}`);
  }
}

function describeRemark({ kind, what, count = 0 }: Remark, say: MovingMessages): string {
  switch (kind) {
    case 'history-not-followed':
      return say.historyNotFollowed(what);
    case 'history-broken':
    case 'history-gone':
      return say.historyBroken(what);
    case 'history-cut':
      return say.historyCut(what);
    case 'documents':
      return say.documents(count);
    case 'faulty-front-matter':
      return say.faultyFrontMatter(what);
    case 'control-characters':
      return say.controlCharacters(count);
    case 'other-files':
      return say.otherFiles(count, what);
  }
}
