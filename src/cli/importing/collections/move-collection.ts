// Moves a collection: reads every entry, plans, writes one article after the other, and reports.

import { join, relative, resolve } from 'node:path';
import { hasErrors } from '../../../domain/problem.ts';
import { AddressMap } from '../../../ingest/collections/address-map.ts';
import {
  draftEntry,
  type LeftFile,
  placeFiles as writePlaces,
} from '../../../ingest/collections/compose-entry.ts';
import {
  type MovePlan,
  type PlannedArticle,
  planMove,
} from '../../../ingest/collections/plan-move.ts';
import { renderMovedArticle } from '../../../ingest/collections/render-article.ts';
import { loadArticle } from '../../articles/load-articles.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { fetchingMessages } from '../../messages/fetching.ts';
import { movingMessages } from '../../messages/moving.ts';
import { messagesFor, type Session } from '../../session.ts';
import { printable } from '../../terminal/printable.ts';
import { makeProgress, type Progress } from '../../terminal/progress.ts';
import type { Collection, CollectionFacts } from './collection.ts';
import { FileFetcher } from './file-fetcher.ts';
import { type IndexChoices, indexEntries } from './index-entries.ts';
import { MoveReport } from './move-report.ts';
import { type FetchChoice, placeFiles } from './place-files.ts';
import { readPresent } from './read-present.ts';
import { Spool, type Spooled } from './spool.ts';

/** How a collection is moved. */
export interface MoveOptions extends IndexChoices {
  readonly out: string;
  readonly dryRun: boolean;
  readonly images: FetchChoice;
  /** Hosts that the editor named, which may be private. */
  readonly named: ReadonlySet<string>;
}

/** What came of it. `isInterrupted`: what is written is whole, and the same command goes on. */
export interface Moved {
  readonly report: MoveReport;
  readonly isInterrupted: boolean;
  readonly planned: number;
}

/** Moves it. Throws what the collection throws where it cannot be read, before anything is written. */
export async function moveCollection(
  session: Session,
  collection: Collection,
  options: MoveOptions,
): Promise<Moved> {
  const spool = await Spool.open();
  const progress = makeProgress(session);
  try {
    const index = await indexEntries(session, collection, spool, options, progress);
    const facts = collection.facts();
    const present = await readPresent(options.out, session.context.cwd);
    const plan = planMove(index, present, collection.deleted ?? new Map());
    const report = new MoveReport();
    report.remarks = collection.remarks();
    tellLeft(report, plan);
    const texts = mapTexts(plan, facts);
    const fetcher = new FileFetcher(session, options.named);
    const isInterrupted = await writeAll(
      session,
      { plan, spool, facts, texts, report, progress, fetcher },
      options,
    );
    return { report, isInterrupted, planned: plan.write.length };
  } finally {
    progress.clear();
    await spool.close();
  }
}

function tellLeft(report: MoveReport, plan: MovePlan<Spooled>): void {
  for (const { entry, reason } of plan.left) {
    report.left.push({ origin: entry.origin, title: entry.settled.fields.title, reason });
  }
  for (const { entry, path, slug } of plan.there) {
    const { id } = entry.settled.fields;
    report.articles.push({ file: path, origin: entry.origin, id, slug, state: 'there' });
  }
}

function mapTexts(plan: MovePlan<Spooled>, { homes }: CollectionFacts): AddressMap {
  const texts = new AddressMap(homes);
  for (const { entry, slug } of [...plan.write, ...plan.there]) {
    texts.add(slug, entry.settled.addresses, entry.names);
  }
  return texts;
}

interface Work {
  readonly plan: MovePlan<Spooled>;
  readonly spool: Spool;
  readonly facts: CollectionFacts;
  readonly texts: AddressMap;
  readonly report: MoveReport;
  readonly progress: Progress;
  readonly fetcher: FileFetcher;
}

/** True where the run was interrupted on the way. */
async function writeAll(session: Session, work: Work, options: MoveOptions): Promise<boolean> {
  const say = messagesFor(session, movingMessages);
  const { write } = work.plan;
  for (const [number, planned] of write.entries()) {
    if (session.context.signal.aborted) return true;
    const { title } = planned.entry.settled.fields;
    work.progress.show(say.writing(number + 1, write.length, printable(title)));
    try {
      await writeOne(session, planned, work, options);
    } catch (error) {
      if (session.context.signal.aborted) return true;
      throw error;
    }
  }
  return false;
}

async function writeOne(
  session: Session,
  planned: PlannedArticle<Spooled>,
  { spool, facts, texts, report, fetcher }: Work,
  options: MoveOptions,
): Promise<void> {
  const { entry: indexed, slug, aliases } = planned;
  const { cwd } = session.context;
  const { fields } = indexed.settled;
  const entry = await spool.read(indexed.place);
  const year = fields.issued?.slice(0, 4) ?? '';
  const folder = resolve(cwd, options.out, year);
  const file = relative(cwd, join(folder, `${slug}.md`));
  const why = messagesFor(session, fetchingMessages);
  const draft = draftEntry(entry, { texts, homes: facts.homes, lang: fields.lang });
  const files = options.dryRun
    ? { places: new Map<string, string>(), left: new Map<string, LeftFile>(), notes: [] }
    : await placeFiles(
        draft.files,
        { folder, slug },
        {
          folders: entry.folders,
          roots: facts.roots,
          homePaths: facts.homes.flatMap(
            (home) => URL.parse(home)?.pathname.replace(/^\//, '') || [],
          ),
          choice: options.images,
          homes: facts.homes,
          fetcher,
          explain: ({ reason, detail }) => why[reason](printable(detail)),
        },
      );
  const source = renderMovedArticle(
    fields,
    aliases,
    writePlaces(draft.markdown, files.places, files.left),
  );
  const state = options.dryRun ? 'planned' : 'written';
  report.articles.push({ file, origin: entry.origin, id: fields.id, slug, state });
  report.noteIssuer(fields.issuer ?? '', indexed.settled.issuerFrom);
  const notes = [
    ...indexed.notes,
    ...indexed.settled.notes,
    ...planned.notes,
    ...draft.notes,
    ...files.notes,
  ];
  for (const { kind, what, count } of notes) report.note(file, kind, what, count);
  for (const { what, example, count } of draft.notCarried) report.note(file, what, example, count);
  if (options.dryRun) return;
  await writeWhole(resolve(cwd, file), source);
  const { problems } = await loadArticle(file, cwd);
  if (hasErrors(problems)) report.problems.push({ file, problems });
}
