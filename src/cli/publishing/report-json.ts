// What a publishing did, as programs read it.

import { planAsJson } from '../planning/plan-json.ts';
import type { Session } from '../session.ts';
import { wordsAsJson } from '../words/render-words.ts';
import { comparisonAsJson } from './comparison-json.ts';
import type { PublishReport } from './publish-options.ts';

/** Prints it under --json, and nothing otherwise. */
export function printReport(session: Session, site: string, report: PublishReport): void {
  if (!session.json) return;
  const { comparison, words, areWordsSent = false } = report;
  const { sent = [], outcome, announce, digest, files = [] } = report;
  const compared = {
    ...(comparison ? comparisonAsJson(comparison) : {}),
    ...(words ? wordsAsJson(words, areWordsSent) : {}),
  };
  const told = { ...(announce ? { announce } : {}), ...(digest ? { digest } : {}) };
  const attached = files.map(({ name, article, sha256, size, type }) => ({
    ...{ name, article, sha256, size, type },
  }));
  const listed = attached.length > 0 ? { files: attached } : {};
  const planned = planAsJson(report);
  const json = { site, outcome: outcome.kind, ...compared, ...listed, ...planned, ...told, sent };
  session.print(`${JSON.stringify(json, undefined, 2)}\n`);
}
