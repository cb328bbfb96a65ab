// The report of the scale: what each step took, side by side, and as ratios.

import type { WrittenArchive } from '../archive/write-archive.ts';
import { number, renderTable } from '../table.ts';
import type { HugoBuild } from './build-with-hugo.ts';
import type { GazetteRuns, MeasuredRun } from './publish-with-gazette.ts';
import type { Measured } from './run-measured.ts';

/** All that was measured in one run; `hugo` is undefined where it is not installed. */
export interface ScaleResults {
  readonly archive: WrittenArchive;
  readonly announce: string;
  readonly gazette: GazetteRuns;
  readonly hugo:
    | { readonly version: string; readonly first: HugoBuild; readonly second: HugoBuild }
    | undefined;
}

/** The report as text. */
export function renderScale({ archive, announce, gazette, hugo }: ScaleResults): string {
  const { check, publish, again, server, ledger } = gazette;
  const megabytes = (bytes: number) => number(bytes / 1e6);
  const row = (
    name: string,
    run: Measured & Partial<MeasuredRun>,
    client = megabytes(run.peak),
  ) => [
    name,
    number(run.seconds),
    run.requests ? describeRequests(run.requests) : '-',
    run.sent === undefined ? '-' : megabytes(run.sent),
    run.received === undefined ? '-' : megabytes(run.received),
    client,
  ];
  const table = renderTable([
    ['step', 'seconds', 'requests', 'MB sent', 'MB received', 'peak MB'],
    row('gazette check', check),
    row(`gazette publish --announce ${announce}`, publish),
    row('gazette publish, nothing changed', again),
    ...(hugo ? [row('hugo', hugo.first), row('hugo, nothing changed', hugo.second)] : []),
  ]);
  return [
    `${number(archive.bulletins)} bulletins, ${megabytes(archive.bytes)} MB, ${archive.pictures} pictures`,
    '',
    table,
    '',
    `the local runtime (workerd, with the stand-in for KV): ${megabytes(server.peak)} MB at its peak`,
    `in the ledger: ${number(ledger.articles)} articles, ${number(ledger.events)} events; keys in KV: ${number(ledger.keys)}`,
    ...(hugo ? renderRatios(gazette, hugo) : []),
  ].join('\n');
}

function describeRequests(requests: Readonly<Record<string, number>>): string {
  return Object.entries(requests)
    .map(([method, count]) => `${number(count)} ${method}`)
    .join(', ');
}

function renderRatios(
  { publish, again }: GazetteRuns,
  { version, first, second }: NonNullable<ScaleResults['hugo']>,
): string[] {
  const ratio = (a: Measured, b: Measured) => number(a.seconds / b.seconds);
  return [
    `${version}: ${number(first.files)} files, ${number(first.bytes / 1e6)} MB`,
    '',
    `gazette publish : hugo, everything new     ${ratio(publish, first)}`,
    `gazette publish : hugo, nothing changed    ${ratio(again, second)}`,
    '',
    'They do not do the same. Hugo renders files on this machine, all of them each time; somebody still has to',
    'upload them. Gazette sends the sources over HTTP, checks them on both sides, stores each with its history',
    'and an event in a transaction, indexes them for search, converts them into the other Chinese script, writes',
    'pages, lists and feeds with their volumes to KV, and waits until a reader sees them.',
  ];
}
