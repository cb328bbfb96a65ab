// The report of a run, as text that can be pasted into a note.

import { arch, cpus, platform } from 'node:os';
import { maxBatchItems } from '../../src/domain/publishing-api.ts';
import { rounds } from './compare.ts';
import { renderDrainProfile } from './drain-profile.ts';
import { connections } from './load.ts';
import { publications } from './publishing.ts';
import type { Reading } from './reading.ts';
import { type PublishedSite, renderCosts, renderRatios } from './render-publishing.ts';
import { workerdVersion } from './runtime.ts';
import type { Seeding } from './seeding.ts';
import { number, renderTable, spread } from './table.ts';

/** Everything that a run measured: the sites with the smallest first, and how the last of them was seeded. */
export interface Results {
  readonly seeding: Seeding;
  readonly readings: readonly Reading[];
  readonly sites: readonly PublishedSite[];
}

/** The whole report. */
export function renderReport({ seeding, readings, sites }: Results): string {
  const measurements = (sites.at(-1)?.publications ?? []).map(({ measurement }) => measurement);
  return [
    describeMachine(),
    `READING. Closed loop, ${connections} connections, ${rounds} rounds in turns. Ratios: the application divided by a bare
Worker that streams what KV holds, median (quartiles). The other columns: application / bare, for context.`,
    renderReadings(readings),
    `PUBLISHING one article and draining it, ${publications} rounds in turns. Medians, then ratios with quartiles.`,
    renderCosts(sites),
    renderRatios(sites),
    `THE DRAIN at ${number(seeding.articles)} articles by kind of key: rendering and writing, per article published.`,
    renderDrainProfile(measurements),
    describeSeeding(seeding),
  ].join('\n\n');
}

function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown';
  return `gazette bench: ${processors.length} cores (${model}), ${platform()} ${arch()}, node ${process.versions.node}, workerd ${workerdVersion}`;
}

function renderReadings(readings: readonly Reading[]): string {
  return renderTable([
    ['request', 'bytes', 'requests/s', 'rate ratio', 'CPU ms', 'CPU ratio'],
    ...readings.map(({ name, applicationBytes, bareBytes, comparison }) => {
      const { application, bare, rate, cpu } = comparison;
      return [
        name,
        `${number(applicationBytes)} / ${number(bareBytes)}`,
        `${number(application.rate)} / ${number(bare.rate)}`,
        spread(rate),
        `${number(application.cpu)} / ${number(bare.cpu)}`,
        spread(cpu),
      ];
    }),
  ]);
}

function describeSeeding({ articles, stored, drained, writes }: Seeding): string {
  return `SEEDING ${number(articles)} articles in batches of ${maxBatchItems}: stored after ${number(stored)} s, drained after ${number(drained)} s (${number(articles / drained)} articles/s), ${number(writes)} KV writes.`;
}
