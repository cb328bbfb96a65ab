/** Reads this room's fixtures, and runs an import with everything taken as proposed. */
import { readFileSync } from 'node:fs';
import { type AnalyseOptions, analyse, type Proposal } from '../../src/ingest/analyse.ts';
import {
  compose,
  type Decisions,
  type ImportedArticle,
  proposedDecisions,
} from '../../src/ingest/compose.ts';
import type { HeadingDecision } from '../../src/ingest/place-headings.ts';

/** The id that test articles get where none is given. */
export const testId = 'urn:uuid:00000000-0000-4000-8000-000000000000';

/** The bytes of a file in `fixtures/`. */
export function readFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
}

/** The text of a file in `fixtures/`. */
export function readFixtureText(name: string): string {
  return new TextDecoder().decode(readFixture(name));
}

/** `decide` settles the headings; without it they are taken as proposed. */
interface TestOptions extends Partial<AnalyseOptions>, Partial<Omit<Decisions, 'headings'>> {
  decide?: (proposal: Proposal) => readonly HeadingDecision[];
}

/** The article of a text or bytes; throws where the import refuses it. */
export async function importedArticle(
  raw: string | Uint8Array,
  options: TestOptions = {},
): Promise<ImportedArticle> {
  const bytes = typeof raw === 'string' ? new TextEncoder().encode(raw) : raw;
  const analysis = await analyse(bytes, { fileName: 'raw.txt', ...options });
  if (!analysis.ok) throw new Error(`refused: ${analysis.refusal.reason}`);
  const { proposal } = analysis;
  const { decide = ({ headings }) => proposedDecisions(headings) } = options;
  return compose(proposal, { id: testId, ...options, headings: decide(proposal) });
}

/** An article's Markdown without its front matter. */
export function bodyOf(article: ImportedArticle): string {
  return article.source.slice(article.source.indexOf('\n---\n\n') + 6);
}

/** The rules of an article's findings, with how often each was met. */
export function rulesOf(article: ImportedArticle): Record<string, number> {
  return Object.fromEntries(article.report.byRule);
}
