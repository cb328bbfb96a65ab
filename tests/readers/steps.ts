// The steps of the scenario: what each reader is asked to do, and what it has to show then.

import type { FeedFormat } from '../../src/domain/kv-keys.ts';
import { findDifferences } from './compare-entries.ts';
import { idsOf, type Manifest } from './published.ts';
import type { Habits, Reader, SeenEntry, Subscription } from './reader.ts';
import type { RecordingProxy } from './recording-proxy.ts';
import { judge, type Verdict } from './report.ts';
import { bare, textOfHtml } from './text-of-html.ts';

/** One feed in one reader, with all that is needed to judge it. */
export interface Seat {
  readonly reader: Reader;
  readonly format: FeedFormat;
  readonly habits: Habits;
  readonly subscription: Subscription;
  readonly proxy: RecordingProxy;
}

/** A reload shows every entry of the document as it was published. */
export async function reloadAll(
  { format, habits, subscription }: Seat,
  document: string,
  manifest: Manifest,
): Promise<Verdict> {
  await subscription.reload();
  const ids = idsOf(document, format);
  const faults = findDifferences(await subscription.entries(), ids, manifest, habits);
  return judge(faults, `as published: ${ids.length}`);
}

/** A reload of what has not changed is conditional and costs a 304 without a body, soon enough. */
export async function reloadUnchanged({ reader, subscription, proxy }: Seat): Promise<Verdict> {
  for (let round = 1; round <= reader.conditionalAfter; round += 1) {
    await subscription.reload();
    const last = proxy.exchanges.at(-1);
    if (last?.status !== 304) continue;
    const detail = `reload ${round}: 304, ${last.bytes} bytes (${last.conditions.join(', ')})`;
    return judge(last.bytes > 0 ? ['a body in a 304'] : [], detail);
  }
  const seen = proxy.exchanges.map(({ method, path, conditions, status }) =>
    [method, path, ...conditions, status].join(' '),
  );
  return { kind: 'failed', faults: ['no 304:', ...seen] };
}

/** A change that the editor called minor shows as new to nobody. */
export async function reloadMinor(seat: Seat, id: string, addition: string): Promise<Verdict> {
  const { subscription, habits } = seat;
  const before = await subscription.entries();
  await subscription.reload();
  const after = await subscription.entries();
  const faults = [...findOtherEntries(before, after), ...findText(seat, after, id, addition)];
  const unread = after.filter((entry) => entry.unread).map((entry) => entry.id);
  if (habits.notices !== 'text') {
    return judge([...faults, ...unread.map((one) => `unread: ${one}`)], 'nothing is new');
  }
  const others = unread.filter((one) => one !== id).map((one) => `unread: ${one}`);
  if (faults.length + others.length > 0) return judge([...faults, ...others], '');
  const shown = unread.length > 0 ? 'shows the entry as changed' : 'shows nothing here';
  return { kind: 'left-out', reason: `it compares texts whatever the date says, and ${shown}` };
}

/** What a change for readers brings: in which entry, what its text has to say, and how its title has to begin. */
export interface Notice {
  readonly id: string;
  readonly says: string;
  readonly titleStart: string;
  /** Text that must be gone. */
  readonly gone?: string;
}

/** A correction or a withdrawal shows once, in the entry that is there already. */
export async function reloadNotice(seat: Seat, notice: Notice): Promise<Verdict> {
  const { subscription, habits } = seat;
  const before = await subscription.entries();
  await subscription.markAllRead();
  await subscription.reload();
  const after = await subscription.entries();
  const known = before.find(({ id }) => id === notice.id);
  const retitled = !known?.title.startsWith(notice.titleStart);
  if (habits.keyedByTitle && retitled) return judgeSecondEntry(after, notice);
  const unread = after.filter((entry) => entry.unread).map(({ id }) => id);
  const expected = habits.notices === 'nothing' ? [] : [notice.id];
  const faults = [
    ...findOtherEntries(before, after),
    ...(String(unread) === String(expected)
      ? []
      : [`shown as new: [${unread}], not [${expected}]`]),
  ];
  if (!habits.takesNewText && faults.length === 0) {
    return { kind: 'left-out', reason: 'it never looks at an entry again; no second one came' };
  }
  const shown = expected.length > 0 ? 'shown once as changed' : 'in place, not shown as new';
  return judge([...faults, ...findNotice(seat, after, notice)], shown);
}

/** A reader that goes by the title keeps the old entry, and has the new one beside it. */
function judgeSecondEntry(after: readonly SeenEntry[], { id, titleStart, says }: Notice): Verdict {
  const own = after.filter((entry) => entry.id === id);
  const told = own.some(
    (entry) => entry.title.startsWith(titleStart) && textOfHtml(entry.html).includes(bare(says)),
  );
  const faults =
    own.length === 2 && told ? [] : [`${own.length} entries with the id, told: ${told}`];
  return judge(
    faults,
    'a second entry under the same id says so; the first stays, as it does here',
  );
}

/** Ids that came or went, and ids that are there twice. */
function findOtherEntries(before: readonly SeenEntry[], after: readonly SeenEntry[]): string[] {
  const idsBefore = before.map(({ id }) => id).toSorted();
  const idsAfter = after.map(({ id }) => id).toSorted();
  if (String(idsBefore) === String(idsAfter)) return [];
  return [`${idsBefore.length} entries before, ${idsAfter.length} after`];
}

function findText(seat: Seat, seen: readonly SeenEntry[], id: string, text: string): string[] {
  const entry = seen.find((candidate) => candidate.id === id);
  const has = textOfHtml(entry?.html ?? '').includes(bare(text));
  return has === seat.habits.takesNewText ? [] : [`new text ${has ? 'taken' : 'not taken'}`];
}

function findNotice(seat: Seat, seen: readonly SeenEntry[], notice: Notice): string[] {
  const entry = seen.find(({ id }) => id === notice.id);
  const faults = findText(seat, seen, notice.id, notice.says);
  if (!entry?.title.startsWith(notice.titleStart)) faults.push(`title: ${entry?.title}`);
  if (notice.gone && textOfHtml(entry?.html ?? '').includes(notice.gone)) {
    faults.push('the text is still there');
  }
  return faults;
}
