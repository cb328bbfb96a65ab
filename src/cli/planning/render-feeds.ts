// Writes what subscribers will see: a line for each feed, and the rest together.

import { feedPath } from '../../domain/addresses.ts';
import { all, type Collection, editionOf, splitCollection } from '../../domain/collection.ts';
import { type EntryChange, entryChanges, type FeedPlan } from '../../domain/plan-api.ts';
import { type PlanningMessages, planningMessages } from '../messages/planning.ts';
import { messagesFor, type Session } from '../session.ts';
import { alignColumns, cutCells } from '../terminal/columns.ts';
import { showBytes } from '../terminal/moment.ts';
import { printable } from '../terminal/printable.ts';

/** More feeds than these are told together. */
const mostNamed = 6;

/** The lines; none where no feed changes. Of an outline nothing is told of bytes. */
export function renderFeeds(
  session: Session,
  feeds: readonly FeedPlan[],
  isOutline = false,
): string[] {
  const say = messagesFor(session, planningMessages);
  const rows = joinScripts(feeds).map(({ label, feed }) => ({ label: label(say), feed }));
  if (rows.length === 0) return [];
  const named = rows.length > mostNamed ? rows.slice(0, mostNamed - 1) : rows;
  const rest = rows.slice(named.length);
  const lines = alignColumns(
    named.map(({ label, feed }) => [
      label,
      describeEntries(say, [feed]),
      isOutline ? '' : describeBytes(say, feed),
    ]),
  );
  return [
    `  → ${say.heading}`,
    ...lines.map((line) => `    ${line}`),
    ...(rest.length > 0
      ? [
          `    ${say.more(
            rest.length,
            describeEntries(
              say,
              rest.map(({ feed }) => feed),
            ),
          )}`,
        ]
      : []),
    ...renderEmptied(session, feeds),
  ];
}

interface Row {
  readonly label: (say: PlanningMessages) => string;
  readonly feed: FeedPlan;
}

/** The editions of everything have the entries of everything: told with it, where they change alike. */
function joinScripts(feeds: readonly FeedPlan[]): Row[] {
  const everything = feeds.find(({ collection }) => collection === all);
  const editions = feeds.filter(({ collection }) => editionOf(collection));
  const isAlike = (feed: FeedPlan) =>
    everything !== undefined && countAll([feed]).join() === countAll([everything]).join();
  const isJoined = editions.length > 0 && editions.every(isAlike);
  return feeds
    .filter((feed) => !isJoined || !editions.includes(feed))
    .map((feed) => ({
      feed,
      label: (say) =>
        feed === everything && isJoined ? say.everywhere : nameFeed(say, feed.collection),
    }));
}

/** What a feed is called in a plan. */
function nameFeed(say: PlanningMessages, collection: Collection): string {
  const script = editionOf(collection);
  if (script) return say.scripts[script];
  const { name } = splitCollection(collection);
  return collection === all ? say.everything : cutCells(printable(name), 28);
}

function countAll(feeds: readonly FeedPlan[]): number[] {
  const changes = feeds.flatMap(({ entries }) => entries.map(({ change }) => change));
  return entryChanges.map((change: EntryChange) => changes.filter((one) => one === change).length);
}

function describeEntries(say: PlanningMessages, feeds: readonly FeedPlan[]): string {
  const counts = countAll(feeds);
  const told = entryChanges.flatMap((change, index) => {
    const count = counts[index] ?? 0;
    return count > 0 ? [say.changes[change](count)] : [];
  });
  return told.length > 0 ? told.join(say.between) : say.nothing;
}

/** Of the formats the one that most programs ask for, Atom; they differ little. */
function describeBytes(say: PlanningMessages, { documents, volumes, isWeighed }: FeedPlan): string {
  if (!isWeighed) return say.notWeighed;
  const own = documents.find(({ format }) => format === 'atom') ?? documents[0];
  const changed = volumes.filter(({ isNew }) => !isNew);
  const closed = volumes.length - changed.length;
  const sizes = changed.map(
    (volume) => volume.documents.find(({ format }) => format === 'atom') ?? volume.documents[0],
  );
  const sum = sizes.reduce((total, document) => total + (document?.gzip ?? 0), 0);
  return [
    own ? say.fetched(showBytes(own.gzip), showBytes(own.bytes)) : '',
    changed.length > 0 ? say.volumes(changed.length, showBytes(sum)) : '',
    closed > 0 ? say.closes(closed) : '',
  ]
    .filter(Boolean)
    .join(say.separate);
}

/** A topic or issuer that loses its last bulletin, as one that is renamed does. */
function renderEmptied(session: Session, feeds: readonly FeedPlan[]): string[] {
  const say = messagesFor(session, planningMessages);
  return feeds
    .filter(({ bulletins }) => bulletins.before > 0 && bulletins.after === 0)
    .filter(({ collection }) => collection !== all && !editionOf(collection))
    .map(({ collection }) => {
      const path = decodeURI(feedPath(collection, 'atom'));
      const name = nameFeed(say, collection);
      return `  ${session.paint('warning', '!')} ${say.emptied(name, printable(path))}`;
    });
}
